import { isDict } from './access.ts';
import type { Parser } from './parser.ts';
import { HIGHEST_OBJECT_NUMBER, type XrefEntry, type XrefTable } from './xref.ts';

/** An entry: ten digits, five digits, a letter and a line end of two characters (ISO 32000-1, 7.5.4). */
const ENTRY_LENGTH = 20;
const ENTRY = /^(\d{10}) (\d{5}) ([nf])(?: \n|\r\n)$/;

/**
 * Reads a cross-reference table and its trailer at the parser’s position. Only the exact form is accepted: entries of twenty bytes,
 * sections in rising order that share no number; readers disagree about all others. Throws RefusedUpdate.
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
    for (let id = first; id < first + count; id++) entries.set(id, readEntry(parser, id));
    next = first + count;
  }
  parser.skipSpace();
  const trailerAt = parser.at;
  const trailer = parser.value();
  if (!isDict(trailer)) return parser.refuse('fin de mise à jour sans dictionnaire');
  return { xref, entries, trailer, trailerAt };
}

function readEntry(parser: Parser, id: number): XrefEntry {
  parser.budget.spend(20);
  const written = parser.text(ENTRY_LENGTH);
  const [, offset, generation, kind] =
    ENTRY.exec(written) ?? parser.refuse('ligne de table qui n’a pas ses vingt caractères');
  parser.at += ENTRY_LENGTH;
  // A free entry holds the number of the next free object. Object 0 heads that list and can never be used: its generation is 65535.
  if (kind === 'f' && (Number(offset) > HIGHEST_OBJECT_NUMBER || (id === 0) !== (generation === '65535')))
    parser.refuse('ligne de table sans objet');
  if (kind === 'f') return { kind: 'free' };
  return { kind: 'at', offset: Number(offset), generation: Number(generation) };
}

function lineEnd(parser: Parser): void {
  parser.take(' ');
  if (!parser.take('\r\n') && !parser.take('\n')) parser.refuse('fin de ligne attendue');
}
