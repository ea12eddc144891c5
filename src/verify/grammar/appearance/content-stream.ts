import { latin1 } from '../../../kernel/bytes/latin1.ts';
import { type Budget, Parser, PdfName, type PdfValue, RefusedUpdate } from '../../pdf/index.ts';
import { GraphicsState } from './graphics-state.ts';

/** What a content stream does: whether it paints, what it costs a reader, and the names of the resources that it uses. */
export interface ContentSummary {
  paints: boolean;
  cost: number;
  fonts: readonly string[];
  states: readonly string[];
  spaces: readonly string[];
  /** External objects, that is forms and images, once for each time that they are shown. */
  shown: readonly string[];
}

type ResourceNames = Record<'fonts' | 'states' | 'spaces' | 'shown', string[]>;

const MAX_OPERANDS = 32;
const MAX_COMMENT = 200;
const PERCENT = 37;
const DEVICES = ['DeviceGray', 'DeviceRGB', 'DeviceCMYK'];

/**
 * Reads a content stream. Every operator must be known and have its operands, and graphics states, text objects and marked content must be
 * closed in turn. Throws RefusedUpdate for any other: readers disagree on what it shows. `where` names it in French.
 */
export function readContentStream(data: Uint8Array, where: string, budget: Budget): ContentSummary {
  const parser = new Parser(data, 0, data.length, budget);
  const used: ResourceNames = { fonts: [], states: [], spaces: [], shown: [] };
  const state = new GraphicsState();
  let operands: PdfValue[] = [];
  const refused = (why: string) => new RefusedUpdate(`le dessin de ${where} ${why}`);
  for (skipSpaceAndComments(parser); parser.peek() !== undefined; skipSpaceAndComments(parser)) {
    const operator = operatorOf(parser);
    if (operator === undefined) {
      operands.push(parser.value());
      if (operands.length > MAX_OPERANDS) throw refused('a trop d’opérandes');
      continue;
    }
    const why = state.apply(operator, operands);
    if (why !== undefined) throw refused(why);
    noteResource(operator, operands, used);
    operands = [];
  }
  if (!state.isBalanced || operands.length > 0) throw refused('ne ferme pas tout ce qu’il ouvre');
  return { ...used, paints: state.paints, cost: state.cost };
}

// An operator begins with a letter or a quote. The keywords of values do too: those are left to the parser.
function operatorOf(parser: Parser): string | undefined {
  const byte = parser.peek() ?? 0;
  const isLetter = (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122) || byte === 34 || byte === 39;
  const { at } = parser;
  const word = isLetter ? parser.word() : undefined;
  if (word === undefined || !['true', 'false', 'null'].includes(word)) return word;
  parser.at = at;
  return undefined;
}

function noteResource(operator: string, [first]: readonly PdfValue[], used: ResourceNames): void {
  if (!(first instanceof PdfName)) return;
  if (operator === 'Tf') used.fonts.push(first.name);
  if (operator === 'gs') used.states.push(first.name);
  if ((operator === 'cs' || operator === 'CS') && !DEVICES.includes(first.name)) used.spaces.push(first.name);
  if (operator === 'Do') used.shown.push(first.name);
  // Optional content can be hidden and shown by the reader. Other marks only name a part of the appearance.
  if (operator === 'BMC' && first.name === 'OC')
    throw new RefusedUpdate('un dessin ajouté porte un contenu optionnel');
}

// Comments are accepted here: some signing programs name the layers of an appearance in them.
function skipSpaceAndComments(parser: Parser): void {
  for (parser.skipSpace(); parser.peek() === PERCENT; parser.skipSpace()) {
    const end = Math.min(parser.at + MAX_COMMENT, parser.end);
    const line = /^[^\r\n]*/.exec(latin1(parser.bytes, parser.at, end))?.[0] ?? '';
    if (line.length === MAX_COMMENT) parser.refuse('remarque trop longue');
    parser.at += line.length;
  }
}
