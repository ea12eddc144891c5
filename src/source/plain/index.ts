/** Own reader of plain block YAML, which almost every contract is written in. Whatever is not certainly plain is left to `library/`. */
import { coreValue } from '../core-schema.ts';
import type { SourceNode } from '../locate.ts';
import { textBelow } from './block-text.ts';
import { FlowReader, NotPlainYaml } from './inline.ts';
import { endOf, Mapping, type PlainNode, scalar } from './nodes.ts';

/** Tabs, lone carriage returns, other documents and directives are not plain, wherever they occur. */
const BEYOND = /[\t\ufeff]|\r(?!\n)|^(?:---|\.\.\.|%)/m;

/**
 * Reads plain block YAML: the data, the place of each value, and every key, exactly as `readWhole` does but thirty times faster. Returns
 * undefined if anything may not be plain, which includes every text with a problem.
 */
export function readPlain(
  text: string,
): { data: unknown; root: SourceNode; named: ReadonlySet<string> } | undefined {
  if (BEYOND.test(text)) return undefined;
  // A Windows line is read as a line that ends with a space, which matters only in block texts.
  const windows = text.includes('\r');
  if (windows && /(?<!\r)\n/.test(text)) return undefined;
  try {
    const reader = new BlockReader(windows ? text.replaceAll('\r\n', ' \n') : text, windows);
    const root = reader.root();
    return { data: root.data, root, named: reader.named };
  } catch (error) {
    if (error instanceof NotPlainYaml) return undefined;
    throw error;
  }
}

class BlockReader extends FlowReader {
  /** The offset of the first character of the current line, and its column; -1 at the end of the text. */
  private at = 0;
  private column = 0;
  /** True if the current line follows comments on lines of their own. */
  private commented = false;
  private readonly windows: boolean;

  constructor(text: string, windows: boolean) {
    super(text);
    this.windows = windows;
  }

  root(): PlainNode {
    this.toLine(0);
    if (this.column !== 0) throw new NotPlainYaml();
    return this.map(0);
  }

  // Moves to the next line with content, from an offset that is the start of a line.
  private toLine(from: number): void {
    this.commented = false;
    for (let start = from; start < this.text.length; start = this.lineEnd(start) + 1) {
      const at = this.afterBlanks(start);
      const character = this.text[at];
      if (character === '#') this.commented = true;
      if (character === undefined || character === '\n' || character === '#') continue;
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

  // Only a comment may follow a value on its line.
  private closeLine(from: number): void {
    const at = this.afterBlanks(from);
    const character = this.text[at];
    if (character !== undefined && character !== '\n' && !(character === '#' && at > from))
      throw new NotPlainYaml();
    this.toLine(this.lineEnd(at) + 1);
  }

  private map(column: number): PlainNode {
    this.deeper();
    const start = this.at;
    const map = new Mapping(true, start);
    do {
      const at = this.at;
      const key = this.keyAt(at);
      if (Object.hasOwn(map.data, key)) throw new NotPlainYaml();
      const value = this.valueAfter(at + key.length, column);
      map.add(key, value, at);
      map.end = endOf(value);
    } while (this.column === column);
    return this.closed(map, column);
  }

  private list(column: number): PlainNode {
    this.deeper();
    const start = this.at;
    const items: PlainNode[] = [];
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
    // In a map in the same column, the next key ends the list.
    const end = endOf(items.at(-1) as PlainNode);
    return this.closed(
      { data: items.map(({ data }) => data), items, span: [start, end], block: true },
      column + 1,
    );
  }

  // The line after a block must be less indented than the block.
  private closed(block: PlainNode, column: number): PlainNode {
    if (this.column >= column) throw new NotPlainYaml();
    this.shallower();
    return block;
  }

  private dashStarts(): boolean {
    return this.text[this.at] === '-' && this.text[this.at + 1] === ' ';
  }

  private valueAfter(colon: number, column: number): PlainNode {
    const at = this.afterBlanks(colon + 1);
    const character = this.text[at];
    if (character !== undefined && character !== '\n' && character !== '#') return this.inline(at, column);
    this.closeLine(colon + 1);
    if (this.column >= column && this.dashStarts()) return this.list(this.column);
    if (this.column > column) {
      if (this.maybeKeyAt(this.at) !== undefined) return this.map(this.column);
      // After a less indented comment, the package would read this text as the start of a key.
      if (this.commented) throw new NotPlainYaml();
      return this.inline(this.at, column);
    }
    return { data: null, source: '', span: [colon + 1, colon + 1], block: false, absent: true };
  }

  // A value that starts on the line of its key or dash; `column` is the column of the enclosing block.
  private inline(at: number, column: number): PlainNode {
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

  private ended(value: PlainNode): PlainNode {
    this.closeLine(endOf(value));
    return value;
  }

  private plain(at: number, column: number): PlainNode {
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

  private lines(at: number, column: number): PlainNode {
    const { value, end } = textBelow(this.text, at, column, this.windows);
    this.toLine(this.lineEnd(end) + 1);
    return scalar(value, value, at, end);
  }
}
