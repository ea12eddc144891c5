import { assure } from './damage.ts';
import { readVarint } from './thrift.ts';

/** Writers fill up their last run of packed bits: most to eight values, DuckDB to 256. */
const MOST_PADDED = 1024;
/** The width up to which the operators on 32 bits hold a value and the byte that comes. */
const NARROW = 24;

/**
 * Reads `count` whole numbers of `width` bits from the hybrid of runs and packed bits (« RLE »), which holds levels and places in a dictionary.
 * Throws DonneesError for bytes that hold fewer, or runs that go beyond.
 */
export function readRuns(bytes: Uint8Array, width: number, count: number): Int32Array {
  assure(width <= 31);
  const values = new Int32Array(count);
  if (width === 0) return values;
  const cursor = { at: 0 };
  let seen = 0;
  while (seen < count) {
    const header = readVarint(bytes, cursor);
    assure(header < 2 ** 32);
    if (header % 2 === 0) seen = repeat(bytes, cursor, { width, length: header / 2 }, values, seen);
    else seen = unpack(bytes, cursor, { width, length: (header - 1) * 4 }, values, seen);
  }
  return values;
}

interface Run {
  width: number;
  /** How many values it has. */
  length: number;
}

function repeat(
  bytes: Uint8Array,
  cursor: { at: number },
  { width, length }: Run,
  values: Int32Array,
  seen: number,
): number {
  const last = cursor.at + ((width + 7) >> 3);
  assure(last <= bytes.length && length <= values.length - seen);
  let value = 0;
  for (let at = last - 1; at >= cursor.at; at--) value = value * 256 + (bytes[at] as number);
  assure(value < 2 ** width);
  cursor.at = last;
  values.fill(value, seen, seen + length);
  return seen + length;
}

function unpack(
  bytes: Uint8Array,
  cursor: { at: number },
  { width, length }: Run,
  values: Int32Array,
  seen: number,
): number {
  const kept = Math.min(length, values.length - seen);
  assure(length - kept < MOST_PADDED);
  unpackBits(bytes, cursor.at, width, values.subarray(seen, seen + kept));
  cursor.at += (length / 8) * width;
  return seen + kept;
}

/** Reads as many numbers of `width` bits as there is room for, the lowest bits of each byte first; 45 bits at most. */
export function unpackBits(
  bytes: Uint8Array,
  from: number,
  width: number,
  values: Int32Array | number[],
): void {
  assure(from + Math.ceil((values.length * width) / 8) <= bytes.length);
  let at = from;
  let bits = 0;
  let waiting = 0;
  if (width <= NARROW) {
    const mask = (1 << width) - 1;
    for (let i = 0; i < values.length; i++) {
      for (; waiting < width; waiting += 8) bits |= (bytes[at++] as number) << waiting;
      values[i] = bits & mask;
      bits >>>= width;
      waiting -= width;
    }
    return;
  }
  const size = 2 ** width;
  for (let i = 0; i < values.length; i++) {
    for (; waiting < width; waiting += 8) bits += (bytes[at++] as number) * 2 ** waiting;
    values[i] = bits % size;
    bits = Math.floor(bits / size);
    waiting -= width;
  }
}
