import { coreValue } from '../core-schema.ts';
import { endOf, Mapping, type PlainNode, scalar } from './nodes.ts';

/** Thrown when the text is not plain and must be left to the `yaml` package. */
export class NotPlainYaml extends Error {}

const MAX_LEVELS = 24;
/**
 * Most values that the plain reader accepts, which some 20,000 commitments have. Beyond that, parse.ts decides whether the text is too
 * long.
 */
const MAX_VALUES = 500_000;
/** What is certainly a key: a word, a colon, a blank. */
const KEY = /[A-Za-z_][\w-]{0,99}:(?=[ \n]|$)/y;
const DOUBLE = /"([^"\\]*(?:\\["\\/n][^"\\]*)*)"/y;
const SINGLE = /'([^']*(?:''[^']*)*)'/y;
/** What certainly starts a plain scalar, in block style and between brackets. */
const PLAIN_START = /[^\s\-?:,[\]{}#&*!|>'"%@`]|-[0-9A-Za-z]/y;
const UP_TO_INDICATOR = /[^\n,[\]{}]+/y;
/** What may end a plain scalar, or be a problem in it. */
const DOUBTFUL = /: | #|: *$/;
const SPACE = 0x20;

/** Reads the parts within lines: keys, scalars, and lists and maps between brackets. */
export class FlowReader {
  protected readonly text: string;
  /** The indentation of the enclosing block; continuation lines must be deeper. */
  protected outer = -1;
  private level = 0;
  private count = 0;
  private readonly known = new Set<string>();

  constructor(text: string) {
    this.text = text;
  }

  /** Every key that was read. */
  get named(): ReadonlySet<string> {
    return this.known;
  }

  /** The key at an offset. Not plain: anything that may not be a key, and `__proto__`, which is no ordinary property. */
  protected keyAt(at: number): string {
    const key = this.maybeKeyAt(at);
    if (key === undefined || key === '__proto__') throw new NotPlainYaml();
    this.known.add(key);
    this.oneMore();
    return key;
  }

  protected maybeKeyAt(at: number): string | undefined {
    KEY.lastIndex = at;
    // `test` makes no array, where `exec` would make one for each key of the file.
    return KEY.test(this.text) ? this.text.slice(at, KEY.lastIndex - 1) : undefined;
  }

  /** Part of a plain scalar on one line, without trailing blanks. */
  protected plainPiece(at: number, stretch: string): string {
    PLAIN_START.lastIndex = at;
    if (!PLAIN_START.test(this.text) || DOUBTFUL.test(stretch)) throw new NotPlainYaml();
    return stretch.slice(0, lastBlanks(stretch));
  }

  protected quoted(at: number): PlainNode {
    const double = this.text[at] === '"';
    const pattern = double ? DOUBLE : SINGLE;
    pattern.lastIndex = at;
    const raw = pattern.exec(this.text)?.[1];
    if (raw === undefined) throw new NotPlainYaml();
    const folded = this.folded(raw, at + 1);
    const value = double
      ? folded.replace(/\\(.)/g, (_, character) => (character === 'n' ? '\n' : character))
      : folded.replaceAll("''", "'");
    return scalar(value, value, at, at + raw.length + 2);
  }

  private folded(raw: string, from: number): string {
    const lines = raw.split('\n');
    if (lines.length === 1) return raw;
    let start = from;
    const trimmed = lines.map((line, i) => {
      if (i > 0 && i < lines.length - 1 && /^ *$/.test(line)) throw new NotPlainYaml();
      if (i > 0 && this.afterBlanks(start) - start <= this.outer) throw new NotPlainYaml();
      start += line.length + 1;
      return line.slice(
        i > 0 ? line.search(/[^ ]|$/) : 0,
        i < lines.length - 1 ? lastBlanks(line) : undefined,
      );
    });
    return trimmed.join(' ');
  }

  protected flow(at: number): PlainNode {
    this.deeper();
    const read = this.text[at] === '[' ? this.flowList(at) : this.flowMap(at);
    this.shallower();
    return read;
  }

  private flowList(start: number): PlainNode {
    const items: PlainNode[] = [];
    let at = this.afterBreaks(start + 1);
    while (this.text[at] !== ']') {
      this.oneMore();
      const item = this.flowValue(at);
      items.push(item);
      at = this.afterComma(endOf(item), ']');
    }
    return { data: items.map(({ data }) => data), items, span: [start, at + 1], block: false };
  }

  private flowMap(start: number): PlainNode {
    const map = new Mapping(false, start);
    let at = this.afterBreaks(start + 1);
    while (this.text[at] !== '}') {
      const key = this.keyAt(at);
      if (Object.hasOwn(map.data, key)) throw new NotPlainYaml();
      const value = this.flowValue(this.afterBreaks(at + key.length + 1));
      map.add(key, value, at);
      at = this.afterComma(endOf(value), '}');
    }
    map.end = at + 1;
    return map;
  }

  private flowValue(at: number): PlainNode {
    const character = this.text[at];
    if (character === '"' || character === "'") return this.quoted(at);
    if (character === '[' || character === '{') return this.flow(at);
    UP_TO_INDICATOR.lastIndex = at;
    const end = UP_TO_INDICATOR.test(this.text) ? UP_TO_INDICATOR.lastIndex : at;
    const source = this.plainPiece(at, this.text.slice(at, end));
    return scalar(coreValue(source), source, at, at + source.length);
  }

  private afterComma(from: number, closing: string): number {
    const at = this.afterBreaks(from);
    if (this.text[at] === closing) return at;
    if (this.text[at] !== ',') throw new NotPlainYaml();
    return this.afterBreaks(at + 1);
  }

  // Between brackets, a line break is a blank if the next line is indented enough.
  private afterBreaks(from: number): number {
    let at = this.afterBlanks(from);
    if (this.text[at] !== '\n') return at;
    const start = at + 1;
    at = this.afterBlanks(start);
    if (this.text[at] === '\n' || at - start <= this.outer) throw new NotPlainYaml();
    return at;
  }

  /** The offset of the first character that is not a space. */
  protected afterBlanks(from: number): number {
    let at = from;
    while (this.text.charCodeAt(at) === SPACE) at++;
    return at;
  }

  /** Counts one value of a key or of a list. */
  protected oneMore(): void {
    if (++this.count > MAX_VALUES) throw new NotPlainYaml();
  }

  /** Enters a nested value. The limit is far below that of parse.ts; a contract needs ten levels. */
  protected deeper(): void {
    if (++this.level > MAX_LEVELS) throw new NotPlainYaml();
  }

  protected shallower(): void {
    this.level--;
  }
}

// A regular expression would take quadratic time on a line of spaces.
function lastBlanks(line: string): number {
  let end = line.length;
  while (line[end - 1] === ' ') end--;
  return end;
}
