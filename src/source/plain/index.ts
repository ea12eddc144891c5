import { coreValue } from '../core-schema.ts';
import type { SourceNode } from '../locate.ts';
import { textBelow } from './block-text.ts';
import { InlineReader, Unusual } from './inline.ts';
import { endOf, Mapping, scalar, type Told } from './nodes.ts';

/** Tabs, carriage returns that end no line, other documents and directives have rules of their own, wherever they stand. */
const BEYOND = /[\t\ufeff]|\r(?!\n)|^(?:---|\.\.\.|%)/m;

/**
 * The data of plain block YAML, where they stand and every key: what readWhole reads of it, some thirty times faster.
 * Undefined when something is not surely plain, and for every text, of those that decode.ts lets through, that has a fault.
 */
export function readFast(
  text: string,
): { data: unknown; root: SourceNode; named: ReadonlySet<string> } | undefined {
  if (BEYOND.test(text)) return undefined;
  // A line of Windows is one that ends with a blank, which counts for nothing but in a text below `|` or `>`.
  const windows = text.includes('\r');
  if (windows && /(?<!\r)\n/.test(text)) return undefined;
  try {
    const reader = new BlockReader(windows ? text.replaceAll('\r\n', ' \n') : text, windows);
    const root = reader.root();
    return { data: root.data, root, named: reader.named };
  } catch (error) {
    if (error instanceof Unusual) return undefined;
    throw error;
  }
}

class BlockReader extends InlineReader {
  /** Where the first sign of the line to be read stands, and after how many blanks; -1 at the end of the text. */
  private at = 0;
  private column = 0;
  /** True when comments on lines of their own stand just before it. */
  private commented = false;
  private readonly windows: boolean;

  constructor(text: string, windows: boolean) {
    super(text);
    this.windows = windows;
  }

  root(): Told {
    this.toLine(0);
    if (this.column !== 0) throw new Unusual();
    return this.map(0);
  }

  // Goes to the first line from an offset on, itself the start of a line, that holds more than blanks and a comment.
  private toLine(from: number): void {
    this.commented = false;
    for (let start = from; start < this.text.length; start = this.lineEnd(start) + 1) {
      const at = this.afterBlanks(start);
      const sign = this.text[at];
      if (sign === '#') this.commented = true;
      if (sign === undefined || sign === '\n' || sign === '#') continue;
      this.at = at;
      this.column = at - start;
      return;
    }
    this.at = this.text.length;
    this.column = -1;
  }

  private lineEnd(from: number): number {
    const end = this.text.indexOf('\n', from);
    return end === -1 ? this.text.length : end;
  }

  // A value ends its line, but for a comment.
  private closeLine(from: number): void {
    const at = this.afterBlanks(from);
    const sign = this.text[at];
    if (sign !== undefined && sign !== '\n' && !(sign === '#' && at > from)) throw new Unusual();
    this.toLine(this.lineEnd(at) + 1);
  }

  private map(column: number): Told {
    this.deeper();
    const start = this.at;
    const map = new Mapping(true, start);
    do {
      const at = this.at;
      const key = this.keyAt(at);
      if (Object.hasOwn(map.data, key)) throw new Unusual();
      const value = this.valueAfter(at + key.length, column);
      map.add(key, value, at);
      map.end = endOf(value);
    } while (this.column === column);
    return this.closed(map, column);
  }

  private list(column: number): Told {
    this.deeper();
    const start = this.at;
    const items: Told[] = [];
    do {
      const at = this.afterBlanks(this.at + 1);
      const inside = column + at - this.at;
      this.at = at;
      this.oneMore();
      if (this.maybeKeyAt(at) !== undefined) {
        this.column = inside;
        items.push(this.map(inside));
      } else items.push(this.inline(at, column));
    } while (this.column === column && this.dashStarts());
    // In a map at the same column, the next key ends the list.
    const end = endOf(items.at(-1) as Told);
    return this.closed(
      { data: items.map(({ data }) => data), items, span: [start, end], block: true },
      column + 1,
    );
  }

  // What follows a block stands less deep than it.
  private closed(block: Told, column: number): Told {
    if (this.column >= column) throw new Unusual();
    this.shallower();
    return block;
  }

  private dashStarts(): boolean {
    return this.text[this.at] === '-' && this.text[this.at + 1] === ' ';
  }

  private valueAfter(colon: number, column: number): Told {
    const at = this.afterBlanks(colon + 1);
    const sign = this.text[at];
    if (sign !== undefined && sign !== '\n' && sign !== '#') return this.inline(at, column);
    this.closeLine(colon + 1);
    if (this.column >= column && this.dashStarts()) return this.list(this.column);
    if (this.column > column) {
      if (this.maybeKeyAt(this.at) !== undefined) return this.map(this.column);
      // The library takes a text below a comment that stands less deep for the beginning of a key.
      if (this.commented) throw new Unusual();
      return this.inline(this.at, column);
    }
    return { data: null, source: '', span: [colon + 1, colon + 1], block: false, absent: true };
  }

  // A value that begins on the line of its key or of its dash; `column` is that of the block it is in.
  private inline(at: number, column: number): Told {
    this.outer = column;
    switch (this.text[at]) {
      case '"':
      case "'":
        return this.ended(this.quoted(at));
      case '[':
      case '{':
        return this.ended(this.flow(at));
      case '|':
      case '>':
        return this.lines(at, column);
      default:
        return this.plain(at, column);
    }
  }

  private ended(value: Told): Told {
    this.closeLine(endOf(value));
    return value;
  }

  private plain(at: number, column: number): Told {
    const line = this.text.slice(at, this.lineEnd(at));
    const comment = line.indexOf(' #');
    const first = this.plainPiece(at, comment === -1 ? line : line.slice(0, comment));
    let source = first;
    let end = at + first.length;
    for (let start = at + line.length + 1; comment === -1 && start < this.text.length; ) {
      const from = this.afterBlanks(start);
      if (from - start <= column || this.text[from] === '\n' || this.text[from] === '#') break;
      const stop = this.lineEnd(from);
      const next = this.plainPiece(from, this.text.slice(from, stop));
      source += ` ${next}`;
      end = from + next.length;
      start = stop + 1;
    }
    return this.ended(scalar(end === at + first.length ? coreValue(source) : source, source, at, end));
  }

  private lines(at: number, column: number): Told {
    const { value, end } = textBelow(this.text, at, column, this.windows);
    this.toLine(this.lineEnd(end) + 1);
    return scalar(value, value, at, end);
  }
}
