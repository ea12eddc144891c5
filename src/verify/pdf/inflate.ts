import { inflateSync } from 'node:zlib';

/** What a zlib stream holds, or undefined when it is none or holds more than `limit` bytes: it is not inflated further. */
export function inflate(data: Uint8Array, limit: number): Uint8Array | undefined {
  try {
    return inflateSync(data, { maxOutputLength: limit });
  } catch {
    return undefined;
  }
}
