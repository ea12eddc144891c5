import type { Budget } from '../pdf/budget.ts';
import { latin1 } from '../pdf/bytes.ts';
import { Parser } from '../pdf/parser.ts';
import { Refused } from '../pdf/refused.ts';
import { Name, Text, type Value } from '../pdf/values.ts';

/** What a drawing does: whether it paints, how many operators it has, and the names of the resources it uses, by kind. */
export interface Drawing {
  paints: boolean;
  cost: number;
  fonts: readonly string[];
  states: readonly string[];
  spaces: readonly string[];
  /** The forms and images it shows, as often as it does. */
  shown: readonly string[];
}

/** What each operator takes: n a number, s a text, N a name, a an array of numbers and texts, + one number or more (ISO 32000-1, annex A). */
const OPERANDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
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
  }).flatMap(([operands, operators]) => operators.split(' ').map((operator) => [operator, operands] as const)),
);
const PAINTING = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'Tj', "'", '"', 'TJ']);
const OPENED_BY: Readonly<Record<string, string>> = { Q: 'q', ET: 'BT', EMC: 'BMC' };
const DEVICES = ['DeviceGray', 'DeviceRGB', 'DeviceCMYK'];
const MAX_OPEN = 64;
const MAX_OPERANDS = 32;
const PERCENT = 37;

/**
 * Reads a drawing that keeps to itself: known operators with what each takes, and every state, text and mark that is opened closed again,
 * in its turn. Throws Refused for any other: readers don't agree on what it shows, nor where.
 */
export function readDrawing(data: Uint8Array, where: string, budget: Budget): Drawing {
  const parser = new Parser(data, 0, data.length, budget);
  const used = { fonts: [] as string[], states: [] as string[], spaces: [] as string[], shown: [] as string[] };
  const open: string[] = [];
  let operands: Value[] = [];
  let [paints, cost] = [false, 0];
  const bad = (why: string) => new Refused(`le dessin de ${where} ${why}`);
  for (skip(parser); parser.peek() !== undefined; skip(parser)) {
    const operator = operatorOf(parser);
    if (operator === undefined) {
      operands.push(parser.value());
      if (operands.length > MAX_OPERANDS) throw bad('a trop d’opérandes');
      continue;
    }
    const expected = OPERANDS.get(operator);
    if (expected === undefined || !fits(operands, expected)) throw bad(`porte un opérateur inattendu (${operator})`);
    if (operator === 'q' || operator === 'BT' || operator === 'BMC') open.push(operator);
    const opener = OPENED_BY[operator];
    if (opener !== undefined && open.pop() !== opener) throw bad(`ferme ce qu’il n’a pas ouvert (${operator})`);
    if (open.length > MAX_OPEN || open.filter((one) => one === 'BT').length > 1) throw bad('s’emboîte trop');
    note(operator, operands, used);
    paints ||= PAINTING.has(operator);
    cost += 1;
    operands = [];
  }
  if (open.length > 0 || operands.length > 0) throw bad('ne ferme pas tout ce qu’il ouvre');
  return { ...used, paints, cost };
}

function operatorOf(parser: Parser): string | undefined {
  const byte = parser.peek() ?? 0;
  const isLetter = (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122) || byte === 34 || byte === 39;
  const { at } = parser;
  const word = isLetter ? parser.word() : undefined;
  if (word === undefined || !['true', 'false', 'null'].includes(word)) return word;
  parser.at = at;
  return undefined;
}

function fits(operands: readonly Value[], expected: string): boolean {
  if (expected === '+') return operands.length > 0 && operands.every((one) => typeof one === 'number');
  return operands.length === expected.length && operands.every((one, i) => isOperand(one, expected[i]));
}

function isOperand(value: Value, kind: string | undefined): boolean {
  if (kind === 'n') return typeof value === 'number';
  if (kind === 's') return value instanceof Text;
  if (kind === 'N') return value instanceof Name;
  return Array.isArray(value) && value.every((one) => typeof one === 'number' || one instanceof Text);
}

function note(operator: string, [first]: readonly Value[], used: Record<'fonts' | 'states' | 'spaces' | 'shown', string[]>): void {
  if (!(first instanceof Name)) return;
  if (operator === 'Tf') used.fonts.push(first.name);
  if (operator === 'gs') used.states.push(first.name);
  if ((operator === 'cs' || operator === 'CS') && !DEVICES.includes(first.name)) used.spaces.push(first.name);
  if (operator === 'Do') used.shown.push(first.name);
  // Marks of optional content hide and show; only those that name a part of the look are known.
  if (operator === 'BMC' && first.name === 'OC') throw new Refused('un dessin ajouté porte un contenu optionnel');
}

// White space, and remarks to the end of the line: some signers name the layers of a look by them.
function skip(parser: Parser): void {
  for (parser.skipSpace(); parser.peek() === PERCENT; parser.skipSpace()) {
    const line = /^[^\r\n]*/.exec(latin1(parser.bytes, parser.at, Math.min(parser.at + 200, parser.end)))?.[0] ?? '';
    if (line.length === 200) parser.refuse('remarque trop longue');
    parser.at += line.length;
  }
}
