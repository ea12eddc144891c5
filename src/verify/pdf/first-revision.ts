import { lastIndexOfText } from '../../kernel/bytes/find.ts';
import { isDict } from './access.ts';
import { dictOf, type PdfObject, readObject } from './objects.ts';
import type { ObjectLookup } from './original.ts';
import { Parser } from './parser.ts';
import { RefusedUpdate } from './refused-update.ts';
import type { PdfDict } from './values.ts';

/** As many as there may be updates, and the original file. */
const MAX_REVISIONS = 201;
const ENTRY_LENGTH = 20;

/**
 * The objects of the first revision of a PDF from elsewhere, as its cross-reference tables say, and its trailer; undefined when they are not
 * written as csi writes them. Nothing here proves that csi wrote it.
 */
export function firstRevision(bytes: Uint8Array): { object: ObjectLookup; trailer: PdfDict } | undefined {
  return unlessRefused(() => tableOfCsi(bytes, firstTable(bytes)));
}

function unlessRefused<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof RefusedUpdate) return undefined;
    throw error;
  }
}

// The offset of the table that no other comes before: each update says where the table before it is.
function firstTable(bytes: Uint8Array): number {
  const last = new Parser(bytes, Math.max(0, lastIndexOfText(bytes, 'startxref')));
  last.expect('startxref');
  last.skipSpace();
  let at = last.integer();
  for (let steps = 0; steps < MAX_REVISIONS; steps++) {
    const before = trailerAt(new Parser(bytes, at)).get('Prev');
    if (before === undefined) return at;
    if (typeof before !== 'number' || before >= at) return last.refuse('table hors de sa place');
    at = before;
  }
  return last.refuse('trop de tables');
}

// The trailer that follows a table, or the dictionary of a cross-reference stream.
function trailerAt(parser: Parser): PdfDict {
  if (!parser.take('xref')) return dictOf(readObject(parser));
  parser.skipSpace();
  while (!parser.take('trailer')) {
    parser.integer();
    parser.skipSpace();
    const count = parser.integer();
    parser.skipSpace();
    parser.at += ENTRY_LENGTH * count;
    parser.budget.spend(ENTRY_LENGTH);
    if (parser.at > parser.end) parser.refuse('table plus longue que le fichier');
    parser.skipSpace();
  }
  const trailer = parser.value();
  return isDict(trailer) ? trailer : parser.refuse('fin sans dictionnaire');
}

function tableOfCsi(bytes: Uint8Array, at: number): { object: ObjectLookup; trailer: PdfDict } {
  const table = new Parser(bytes, at);
  table.expect('xref\n0 ');
  const count = table.integer();
  table.expect('\n');
  const from = table.at;
  const object = (id: number): PdfObject | undefined => {
    if (id <= 0 || id >= count) return undefined;
    const [, offset] =
      /^(\d{10}) 00000 n \n$/.exec(new Parser(bytes, from + ENTRY_LENGTH * id).text(ENTRY_LENGTH)) ?? [];
    if (offset === undefined) return undefined;
    return unlessRefused(() => readObject(new Parser(bytes, Number(offset))));
  };
  return { object, trailer: trailerAt(new Parser(bytes, at)) };
}
