/** What was inflated so far, which never grows beyond a limit. */
export class Inflated {
  readonly #limit: number;
  #bytes: Uint8Array<ArrayBuffer>;
  length = 0;

  constructor(limit: number, expected: number) {
    this.#limit = limit;
    this.#bytes = new Uint8Array(Math.min(limit, Math.max(expected, 256)));
  }

  /** Whether so many bytes more stay within the limit; makes room for them. */
  room(more: number): boolean {
    const wanted = this.length + more;
    if (wanted > this.#limit) return false;
    if (wanted > this.#bytes.length) {
      const larger = new Uint8Array(Math.min(this.#limit, Math.max(wanted, 2 * this.#bytes.length)));
      larger.set(this.#bytes.subarray(0, this.length));
      this.#bytes = larger;
    }
    return true;
  }

  /** Adds a byte for which there is room. */
  push(byte: number): void {
    this.#bytes[this.length++] = byte;
  }

  /** Adds bytes for which there is room. */
  add(part: Uint8Array): void {
    this.#bytes.set(part, this.length);
    this.length += part.length;
  }

  /** Adds bytes again that stand `distance` before the end, for which there is room; they may reach into what is being added. */
  repeat(distance: number, length: number): void {
    const from = this.length - distance;
    for (let at = from; at < from + length; at++) this.push(this.#bytes[at] ?? 0);
  }

  get bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.length);
  }

  /** RFC 1950, 8.2. The sums are reduced before they leave 32 bits. */
  get adler32(): number {
    let [a, b] = [1, 0];
    for (let at = 0; at < this.length; ) {
      const end = Math.min(at + 3800, this.length);
      for (; at < end; at++) {
        a += this.#bytes[at] ?? 0;
        b += a;
      }
      a %= 65521;
      b %= 65521;
    }
    return ((b << 16) | a) >>> 0;
  }
}
