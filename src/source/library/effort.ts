import { readPlain } from '../plain/index.ts';
import { type ParsedYaml, parse } from './parse.ts';
import type { Tree } from './tree.ts';

/** Most times that one file is read. If that is not enough for all problems, the first ones show the cause. */
const MAX_TIMES = 80;
/** Most lexemes that are read in all, which takes about a second; a single reading of a longer file is allowed. */
const MAX_LEFT = 250_000;
/** How many characters the plain reader reads in the time that the package needs for one lexeme. */
const PLAIN = 100;

/** The result of parsing; or just the tree if the text is plain, because the plain reader gives the same result thirty times faster. */
export type ParsedText = Omit<ParsedYaml, 'lexemes'> & { plain?: Tree };

/**
 * Limits how much one file may be read. Problems are found by reading the text again without the previous ones, which could take forever.
 */
export class Effort {
  private left = MAX_LEFT;
  private times = 0;
  private last = 0;
  /** True once a reading was refused: there may be more problems than those found. */
  exhausted = false;

  /** The cost of all readings so far, in lexemes. */
  get spent(): number {
    return MAX_LEFT - this.left;
  }

  /** The first reading, of a text that is known not to be plain. */
  first(text: string): ParsedText {
    return this.parsed(text);
  }

  /** Reads a variant of the text; undefined once the limit is reached. */
  read(text: string): ParsedText | undefined {
    this.left -= text.length / PLAIN;
    const enough = this.left >= 0 && ++this.times <= MAX_TIMES;
    const plain = enough ? readPlain(text) : undefined;
    if (plain) return { plain, problems: [] };
    if (enough && this.last <= this.left) return this.parsed(text);
    this.exhausted = true;
    return undefined;
  }

  private parsed(text: string): ParsedText {
    const { lexemes, ...parsed } = parse(text);
    this.left -= lexemes;
    this.last = lexemes;
    return parsed;
  }
}
