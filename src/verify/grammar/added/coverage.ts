import { isDict, type PdfObject, PdfString, type PdfValue } from '../../pdf/index.ts';

/** A signature that was added: the name of its field, and whether it covers all of the file as it was when it was added. */
export interface Signature {
  champ: string;
  couvre: boolean;
}

const LESS_THAN = 60;

/** Reads what a signature covers. In its update, `%%EOF` ends at offset `eof`, and the line end that may follow it at `end`. */
export function signatureOf(
  champ: string,
  object: PdfObject,
  bytes: Uint8Array,
  { eof, end }: { eof: number; end: number },
): Signature {
  const value = isDict(object.value) ? object.value : new Map<string, PdfValue>();
  const [contents, range] = [value.get('Contents'), value.get('ByteRange')];
  if (!(contents instanceof PdfString) || !Array.isArray(range)) return { champ, couvre: false };
  const [from, length, next, last] = range as PdfValue[];
  // The only gap must be Contents itself, a hexadecimal string with its delimiters (ISO 32000-1, 12.8.1).
  const leavesOutContents =
    from === 0 && length === contents.start && next === contents.end && bytes[contents.start] === LESS_THAN;
  const reachesEnd =
    typeof next === 'number' && typeof last === 'number' && next + last >= eof && next + last <= end;
  return { champ, couvre: range.length === 4 && leavesOutContents && reachesEnd };
}
