import { lastIndexOfText } from '../../kernel/bytes/find.ts';
import { latin1 } from '../../kernel/bytes/latin1.ts';
import { idOf, isDict } from './access.ts';
import { dictOf, type PdfObject, readObject } from './objects.ts';
import { Parser } from './parser.ts';
import type { PdfDict } from './values.ts';

/** An object by its number, at one moment in the history of a file; undefined when there is none. */
export type ObjectLookup = (id: number) => PdfObject | undefined;

/** A PDF that csi has just made. Its objects are read on demand. */
export interface Original {
  bytes: Uint8Array;
  trailer: PdfDict;
  /** The offset of its cross-reference table. */
  xref: number;
  /** The number of each object, by the offset at which it begins. */
  starts: ReadonlyMap<number, number>;
  object: ObjectLookup;
  /** The numbers of the page objects, in order. */
  pages: readonly number[];
}

/** Reads a PDF that this program has just made: one cross-reference table, one trailer. Must not be given a file from elsewhere. */
export function originalOf(bytes: Uint8Array): Original {
  const parser = new Parser(bytes, lastIndexOfText(bytes, 'startxref') + 'startxref'.length);
  parser.skipSpace();
  const xref = parser.integer();
  const table = new Parser(bytes, xref);
  table.expect('xref');
  table.skipSpace();
  table.integer();
  table.skipSpace();
  const count = table.integer();
  const entries = latin1(bytes, table.at + 1, table.at + 1 + 20 * count);
  const starts = new Map<number, number>();
  for (let id = 1; id < count; id++) starts.set(Number(entries.slice(20 * id, 20 * id + 10)), id);
  const byId = new Map([...starts].map(([start, id]) => [id, start]));
  table.at += 1 + 20 * count;
  table.expect('trailer');
  const trailer = table.value();

  const known = new Map<number, PdfObject>();
  const object = (id: number) => {
    const start = byId.get(id);
    if (start === undefined) return undefined;
    const read = known.get(id) ?? readObject(new Parser(bytes, start));
    known.set(id, read);
    return read;
  };
  if (!isDict(trailer)) throw new Error('a PDF of csi has a trailer');
  const catalog = dictOf(object(idOf(trailer.get('Root'))));
  const kids = dictOf(object(idOf(catalog.get('Pages')))).get('Kids');
  return { bytes, trailer, xref, starts, object, pages: Array.isArray(kids) ? kids.map(idOf) : [] };
}
