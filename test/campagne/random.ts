/** Pseudo-random numbers: the same seed gives the same sequence on every machine (mulberry32). */
export class Random {
  private state: number;

  constructor(seed: number) {
    // Mix the seed: neighbouring seeds must not give similar sequences.
    this.state = Math.imul(seed ^ 0x9e37_79b9, 0x85eb_ca6b);
    this.next();
  }

  /** A number from 0 (included) to 1 (excluded). */
  next(): number {
    this.state = (this.state + 0x6d2b_79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** An integer from 0 to `end` - 1; 0 when `end` is 0 or less. */
  below(end: number): number {
    return Math.floor(this.next() * Math.max(0, end));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }
}
