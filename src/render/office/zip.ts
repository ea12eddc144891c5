import { type Zippable, zipSync } from 'fflate';
import { NO_SEAL, sealOf } from './seal.ts';

/**
 * The first day that a ZIP can hold, in any time zone: fflate writes the local one. At noon, since Java reads midnight as a date before,
 * and its readers then see a field that is not there.
 */
const EPOCH = new Date(1980, 0, 1, 12);
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
  const files: Zippable = {};
  for (const [name, bytes] of Object.entries(parts))
    files[name] = [bytes, { level: stored.includes(name) ? 0 : 6, mtime: EPOCH }];
  const without = zipSync(files);
  const end = new DataView(without.buffer, without.byteOffset + without.length - END);
  const seal = sealOf(without.subarray(0, end.getUint32(DIRECTORY_AT, true)), write(NO_SEAL));
  return zipSync({ ...files, [holder]: [write(seal), { level: 0, mtime: EPOCH }] });
}
