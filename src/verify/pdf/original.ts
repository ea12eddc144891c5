import { dictOf, type PdfObject, readObject } from './objects.ts';
import { Parser } from './parser.ts';
import { isDict, type PdfDict, PdfRef, type PdfValue } from './values.ts';

/** A PDF that csi has just written: its objects, which are read when they are asked for, and what an update may not change. */
export interface Original {
  bytes: Uint8Array;
  trailer: PdfDict;
  /** Where its table of objects begins. */
  xref: number;
  /** Every object's number, by where it begins. */
  starts: ReadonlyMap<number, number>;
  object(id: number): PdfObject | undefined;
  /** The numbers of the pages' objects, in order. */
  pages: readonly number[];
}

/** Reads the layout of a PDF that this csi has just made: one table of objects, one trailer. Never for bytes of anybody else. */
export function originalOf(bytes: Uint8Array): Original {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parser = new Parser(bytes, content.lastIndexOf('startxref') + 'startxref'.length);
  parser.skipSpace();
  const xref = parser.integer();
  const table = new Parser(bytes, xref);
  table.expect('xref');
  table.skipSpace();
  table.integer();
  table.skipSpace();
  const count = table.integer();
  const entries = content.toString('latin1', table.at + 1, table.at + 1 + 20 * count);
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

/** The number of the object that a value refers to; 0, which no object has, for what is no reference. */
export function idOf(value: PdfValue | undefined): number {
  return value instanceof PdfRef ? value.id : 0;
}
