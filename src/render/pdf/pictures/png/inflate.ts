import { Inflate } from 'fflate';
import { PictureError } from '../error.ts';

// So many bytes of input give at most a thousand times as many before the length is looked at again.
const STEP = 4096;
/** No deflate stream gives more bytes than this for each of its own (RFC 1951: 258 for two bits). */
const RATIO = 1032;

/** The content of a zlib stream (RFC 1950) that must be exactly `length` bytes. `what` names it in messages. */
export function inflateExactly(data: Uint8Array, length: number, what: string): Uint8Array {
  if (length > data.length * RATIO) throw damaged(what);
  const whole = new Uint8Array(length);
  let at = 0;
  inflated(data, length, what, (part) => {
    whole.set(part, at);
    at += part.length;
  });
  if (at !== length) throw damaged(what);
  return whole;
}

/** The content of a zlib stream of at most `limit` bytes. `what` names it in messages. */
export function inflateWithin(data: Uint8Array, limit: number, what: string): Uint8Array {
  const parts: Uint8Array[] = [];
  inflated(data, limit, what, (part) => parts.push(part));
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

// Inflating stops as soon as there are more than `limit` bytes; the sum of the content is checked.
function inflated(data: Uint8Array, limit: number, what: string, take: (part: Uint8Array) => void): void {
  const [method = 0, flags = 0] = data;
  if (data.length < 7 || (method & 15) !== 8 || (method * 256 + flags) % 31 !== 0 || flags & 32)
    throw damaged(what);
  const end = data.length - 4;
  const sum = new Adler32();
  let length = 0;
  const inflate = new Inflate((part) => {
    length += part.length;
    if (length > limit)
      throw new PictureError(
        `est un PNG dont ${what} dépassent la taille annoncée : exportez l’image à nouveau`,
      );
    sum.add(part);
    take(part);
  });
  try {
    for (let from = 2; from < end; from += STEP)
      inflate.push(data.subarray(from, Math.min(from + STEP, end)), from + STEP >= end);
  } catch (error) {
    if (error instanceof PictureError) throw error;
    throw damaged(what);
  }
  if (sum.value !== new DataView(data.buffer, data.byteOffset + end, 4).getUint32(0)) throw damaged(what);
}

function damaged(what: string): PictureError {
  return new PictureError(`est un PNG abîmé : ${what} ne se décompressent pas ; exportez l’image à nouveau`);
}

/** The sum that ends a zlib stream. */
class Adler32 {
  #a = 1;
  #b = 0;

  add(bytes: Uint8Array): void {
    // Sums of so few bytes stay below 2^31, and locals are quicker than fields.
    let [a, b] = [this.#a, this.#b];
    for (let from = 0; from < bytes.length; from += 2600) {
      const to = Math.min(from + 2600, bytes.length);
      for (let at = from; at < to; at++) {
        a += bytes[at] ?? 0;
        b += a;
      }
      a %= 65521;
      b %= 65521;
    }
    this.#a = a;
    this.#b = b;
  }

  get value(): number {
    return this.#b * 65536 + this.#a;
  }
}
