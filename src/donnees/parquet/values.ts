import { assure, type InflateBudget, unread } from './damage.ts';
import { readDelta, readDeltaLengths, readDeltaTexts } from './delta.ts';
import type { ColumnSchema } from './footer.ts';
import { readRuns } from './runs.ts';

/** A value of a base, as Parquet has it. */
export type Cell = string | number | boolean;

/** The numbers of the format for physical types and for the ways values are written. */
const TYPE = { boolean: 0, int32: 1, int64: 2, float: 4, double: 5, bytes: 6, fixed: 7 };
const ENCODING = { plain: 0, runs: 3, delta: 5, deltaLengths: 6, deltaTexts: 7, split: 9 };

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** Reads `count` values that are not written by their places in a dictionary. Throws DonneesError. */
export function readValues(
  bytes: Uint8Array,
  encoding: number,
  count: number,
  column: ColumnSchema,
  budget: InflateBudget,
): Cell[] {
  const { type } = column;
  const isInteger = type === TYPE.int32 || type === TYPE.int64;
  if (encoding === ENCODING.plain) return plain(bytes, count, column);
  if (encoding === ENCODING.delta && isInteger)
    return readDelta(bytes, count, type === TYPE.int32).values.map((one) => scaled(one, column));
  if (encoding === ENCODING.deltaLengths && type === TYPE.bytes)
    return readDeltaLengths(bytes, count).map((one) => bytesOf(one, column));
  if (encoding === ENCODING.deltaTexts && type >= TYPE.bytes)
    return readDeltaTexts(bytes, count, budget).map((one) => bytesOf(one, column));
  if (encoding === ENCODING.split) return plain(joined(bytes, count, column), count, column);
  if (encoding === ENCODING.runs && type === TYPE.boolean) {
    assure(bytes.length >= 4);
    return Array.from(readRuns(bytes.subarray(4), 1, count), (one) => one === 1);
  }
  throw unread();
}

function plain(bytes: Uint8Array, count: number, column: ColumnSchema): Cell[] {
  const { type } = column;
  if (type === TYPE.bytes) return texts(bytes, count, column);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (type === TYPE.boolean) {
    assure(bytes.length * 8 >= count);
    return Array.from({ length: count }, (_, i) => (((bytes[i >> 3] as number) >> (i & 7)) & 1) === 1);
  }
  const width = widthOf(column);
  assure(bytes.length >= count * width);
  const read = (at: number): Cell => {
    if (type === TYPE.int32) return scaled(view.getInt32(at, true), column);
    if (type === TYPE.int64) return scaled(Number(view.getBigInt64(at, true)), column);
    if (type === TYPE.float) return view.getFloat32(at, true);
    if (type === TYPE.double) return view.getFloat64(at, true);
    return bytesOf(bytes.subarray(at, at + width), column);
  };
  return Array.from({ length: count }, (_, i) => read(i * width));
}

function texts(bytes: Uint8Array, count: number, column: ColumnSchema): Cell[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  // A text needs at least its length.
  assure(bytes.length >= count * 4);
  const found = new Array<Cell>(count);
  let at = 0;
  for (let i = 0; i < count; i++) {
    assure(at + 4 <= bytes.length);
    const end = at + 4 + view.getUint32(at, true);
    assure(end <= bytes.length);
    found[i] = bytesOf(bytes.subarray(at + 4, end), column);
    at = end;
  }
  return found;
}

function widthOf({ type, length }: ColumnSchema): number {
  if (type === TYPE.int32 || type === TYPE.float) return 4;
  if (type === TYPE.int64 || type === TYPE.double) return 8;
  // Only the dates of old programs are left, of twelve bytes.
  if (type !== TYPE.fixed) throw unread();
  assure(length > 0);
  return length;
}

// All first bytes of the values come first, then all second ones.
function joined(bytes: Uint8Array, count: number, column: ColumnSchema): Uint8Array {
  const width = widthOf(column);
  assure(bytes.length >= count * width);
  const whole = new Uint8Array(count * width);
  for (let byte = 0; byte < width; byte++)
    for (let i = 0; i < count; i++) whole[i * width + byte] = bytes[byte * count + i] as number;
  return whole;
}

const scaled = (value: number, { scale }: ColumnSchema): number => {
  assure(Number.isSafeInteger(value));
  return scale === undefined ? value : value / 10 ** scale;
};

// A text, or a decimal number whose bytes come with the highest first.
function bytesOf(bytes: Uint8Array, column: ColumnSchema): Cell {
  if (column.scale !== undefined) {
    assure(bytes.length <= 16);
    let value = 0n;
    for (const byte of bytes) value = value * 256n + BigInt(byte);
    return scaled(Number(BigInt.asIntN(bytes.length * 8, value)), column);
  }
  try {
    return UTF8.decode(bytes);
  } catch {
    assure(false);
  }
}
