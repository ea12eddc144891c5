import type { Parser } from './parser.ts';
import { isDict, type PdfDict } from './values.ts';

/** What a table of objects says of one: where it begins, or the stream that packs it and its rank there; or that it is free. */
export type XrefEntry =
  | { kind: 'at'; offset: number; generation: number }
  | { kind: 'in'; stream: number; rank: number }
  | { kind: 'free' };

/** A table of objects as a file gives it: its entries in rising order, and the dictionary that comes with it. */
export interface XrefTable {
  xref: number;
  entries: ReadonlyMap<number, XrefEntry>;
  trailer: PdfDict;
  /** Where that dictionary begins. */
  trailerAt: number;
}

/** The highest number of an object that every reader keeps (ISO 32000-1, annex C.2). */
export const HIGHEST_OBJECT_NUMBER = 8_388_607;

/** Ten digits, five digits, a letter and two characters that end the line (ISO 32000-1, 7.5.4). */
const ROW_LENGTH = 20;
const ROW = /^(\d{10}) (\d{5}) ([nf])(?: \n|\r\n)$/;

/**
 * Reads a table of objects written to the letter: rows of twenty bytes, sections in rising order that share no number. Readers disagree
 * on any other. Throws Refused.
 */
export function readXrefTable(parser: Parser): XrefTable {
  const xref = parser.at;
  parser.expect('xref');
  lineEnd(parser);
  const entries = new Map<number, XrefEntry>();
  for (let next = 0; !parser.take('trailer'); ) {
    const first = parser.integer();
    parser.expect(' ');
    const count = parser.integer();
    lineEnd(parser);
    if (first < next || count === 0) parser.refuse('sections de table qui se recouvrent, ou vides');
    for (let id = first; id < first + count; id++) entries.set(id, row(parser, id));
    next = first + count;
  }
  parser.skipSpace();
  const trailerAt = parser.at;
  const trailer = parser.value();
  if (!isDict(trailer)) return parser.refuse('fin de mise à jour sans dictionnaire');
  return { xref, entries, trailer, trailerAt };
}

function row(parser: Parser, id: number): XrefEntry {
  parser.budget.spend(20);
  const written = parser.text(ROW_LENGTH);
  const [, offset, generation, kind] =
    ROW.exec(written) ?? parser.refuse('ligne de table qui n’a pas ses vingt caractères');
  parser.at += ROW_LENGTH;
  // A free row names the next one; the first is never used.
  if (kind === 'f' && (Number(offset) > HIGHEST_OBJECT_NUMBER || (id === 0) !== (generation === '65535')))
    parser.refuse('ligne de table sans objet');
  if (kind === 'f') return { kind: 'free' };
  return { kind: 'at', offset: Number(offset), generation: Number(generation) };
}

function lineEnd(parser: Parser): void {
  parser.take(' ');
  if (!parser.take('\r\n') && !parser.take('\n')) parser.refuse('fin de ligne attendue');
}
