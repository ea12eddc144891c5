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

/** The end of a ZIP without a comment, and where it says how many entries it has, how long their list is and where it begins (APPNOTE, 4.3.16). */
const END = { length: 22, entries: [8, 10], size: 12, start: 16 } as const;
/** Where an entry of that list says where its part begins (4.3.12). */
const PLACE = 42;

/** The ZIP that `zipped` makes of the same parts, but made one part after another: only one is there uncompressed. */
export function zippedInTurn(
  parts: Iterable<readonly [name: string, bytes: Uint8Array]>,
  stored: readonly string[] = [],
): Uint8Array<ArrayBuffer> {
  const [bodies, entries]: [Uint8Array[], Uint8Array[]] = [[], []];
  let at = 0;
  for (const [name, bytes] of parts) {
    const alone = zipped({ [name]: bytes }, stored);
    const start = viewOf(alone).getUint32(alone.length - END.length + END.start, true);
    const entry = alone.slice(start, alone.length - END.length);
    viewOf(entry).setUint32(PLACE, at, true);
    bodies.push(alone.slice(0, start));
    entries.push(entry);
    at += start;
  }
  const end = new Uint8Array(END.length);
  const view = viewOf(end);
  view.setUint32(0, 0x06054b50, true);
  for (const place of END.entries) view.setUint16(place, entries.length, true);
  view.setUint32(END.size, lengthOf(entries), true);
  view.setUint32(END.start, at, true);
  return joined([...bodies, ...entries, end]);
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
const lengthOf = (pieces: readonly Uint8Array[]) => pieces.reduce((sum, { length }) => sum + length, 0);

/** Pieces of bytes as one. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(lengthOf(pieces));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
