import { PdfString, type PdfValue } from '../../pdf/index.ts';
import { isSingular } from './matrix.ts';
import { hasItsOperands } from './operators.ts';

/** What a content stream is in the middle of; each allows some operators only (ISO 32000-1, figure 9). */
type GraphicsObject = 'page' | 'path' | 'clip' | 'text';

const words = (text: string) => text.split(' ');
const BEGIN_PATH = words('m re');
const PATH = words('m l c v y h re');
const CLIP = words('W W*');
const PAINT = words('S s f F f* B B* b b*');
const END_PATH = [...PAINT, 'n'];
const TEXT = words('Tj \' " TJ');
const COLOURS_AND_MARKS = words('w J j M d ri i gs CS cs SC sc SCN scn G g RG rg K k BMC EMC MP');
const TEXT_STATE = words('Tc Tw Tz TL Tf Tr Ts');
const ALLOWED: Readonly<Record<GraphicsObject, ReadonlySet<string>>> = {
  page: new Set([...words('q Q cm BT Do'), ...COLOURS_AND_MARKS, ...TEXT_STATE, ...BEGIN_PATH]),
  path: new Set([...PATH, ...CLIP, ...END_PATH]),
  clip: new Set(END_PATH),
  text: new Set([...words('ET Td TD Tm T*'), ...COLOURS_AND_MARKS, ...TEXT_STATE, ...TEXT]),
};

const OPENED_BY: Readonly<Record<string, string>> = { Q: 'q', ET: 'BT', EMC: 'BMC' };
/** The nesting of q, BT and BMC: readers need not support more than 28 (ISO 32000-1, annex C.2). */
const MAX_OPEN = 28;
/** In units of user space. Shorter dashes cannot be seen and keep readers busy. */
const SHORTEST_DASH = 1;
/** From this text rendering mode on, text also clips what is drawn after it (ISO 32000-1, table 106). */
const FIRST_CLIPPING_MODE = 4;

/** Follows the state of a content stream operator by operator, and adds up whether it paints and what it costs. */
export class GraphicsState {
  paints = false;
  /** About what readers spend on drawing it, in operators. */
  cost = 0;
  #object: GraphicsObject = 'page';
  #isDashed = false;
  readonly #open: string[] = [];

  /** Whether everything that was opened is closed again. */
  get isBalanced(): boolean {
    return this.#open.length === 0 && this.#object === 'page';
  }

  /** Applies one operator; returns why it is refused, as the end of a French sentence, or undefined when it is accepted. */
  apply(operator: string, operands: readonly PdfValue[]): string | undefined {
    if (!hasItsOperands(operator, operands)) return `porte un opérateur inattendu (${operator})`;
    const opener = OPENED_BY[operator];
    if (opener !== undefined && this.#open.pop() !== opener)
      return `ferme ce qu’il n’a pas ouvert (${operator})`;
    if (!ALLOWED[this.#object].has(operator)) return `porte un opérateur hors de sa place (${operator})`;
    if (['q', 'BT', 'BMC'].includes(operator) && this.#open.push(operator) > MAX_OPEN)
      return 's’emboîte trop';
    if (operator === 'Tr' && Number(operands[0]) >= FIRST_CLIPPING_MODE)
      return 'découpe ce qui suit par un texte (Tr)';
    if (operator === 'cm' && isSingular(operands as readonly number[])) return 'se replie (cm)';
    if (operator === 'd' && !this.#setDashes(operands[0])) return 'a des tirets trop courts (d)';
    this.#enter(operator);
    this.paints ||= PAINT.includes(operator) || TEXT.includes(operator);
    this.cost += this.#costOf(operator, operands);
    return undefined;
  }

  #enter(operator: string): void {
    if (operator === 'BT') this.#object = 'text';
    else if (operator === 'ET' || END_PATH.includes(operator)) this.#object = 'page';
    else if (PATH.includes(operator)) this.#object = 'path';
    else if (CLIP.includes(operator)) this.#object = 'clip';
  }

  #setDashes(value: PdfValue | undefined): boolean {
    const dashes = Array.isArray(value) ? (value as PdfValue[]) : [];
    this.#isDashed ||= dashes.length > 0;
    return dashes.length <= 10 && dashes.every((one) => typeof one === 'number' && one >= SHORTEST_DASH);
  }

  // A letter costs as much as a line, filling more, and a dashed path much more.
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
