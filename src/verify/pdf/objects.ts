import type { Parser } from './parser.ts';
import { canonical, isDict, type PdfDict, type PdfValue } from './values.ts';

/** An indirect object as it stands in a file: from `start` to `end`, both offsets; the bytes of its stream, still encoded. */
export interface PdfObject {
  id: number;
  generation: number;
  value: PdfValue;
  stream?: Uint8Array;
  start: number;
  end: number;
}

/** Reads the indirect object that begins where the parser stands; throws Refused for anything that is not plainly one. */
export function readObject(parser: Parser): PdfObject {
  const start = parser.at;
  const id = parser.integer();
  if (id === 0) parser.refuse('objet sans numéro');
  parser.expect(' ');
  const generation = parser.integer();
  parser.expect(' ');
  parser.expect('obj');
  const value = parser.value();
  parser.skipSpace();
  const stream = parser.take('stream') ? streamOf(value, parser) : undefined;
  parser.expect('endobj');
  return { id, generation, value, ...(stream && { stream }), start, end: parser.at };
}

// The length must be given on the spot: one that stands elsewhere could be changed later.
function streamOf(dict: PdfValue, parser: Parser): Uint8Array {
  if (!isDict(dict)) return parser.refuse('flux sans dictionnaire');
  const length = dict.get('Length');
  if (typeof length !== 'number' || !Number.isInteger(length) || length < 0)
    return parser.refuse('flux sans longueur');
  if (!parser.take('\r\n') && !parser.take('\n')) parser.refuse('flux sans saut de ligne');
  const start = parser.at;
  if (start + length > parser.end) parser.refuse('flux plus long que le fichier');
  parser.at += length;
  parser.takeLineEnd();
  parser.expect('endstream');
  parser.skipSpace();
  return parser.bytes.subarray(start, start + length);
}

/** Whether two objects hold the same value and the same stream, however they are written. */
export function sameObject(a: PdfObject, b: PdfObject): boolean {
  if (canonical(a.value) !== canonical(b.value)) return false;
  return a.stream === undefined
    ? b.stream === undefined
    : b.stream !== undefined && Buffer.compare(a.stream, b.stream) === 0;
}

/** The dictionary of an object; an empty one for what has none. */
export function dictOf(object: PdfObject | undefined): PdfDict {
  return isDict(object?.value) ? object.value : new Map();
}
