/** The bits of a deflated stream, from the lowest of each byte (RFC 1951, 3.1.1). Past the end they are 0, and `ended` tells. */
export class Bits {
  readonly #bytes: Uint8Array;
  #at: number;
  #held = 0;
  #count = 0;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  /** The next bits, 16 at most, which stay. */
  peek(count: number): number {
    while (this.#count < count) {
      this.#held |= (this.#bytes[this.#at++] ?? 0) << this.#count;
      this.#count += 8;
    }
    return this.#held & ((1 << count) - 1);
  }

  drop(count: number): void {
    this.#held >>>= count;
    this.#count -= count;
  }

  take(count: number): number {
    const value = this.peek(count);
    this.drop(count);
    return value;
  }

  /** Goes to the beginning of the next byte and returns where it is. */
  align(): number {
    const at = this.#at - (this.#count >> 3);
    this.skipTo(at);
    return at;
  }

  skipTo(at: number): void {
    this.#at = at;
    this.#held = 0;
    this.#count = 0;
  }

  /** Whether bits past the end were used. */
  get ended(): boolean {
    return this.#at - (this.#count >> 3) > this.#bytes.length;
  }
}
