import type { Budget } from '../../pdf/budget.ts';
import { latin1 } from '../../pdf/bytes.ts';
import { Parser } from '../../pdf/parser.ts';
import { RefusedUpdate } from '../../pdf/refused-update.ts';
import { PdfName, type PdfValue } from '../../pdf/values.ts';
import { GraphicsState } from './graphics-state.ts';

/** What a drawing does: whether it paints, what it costs a reader, and the names of the resources it uses, by kind. */
export interface ContentSummary {
  paints: boolean;
  cost: number;
  fonts: readonly string[];
  states: readonly string[];
  spaces: readonly string[];
  /** The forms and images it shows, as often as it does. */
  shown: readonly string[];
}

const MAX_OPERANDS = 32;
const PERCENT = 37;
const DEVICES = ['DeviceGray', 'DeviceRGB', 'DeviceCMYK'];

/**
 * Reads a drawing that keeps to itself: known operators with what each takes, and every state, text and mark that is opened closed again,
 * in its turn. Throws Refused for any other: readers don't agree on what it shows, nor where.
 */
export function readContentStream(data: Uint8Array, where: string, budget: Budget): ContentSummary {
  const parser = new Parser(data, 0, data.length, budget);
  const used = {
    fonts: [] as string[],
    states: [] as string[],
    spaces: [] as string[],
    shown: [] as string[],
  };
  const pen = new GraphicsState();
  let operands: PdfValue[] = [];
  const bad = (why: string) => new RefusedUpdate(`le dessin de ${where} ${why}`);
  for (skip(parser); parser.peek() !== undefined; skip(parser)) {
    const operator = operatorOf(parser);
    if (operator === undefined) {
      operands.push(parser.value());
      if (operands.length > MAX_OPERANDS) throw bad('a trop d’opérandes');
      continue;
    }
    const why = pen.take(operator, operands);
    if (why !== undefined) throw bad(why);
    note(operator, operands, used);
    operands = [];
  }
  if (!pen.isAtRest || operands.length > 0) throw bad('ne ferme pas tout ce qu’il ouvre');
  return { ...used, paints: pen.paints, cost: pen.cost };
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

function note(
  operator: string,
  [first]: readonly PdfValue[],
  used: Record<'fonts' | 'states' | 'spaces' | 'shown', string[]>,
): void {
  if (!(first instanceof PdfName)) return;
  if (operator === 'Tf') used.fonts.push(first.name);
  if (operator === 'gs') used.states.push(first.name);
  if ((operator === 'cs' || operator === 'CS') && !DEVICES.includes(first.name)) used.spaces.push(first.name);
  if (operator === 'Do') used.shown.push(first.name);
  // Marks of optional content hide and show; only those that name a part of the look are known.
  if (operator === 'BMC' && first.name === 'OC')
    throw new RefusedUpdate('un dessin ajouté porte un contenu optionnel');
}

// White space, and remarks to the end of the line: some signers name the layers of a look by them.
function skip(parser: Parser): void {
  for (parser.skipSpace(); parser.peek() === PERCENT; parser.skipSpace()) {
    const line =
      /^[^\r\n]*/.exec(latin1(parser.bytes, parser.at, Math.min(parser.at + 200, parser.end)))?.[0] ?? '';
    if (line.length === 200) parser.refuse('remarque trop longue');
    parser.at += line.length;
  }
}
