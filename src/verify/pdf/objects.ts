import { isDict } from './access.ts';
import type { Parser } from './parser.ts';
import type { PdfDict, PdfValue } from './values.ts';

/** An indirect object (ISO 32000-1, 7.3.10). */
export interface PdfObject {
  id: number;
  generation: number;
  value: PdfValue;
  /** The bytes of its stream, still encoded. */
  stream?: Uint8Array;
  /** Offsets in the file, from its number to the end of `endobj`; both -1 for an object packed in an object stream. */
  start: number;
  end: number;
}

/** Reads the indirect object that begins at the parser’s position; throws RefusedUpdate when anything there can be read in two ways. */
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

// The length must be direct: one in an object of its own could be changed by a later update.
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

/** The dictionary of an object or of its stream; an empty one when the object is missing or holds another value. */
export function dictOf(object: PdfObject | undefined): PdfDict {
  return isDict(object?.value) ? object.value : new Map();
}
