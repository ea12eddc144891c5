// Three exports: the three ways of writing values by what differs from the one before.

import { assure, type InflateBudget, unread } from './damage.ts';
import { unpackBits } from './runs.ts';
import { readVarint, readZigzag } from './thrift.ts';

/** In bits: the widest difference that whole numbers of JavaScript hold with the byte that comes. */
const WIDEST = 45;
/** In values: far more than any writer puts into a block. */
const LONGEST = 65_536;

/** Reads `count` whole numbers; with `narrow`, those of 32 bits. Returns them and where they end. */
export function readDelta(
  bytes: Uint8Array,
  count: number,
  narrow = true,
): { values: number[]; end: number } {
  const cursor = { at: 0 };
  const size = readVarint(bytes, cursor);
  const parts = readVarint(bytes, cursor);
  assure(readVarint(bytes, cursor) === count);
  const each = size / parts;
  assure(size <= LONGEST && parts > 0 && Number.isInteger(each / 8));
  let value = readZigzag(bytes, cursor);
  const values: number[] = count > 0 ? [value] : [];
  while (values.length < count) {
    const least = readZigzag(bytes, cursor);
    const widths = bytes.subarray(cursor.at, cursor.at + parts);
    cursor.at += parts;
    for (const width of widths) {
      if (values.length >= count) break;
      if (width > WIDEST) throw unread();
      const packed = new Array<number>(Math.min(each, count - values.length)).fill(0);
      unpackBits(bytes, cursor.at, width, packed);
      cursor.at += (each / 8) * width;
      for (const more of packed) {
        value += least + more;
        // Differences between numbers of 32 bits may have gone round.
        if (narrow) value |= 0;
        values.push(value);
      }
    }
    assure(widths.length === parts);
  }
  return { values, end: Math.min(cursor.at, bytes.length) };
}

/** Reads `count` texts, all lengths first. */
export function readDeltaLengths(bytes: Uint8Array, count: number): Uint8Array[] {
  const { values: lengths, end } = readDelta(bytes, count);
  let at = end;
  return lengths.map((length) => {
    assure(length >= 0 && at + length <= bytes.length);
    at += length;
    return bytes.subarray(at - length, at);
  });
}

/** Reads `count` texts, each written as how much of the one before it begins with, and the rest. */
export function readDeltaTexts(bytes: Uint8Array, count: number, budget: InflateBudget): Uint8Array[] {
  const { values: lengths, end } = readDelta(bytes, count);
  const rests = readDeltaLengths(bytes.subarray(end), count);
  let before: Uint8Array = new Uint8Array(0);
  return rests.map((rest, i) => {
    const length = lengths[i] as number;
    assure(length >= 0 && length <= before.length);
    budget.take(length + rest.length);
    const text = new Uint8Array(length + rest.length);
    text.set(before.subarray(0, length));
    text.set(rest, length);
    before = text;
    return text;
  });
}
