import { zipped } from '../../archive/zip.ts';
import { NO_SEAL, sealOf } from './seal.ts';

/** The length of the end record of a ZIP without comment, and where it says at which byte the directory begins. */
const END = 22;
const DIRECTORY_AT = 16;

/**
 * A ZIP of parts in their order, then of `holder`, which holds the seal of all of them. The same bytes on every machine. `stored`: the
 * parts that are not compressed.
 */
export function sealedZip(
  parts: Readonly<Record<string, Uint8Array>>,
  holder: string,
  write: (seal: string) => Uint8Array,
  stored: readonly string[] = [],
): Uint8Array {
  const without = zipped(parts, stored);
  const end = new DataView(without.buffer, without.byteOffset + without.length - END);
  const seal = sealOf(without.subarray(0, end.getUint32(DIRECTORY_AT, true)), write(NO_SEAL));
  return zipped({ ...parts, [holder]: write(seal) }, [...stored, holder]);
}
