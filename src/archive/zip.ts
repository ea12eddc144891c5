import { type Zippable, zipSync } from 'fflate';

/**
 * The first day that a ZIP can hold, in any time zone: fflate writes the local one. At noon, since Java reads midnight as a date before,
 * and its readers then see a field that is not there.
 */
const EPOCH = new Date(1980, 0, 1, 12);

/** A ZIP of parts in their order, the same bytes on every machine. `stored`: the parts that are not compressed. */
export function zipped(
  parts: Readonly<Record<string, Uint8Array>>,
  stored: readonly string[] = [],
): Uint8Array<ArrayBuffer> {
  const files: Zippable = {};
  for (const [name, bytes] of Object.entries(parts))
    files[name] = [bytes, { level: stored.includes(name) ? 0 : 6, mtime: EPOCH }];
  return zipSync(files) as Uint8Array<ArrayBuffer>;
}
