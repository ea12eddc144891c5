import { readFast } from '../plain/index.ts';
import type { Tree } from './outline.ts';
import { type Parsed, parse } from './parse.ts';

/** Most times that a text is read: of more faults than that bring about, the first tell the cause. */
const MAX_TIMES = 80;
/** Most signs that are read in all, in a second or so, but for one reading of a longer file. */
const MAX_LEFT = 250_000;
/** Characters that the plain reader reads in the time that the library takes for a sign. */
const PLAIN = 100;

/** What the library says of a text; or the tree of one that is plain, which it would read no otherwise, and thirty times slower. */
export type Read = Omit<Parsed, 'signs'> & { plain?: Tree };

/** The readings that one file may take in all: its faults are looked for by reading it without them, and many hide in a row. */
export class Effort {
  private left = MAX_LEFT;
  private times = 0;
  private last = 0;
  /** True once a reading was refused: what was found is not all that could have been. */
  exhausted = false;

  /** What the readings took so far, in signs of the library. */
  get spent(): number {
    return MAX_LEFT - this.left;
  }

  /** The first reading, of a text that is known not to be plain. */
  first(text: string): Read {
    return this.parsed(text);
  }

  /** A text that is much like the one before; undefined once all of them took too much. */
  read(text: string): Read | undefined {
    this.left -= text.length / PLAIN;
    const enough = this.left >= 0 && ++this.times <= MAX_TIMES;
    const plain = enough ? readFast(text) : undefined;
    if (plain) return { plain, faults: [] };
    if (enough && this.last <= this.left) return this.parsed(text);
    this.exhausted = true;
    return undefined;
  }

  private parsed(text: string): Read {
    const { signs, ...parsed } = parse(text);
    this.left -= signs;
    this.last = signs;
    return parsed;
  }
}
