import { inflateSync } from 'node:zlib';

/** What a zlib stream holds when nothing stands behind it; see `inflate` for the rest. */
export function inflateWhole(data: Uint8Array, limit: number): Uint8Array | undefined {
  try {
    const { buffer, engine } = inflateSync(data, {
      maxOutputLength: limit,
      info: true,
    }) as unknown as Inflated;
    return engine.bytesWritten === data.length ? buffer : undefined;
  } catch {
    return undefined;
  }
}

/** What Node gives with `info`. */
interface Inflated {
  buffer: Uint8Array;
  engine: { bytesWritten: number };
}

/** What a zlib stream holds, or undefined when it is none or holds more than `limit` bytes: it is not inflated further. */
export function inflate(data: Uint8Array, limit: number): Uint8Array | undefined {
  try {
    return inflateSync(data, { maxOutputLength: limit });
  } catch {
    return undefined;
  }
}
