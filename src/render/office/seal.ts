import { latin1, latin1Bytes } from '../../kernel/bytes/latin1.ts';
import { sha256OfParts } from '../../kernel/digest.ts';

/** What begins an entry of a ZIP, and an entry of its directory. */
const ENTRY = 'PK\u0003\u0004';
const DIRECTORY = 'PK\u0001\u0002';
/** The bytes of an entry before its name, and where in them its size and two lengths stand. */
const HEAD = 30;
const SIZE = 18;
const NAME_LENGTH = 26;
const EXTRA_LENGTH = 28;

/** What stands in the place of the seal while it is computed. */
export const NO_SEAL = '0'.repeat(64);

/** The seal of a ZIP: a digest of what stands before the entry that holds it, and of this entry without it. */
export function sealOf(before: Uint8Array, holder: Uint8Array): string {
  return sha256OfParts([before, holder]);
}

/** Whether a ZIP ends with an entry `holder`, not compressed, in which `pattern` finds the seal of all the rest. */
export function isSealed(bytes: Uint8Array, holder: string, pattern: RegExp): boolean {
  const text = latin1(bytes);
  const at = text.lastIndexOf(holder, text.indexOf(DIRECTORY)) - HEAD;
  if (at < 0 || !text.startsWith(ENTRY, at)) return false;
  const head = new DataView(bytes.buffer, bytes.byteOffset + at, HEAD);
  const from = at + HEAD + head.getUint16(NAME_LENGTH, true) + head.getUint16(EXTRA_LENGTH, true);
  const to = from + head.getUint32(SIZE, true);
  if (!text.startsWith(DIRECTORY, to)) return false;
  const content = text.slice(from, to);
  const seal = pattern.exec(content)?.[1];
  if (seal === undefined) return false;
  const rest = latin1Bytes(content.replace(seal, NO_SEAL));
  return seal === sealOf(bytes.subarray(0, at), rest);
}
