/**
 * Inflates zlib streams of files from elsewhere, within bounds. It accepts what zlib accepts and nothing else, which a test compares: packages
 * for browsers skip the checksum or say nothing of bytes that follow.
 */

import { Bits } from './bits.ts';
import { readBlocks } from './blocks.ts';
import { Inflated } from './inflated.ts';

/** The content of a zlib stream; undefined when it is damaged or longer than `limit` bytes, at which point inflating stops. */
export function inflate(data: Uint8Array, limit: number): Uint8Array | undefined {
  return inflated(data, limit)?.bytes;
}

/** Like `inflate`, and also undefined when bytes follow the zlib stream: they would be a place to hide data in. */
export function inflateWhole(data: Uint8Array, limit: number): Uint8Array | undefined {
  const found = inflated(data, limit);
  return found?.end === data.length ? found.bytes : undefined;
}

function inflated(data: Uint8Array, limit: number): { bytes: Uint8Array; end: number } | undefined {
  const [method = 0, flags = 0] = data;
  // RFC 1950, 2.2: deflate, a window of 32 kB at most, a check of both bytes, and no dictionary.
  const sound = (method & 15) === 8 && method >> 4 <= 7 && ((method << 8) | flags) % 31 === 0;
  if (data.length < 6 || !sound || (flags & 32) !== 0) return undefined;
  const bits = new Bits(data, 2);
  const out = new Inflated(limit, 4 * data.length);
  if (!readBlocks(data, bits, out)) return undefined;
  const at = bits.align();
  if (at + 4 > data.length) return undefined;
  const sum = new DataView(data.buffer, data.byteOffset + at, 4).getUint32(0);
  return sum === out.adler32 ? { bytes: out.bytes, end: at + 4 } : undefined;
}
