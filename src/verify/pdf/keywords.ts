import { indexOfText } from '../../kernel/bytes/find.ts';
import type { PdfObject } from './objects.ts';
import { RefusedUpdate } from './refused-update.ts';

/**
 * The words that a PDF reader searches the whole file for, streams and strings included, when it rebuilds the cross-reference table of a
 * file that it takes for damaged.
 */
const KEYWORDS = ['endobj', 'endstream', 'xref', 'trailer', '%%EOF'] as const;

/**
 * Throws RefusedUpdate when the raw bytes of an object contain one of these keywords besides its own. A reader that rebuilds the table
 * would take what follows the keyword for another object, and show a document that csi has not judged.
 */
export function checkObjectKeywords(object: PdfObject, bytes: Uint8Array): void {
  const what = `l’objet ${object.id}, qui a été ajouté,`;
  const start = indexOfText(bytes, 'obj', object.start) + 'obj'.length;
  const from = object.stream ? object.stream.byteOffset - bytes.byteOffset : object.end - 'endobj'.length;
  checkKeywords(bytes.subarray(start, from), what);
  if (object.stream) checkKeywords(bytes.subarray(from, from + object.stream.length), what);
}

/** The same check for any bytes; `what` names them in French in the message. */
export function checkKeywords(part: Uint8Array, what: string): void {
  const word =
    KEYWORDS.find((one) => indexOfText(part, one) >= 0) ?? (beginsObject(part) ? 'obj' : undefined);
  if (word !== undefined)
    throw new RefusedUpdate(
      `${what} contient « ${word} » : un lecteur pourrait y voir le début d’un autre objet`,
    );
}

// Looks for “obj” after a digit, as in “12 0 obj”. The white space before each “obj” is read once, so the time stays linear.
function beginsObject(part: Uint8Array): boolean {
  for (let at = indexOfText(part, 'obj'); at >= 0; at = indexOfText(part, 'obj', at + 3)) {
    let before = at - 1;
    while (isBlank(part[before])) before -= 1;
    if (isDigit(part[before])) return true;
  }
  return false;
}

const isBlank = (byte: number | undefined) =>
  byte === 32 || byte === 10 || byte === 13 || byte === 9 || byte === 12 || byte === 0;
const isDigit = (byte: number | undefined) => byte !== undefined && byte >= 48 && byte <= 57;
