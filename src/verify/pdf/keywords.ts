import type { PdfObject } from './objects.ts';
import { RefusedUpdate } from './refused-update.ts';

/** What a reader that rebuilds the table of a damaged file looks for, wherever it stands: also inside of streams and texts. */
const WORDS = ['endobj', 'endstream', 'xref', 'trailer', '%%EOF'] as const;

/**
 * Refuses an object whose bytes, as they stand in the file, hold words that begin or end objects, tables and files elsewhere than at their
 * place. Readers take what follows them for objects once they no longer trust the table.
 */
export function checkObjectKeywords(object: PdfObject, bytes: Uint8Array): void {
  const what = `l’objet ${object.id}, qui a été ajouté,`;
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = content.indexOf('obj', object.start) + 'obj'.length;
  const from = object.stream ? object.stream.byteOffset - bytes.byteOffset : object.end - 'endobj'.length;
  checkKeywords(content.subarray(start, from), what);
  if (object.stream) checkKeywords(content.subarray(from, from + object.stream.length), what);
}

/** The same of other bytes, which `what` names in French. */
export function checkKeywords(part: Buffer, what: string): void {
  const word = WORDS.find((one) => part.includes(one)) ?? (beginsObject(part) ? 'obj' : undefined);
  if (word !== undefined)
    throw new RefusedUpdate(
      `${what} contient « ${word} » : un lecteur pourrait y voir le début d’un autre objet`,
    );
}

// « 12 0 obj », or anything like it. White space before each `obj` is only walked through once: what is linear stays so.
function beginsObject(part: Buffer): boolean {
  for (let at = part.indexOf('obj'); at >= 0; at = part.indexOf('obj', at + 3)) {
    let before = at - 1;
    while (isBlank(part[before])) before -= 1;
    if (isDigit(part[before])) return true;
  }
  return false;
}

const isBlank = (byte: number | undefined) =>
  byte === 32 || byte === 10 || byte === 13 || byte === 9 || byte === 12 || byte === 0;
const isDigit = (byte: number | undefined) => byte !== undefined && byte >= 48 && byte <= 57;
