import { PdfName, PdfString, type PdfValue } from '../../pdf/values.ts';

/** What each operator takes: n a number, s a text, N a name, a an array of numbers and texts, + one number or more (ISO 32000-1, annex A). */
const OPERANDS = {
  '': 'q Q S s f F f* B B* b b* n h W W* BT ET T* EMC',
  n: 'w J j M i Tc Tw Tz TL Tr Ts G g',
  nn: 'm l Td TD',
  nnn: 'RG rg',
  nnnn: 'v y re K k',
  nnnnnn: 'cm c Tm',
  an: 'd',
  N: 'ri gs CS cs Do BMC MP',
  Nn: 'Tf',
  s: "Tj '",
  nns: '"',
  a: 'TJ',
  '+': 'SC sc SCN scn',
};
const words = (text: string) => text.split(' ');
const EXPECTED: ReadonlyMap<string, string> = new Map(
  Object.entries(OPERANDS).flatMap(([operands, operators]) =>
    words(operators).map((operator) => [operator, operands] as const),
  ),
);

/** Where a drawing is: each place allows some operators only (ISO 32000-1, figure 9). */
type GraphicsObject = 'page' | 'path' | 'clip' | 'text';
const BEGIN_PATH = words('m re');
const PATH = words('m l c v y h re');
const CLIP = words('W W*');
const PAINT = words('S s f F f* B B* b b*');
const END_PATH = [...PAINT, 'n'];
const TEXT = words('Tj \' " TJ');
const COLOURS = words('w J j M d ri i gs CS cs SC sc SCN scn G g RG rg K k BMC EMC MP');
const TEXT_STATE = words('Tc Tw Tz TL Tf Tr Ts');
const ALLOWED: Readonly<Record<GraphicsObject, ReadonlySet<string>>> = {
  page: new Set([...words('q Q cm BT Do'), ...COLOURS, ...TEXT_STATE, ...BEGIN_PATH]),
  path: new Set([...PATH, ...CLIP, ...END_PATH]),
  clip: new Set(END_PATH),
  text: new Set([...words('ET Td TD Tm T*'), ...COLOURS, ...TEXT_STATE, ...TEXT]),
};

const OPENED_BY: Readonly<Record<string, string>> = { Q: 'q', ET: 'BT', EMC: 'BMC' };
const MAX_OPEN = 28;
const LARGEST = 20_000;
/** A dash must be seen: shorter ones only keep readers busy. */
const SHORTEST_DASH = 1;
/** Letters that also cut off what comes after them, from this mode on (ISO 32000-1, table 106). */
const CLIPPING_LETTERS = 4;

/** Follows a drawing operator by operator; it is at rest when all that was opened is closed. */
export class GraphicsState {
  paints = false;
  cost = 0;
  #place: GraphicsObject = 'page';
  #isDashed = false;
  readonly #open: string[] = [];

  get isAtRest(): boolean {
    return this.#open.length === 0 && this.#place === 'page';
  }

  /** Takes an operator with its operands; gives why it may not stand here, in French. */
  take(operator: string, operands: readonly PdfValue[]): string | undefined {
    const expected = EXPECTED.get(operator);
    if (expected === undefined || !fits(operands, expected))
      return `porte un opérateur inattendu (${operator})`;
    const opener = OPENED_BY[operator];
    if (opener !== undefined && this.#open.pop() !== opener)
      return `ferme ce qu’il n’a pas ouvert (${operator})`;
    if (!ALLOWED[this.#place].has(operator)) return `porte un opérateur hors de sa place (${operator})`;
    if (['q', 'BT', 'BMC'].includes(operator) && this.#open.push(operator) > MAX_OPEN)
      return 's’emboîte trop';
    if (operator === 'Tr' && Number(operands[0]) >= CLIPPING_LETTERS)
      return 'découpe ce qui suit par un texte (Tr)';
    if (operator === 'cm' && isSingular(operands as readonly number[])) return 'se replie (cm)';
    if (operator === 'd' && !this.#takeDashes(operands[0])) return 'a des tirets trop courts (d)';
    this.#move(operator);
    this.paints ||= PAINT.includes(operator) || TEXT.includes(operator);
    this.cost += this.#costOf(operator, operands);
    return undefined;
  }

  #move(operator: string): void {
    if (operator === 'BT') this.#place = 'text';
    else if (operator === 'ET' || END_PATH.includes(operator)) this.#place = 'page';
    else if (PATH.includes(operator)) this.#place = 'path';
    else if (CLIP.includes(operator)) this.#place = 'clip';
  }

  #takeDashes(value: PdfValue | undefined): boolean {
    const dashes = Array.isArray(value) ? (value as PdfValue[]) : [];
    this.#isDashed ||= dashes.length > 0;
    return dashes.length <= 10 && dashes.every((one) => typeof one === 'number' && one >= SHORTEST_DASH);
  }

  // What readers spend on it, roughly: a letter as much as a line, more for what fills, and much more for dashes.
  #costOf(operator: string, operands: readonly PdfValue[]): number {
    if (TEXT.includes(operator))
      return (
        1 +
        operands
          .flat()
          .reduce<number>((sum, one) => sum + (one instanceof PdfString ? one.bytes.length : 0), 0)
      );
    if (PAINT.includes(operator)) return 3;
    return this.#isDashed && PATH.includes(operator) ? 50 : 1;
  }
}

/** Whether a matrix flattens what it places, so that some readers can’t draw it. */
export const isSingular = ([a = 0, b = 0, c = 0, d = 0]: readonly number[]): boolean =>
  Math.abs(a * d - b * c) < 1e-6;

function fits(operands: readonly PdfValue[], expected: string): boolean {
  if (expected === '+') return operands.length > 0 && operands.every(isNumber);
  return operands.length === expected.length && operands.every((one, i) => isOperand(one, expected[i]));
}

function isOperand(value: PdfValue, kind: string | undefined): boolean {
  if (kind === 'n') return isNumber(value);
  if (kind === 's') return value instanceof PdfString;
  if (kind === 'N') return value instanceof PdfName;
  return Array.isArray(value) && value.every((one: PdfValue) => isNumber(one) || one instanceof PdfString);
}

const isNumber = (value: PdfValue): value is number =>
  typeof value === 'number' && Math.abs(value) <= LARGEST;
