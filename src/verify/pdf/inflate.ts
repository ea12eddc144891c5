import { inflateSync } from 'node:zlib';

/** Like `inflate`, and also undefined when bytes follow the zlib stream: they would be a place to hide data in. */
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

/** What inflateSync returns with `info: true`, which the types of Node leave out. */
interface Inflated {
  buffer: Uint8Array;
  engine: { bytesWritten: number };
}

/** The content of a zlib stream; undefined when it is damaged or longer than `limit` bytes, at which point inflating stops. */
export function inflate(data: Uint8Array, limit: number): Uint8Array | undefined {
  try {
    return inflateSync(data, { maxOutputLength: limit });
  } catch {
    return undefined;
  }
}
