import type { Bits } from './bits.ts';

const MAX_BITS = 15;
/** Codes up to this length are found in a table, longer ones digit by digit. */
const FAST = 9;
/** A symbol takes nine bits of an entry of the table, its length the rest. */
const SYMBOL = 0x1ff;

/** A Huffman code of deflate (RFC 1951, 3.2.2), made from the lengths of its codes. */
export class Huffman {
  /** Codes left unused: 0 for a code that is complete, negative for one that cannot be. */
  readonly left: number;
  readonly #counts = new Uint16Array(MAX_BITS + 1);
  readonly #symbols: Uint16Array;
  readonly #table = new Uint16Array(1 << FAST);

  constructor(lengths: Uint8Array) {
    for (const length of lengths) this.#counts[length] = (this.#counts[length] ?? 0) + 1;
    this.#symbols = new Uint16Array(lengths.length);
    let left = 1;
    const offsets = new Uint16Array(MAX_BITS + 2);
    const codes = new Uint32Array(MAX_BITS + 2);
    for (let length = 1; length <= MAX_BITS; length++) {
      const count = this.#counts[length] ?? 0;
      left = left * 2 - count;
      if (left < 0) break;
      offsets[length + 1] = (offsets[length] ?? 0) + count;
      codes[length + 1] = ((codes[length] ?? 0) + count) << 1;
    }
    this.left = left;
    if (left < 0) return;
    for (const [symbol, length] of lengths.entries()) {
      if (length === 0) continue;
      const place = offsets[length] ?? 0;
      this.#symbols[place] = symbol;
      offsets[length] = place + 1;
      const code = codes[length] ?? 0;
      codes[length] = code + 1;
      if (length <= FAST) this.#fill(reversed(code, length), length, symbol);
    }
  }

  /** Whether one code of one digit is all there is, or nothing: what deflate allows besides a complete code. */
  get single(): boolean {
    return (this.#counts[0] ?? 0) + (this.#counts[1] ?? 0) === this.#symbols.length;
  }

  /** The symbol whose code comes next; -1 for none. */
  read(bits: Bits): number {
    const next = bits.peek(MAX_BITS);
    const entry = this.#table[next & ((1 << FAST) - 1)] ?? 0;
    if (entry !== 0) {
      bits.drop(entry >> 9);
      return entry & SYMBOL;
    }
    let [code, first, index] = [0, 0, 0];
    for (let length = 1; length <= MAX_BITS; length++) {
      code |= (next >> (length - 1)) & 1;
      const count = this.#counts[length] ?? 0;
      if (code - count < first) {
        bits.drop(length);
        return this.#symbols[index + code - first] ?? -1;
      }
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    return -1;
  }

  #fill(code: number, length: number, symbol: number): void {
    for (let at = code; at < 1 << FAST; at += 1 << length) this.#table[at] = (length << 9) | symbol;
  }
}

function reversed(code: number, length: number): number {
  let result = 0;
  for (let i = 0; i < length; i++) result |= ((code >> i) & 1) << (length - 1 - i);
  return result;
}
