/** The blocks of a deflated stream (RFC 1951, 3.2.3), read as strictly as zlib does. */

import type { Bits } from './bits.ts';
import { Huffman } from './huffman.ts';
import type { Inflated } from './inflated.ts';

const END = 256;
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
// Base and extra bits of each code of a length or a distance (RFC 1951, 3.2.5).
const LENGTHS = ranges(8, 28, 4, 3);
const DISTANCES = ranges(4, 30, 2, 1);

function ranges(plain: number, codes: number, step: number, first: number): readonly [number, number][] {
  const found: [number, number][] = [];
  let base = first;
  for (let code = 0; code < codes; code++) {
    const extra = code < plain ? 0 : Math.floor((code - plain) / step) + 1;
    found.push([base, extra]);
    base += 1 << extra;
  }
  // The longest length has a code of its own, without extra bits.
  return plain === 8 ? [...found, [258, 0]] : found;
}

interface Codes {
  literals: Huffman;
  distances: Huffman;
}

let fixed: Codes | undefined;

/** Codes of RFC 1951, 3.2.6. */
function fixedCodes(): Codes {
  const lengths = Uint8Array.from({ length: 288 }, (_, at) =>
    at < 144 ? 8 : at < 256 ? 9 : at < 280 ? 7 : 8,
  );
  fixed ??= { literals: new Huffman(lengths), distances: new Huffman(new Uint8Array(32).fill(5)) };
  return fixed;
}

/** Reads blocks up to the last one; false when they are damaged or the output would be too long. */
export function readBlocks(data: Uint8Array, bits: Bits, out: Inflated): boolean {
  for (let last = false; !last; ) {
    last = bits.take(1) === 1;
    const kind = bits.take(2);
    if (bits.ended || kind === 3) return false;
    if (kind === 0) {
      if (!stored(data, bits, out)) return false;
      continue;
    }
    const codes = kind === 1 ? fixedCodes() : dynamicCodes(bits);
    if (!codes || !packed(bits, out, codes)) return false;
  }
  return true;
}

function stored(data: Uint8Array, bits: Bits, out: Inflated): boolean {
  const at = bits.align();
  const [a = 0, b = 0, c = 0, d = 0] = data.subarray(at, at + 4);
  const length = a | (b << 8);
  const from = at + 4;
  if (from + length > data.length || (length ^ 0xffff) !== (c | (d << 8)) || !out.room(length)) return false;
  out.add(data.subarray(from, from + length));
  bits.skipTo(from + length);
  return true;
}

function packed(bits: Bits, out: Inflated, { literals, distances }: Codes): boolean {
  for (;;) {
    const symbol = literals.read(bits);
    if (symbol < 0 || bits.ended) return false;
    if (symbol === END) return true;
    if (symbol < END) {
      if (!out.room(1)) return false;
      out.push(symbol);
      continue;
    }
    const length = LENGTHS[symbol - END - 1];
    if (!length) return false;
    const count = length[0] + bits.take(length[1]);
    const far = DISTANCES[distances.read(bits)];
    if (!far) return false;
    const distance = far[0] + bits.take(far[1]);
    if (bits.ended || distance > out.length || !out.room(count)) return false;
    out.repeat(distance, count);
  }
}

// RFC 1951, 3.2.7.
function dynamicCodes(bits: Bits): Codes | undefined {
  const literals = bits.take(5) + 257;
  const distances = bits.take(5) + 1;
  const count = bits.take(4) + 4;
  if (literals > 286 || distances > 30) return undefined;
  const own = new Uint8Array(19);
  for (const at of ORDER.slice(0, count)) own[at] = bits.take(3);
  const lengthCode = new Huffman(own);
  if (lengthCode.left !== 0) return undefined;
  const lengths = new Uint8Array(literals + distances);
  for (let at = 0; at < lengths.length; ) {
    const symbol = lengthCode.read(bits);
    if (symbol < 0 || bits.ended) return undefined;
    if (symbol < 16) {
      lengths[at++] = symbol;
      continue;
    }
    if (symbol === 16 && at === 0) return undefined;
    const value = symbol === 16 ? (lengths[at - 1] ?? 0) : 0;
    const times = symbol === 16 ? 3 + bits.take(2) : symbol === 17 ? 3 + bits.take(3) : 11 + bits.take(7);
    if (at + times > lengths.length) return undefined;
    lengths.fill(value, at, at + times);
    at += times;
  }
  if (lengths[END] === 0) return undefined;
  const codes = {
    literals: new Huffman(lengths.subarray(0, literals)),
    distances: new Huffman(lengths.subarray(literals)),
  };
  return Object.values(codes).every((code) => code.left === 0 || (code.left > 0 && code.single))
    ? codes
    : undefined;
}
