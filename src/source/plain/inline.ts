import { coreValue } from '../core-schema.ts';
import { endOf, Mapping, scalar, type Told } from './nodes.ts';

/** Stands for "too unusual for the fast reader". */
export class Unusual extends Error {}

const MAX_LEVELS = 24;
/** Most values that are read here, those of some 20 000 commitments: with them, parse.ts judges whether the text is too long. */
const MAX_VALUES = 500_000;
/** A key that is surely one: a word, its colon, a blank. */
const KEY = /([A-Za-z_][\w-]{0,99}):(?=[ \n]|$)/y;
const DOUBLE = /"([^"\\]*(?:\\["\\/n][^"\\]*)*)"/y;
const SINGLE = /'([^']*(?:''[^']*)*)'/y;
/** How a plain scalar may begin that is surely one, in a block or between brackets. */
const PLAIN_START = /[^\s\-?:,[\]{}#&*!|>'"%@`]|-[0-9A-Za-z]/y;
const UP_TO_INDICATOR = /[^\n,[\]{}]+/y;
/** What may end a plain scalar, or be a fault in it. */
const DOUBTFUL = /: | #|: *$/;
const BLANKS = / */y;

/** Reads what is written within lines: keys, scalars between quotation marks, lists and maps between brackets. */
export class InlineReader {
  protected readonly text: string;
  /** The indentation of the block around; lines that go on with a value stand deeper. */
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

  /** The key at an offset; refuses what is not surely one, and « __proto__ », which is no property like any other. */
  protected keyAt(at: number): string {
    const key = this.maybeKeyAt(at);
    if (key === undefined || key === '__proto__') throw new Unusual();
    this.known.add(key);
    this.oneMore();
    return key;
  }

  protected maybeKeyAt(at: number): string | undefined {
    KEY.lastIndex = at;
    return KEY.exec(this.text)?.[1];
  }

  /** A stretch of one line as a piece of a plain scalar, the blanks that end it taken off. */
  protected plainPiece(at: number, stretch: string): string {
    PLAIN_START.lastIndex = at;
    if (!PLAIN_START.test(this.text) || DOUBTFUL.test(stretch)) throw new Unusual();
    return stretch.slice(0, lastBlanks(stretch));
  }

  protected quoted(at: number): Told {
    const double = this.text[at] === '"';
    const pattern = double ? DOUBLE : SINGLE;
    pattern.lastIndex = at;
    const raw = pattern.exec(this.text)?.[1];
    if (raw === undefined) throw new Unusual();
    const folded = this.folded(raw, at + 1);
    const value = double
      ? folded.replace(/\\(.)/g, (_, sign) => (sign === 'n' ? '\n' : sign))
      : folded.replaceAll("''", "'");
    return scalar(value, value, at, at + raw.length + 2);
  }

  private folded(raw: string, from: number): string {
    const lines = raw.split('\n');
    if (lines.length === 1) return raw;
    let start = from;
    const trimmed = lines.map((line, i) => {
      if (i > 0 && i < lines.length - 1 && /^ *$/.test(line)) throw new Unusual();
      if (i > 0 && this.afterBlanks(start) - start <= this.outer) throw new Unusual();
      start += line.length + 1;
      return line.slice(
        i > 0 ? line.search(/[^ ]|$/) : 0,
        i < lines.length - 1 ? lastBlanks(line) : undefined,
      );
    });
    return trimmed.join(' ');
  }

  protected flow(at: number): Told {
    this.deeper();
    const read = this.text[at] === '[' ? this.flowList(at) : this.flowMap(at);
    this.shallower();
    return read;
  }

  private flowList(start: number): Told {
    const items: Told[] = [];
    let at = this.afterBreaks(start + 1);
    while (this.text[at] !== ']') {
      this.oneMore();
      const item = this.flowValue(at);
      items.push(item);
      at = this.afterComma(endOf(item), ']');
    }
    return { data: items.map(({ data }) => data), items, span: [start, at + 1], block: false };
  }

  private flowMap(start: number): Told {
    const map = new Mapping(false, start);
    let at = this.afterBreaks(start + 1);
    while (this.text[at] !== '}') {
      const key = this.keyAt(at);
      if (Object.hasOwn(map.data, key)) throw new Unusual();
      const value = this.flowValue(this.afterBreaks(at + key.length + 1));
      map.add(key, value, at);
      at = this.afterComma(endOf(value), '}');
    }
    map.end = at + 1;
    return map;
  }

  private flowValue(at: number): Told {
    const sign = this.text[at];
    if (sign === '"' || sign === "'") return this.quoted(at);
    if (sign === '[' || sign === '{') return this.flow(at);
    UP_TO_INDICATOR.lastIndex = at;
    const source = this.plainPiece(at, UP_TO_INDICATOR.exec(this.text)?.[0] ?? '');
    return scalar(coreValue(source), source, at, at + source.length);
  }

  private afterComma(from: number, closing: string): number {
    const at = this.afterBreaks(from);
    if (this.text[at] === closing) return at;
    if (this.text[at] !== ',') throw new Unusual();
    return this.afterBreaks(at + 1);
  }

  // Between brackets a line break is a blank, if the next line stands deep enough.
  private afterBreaks(from: number): number {
    let at = this.afterBlanks(from);
    if (this.text[at] !== '\n') return at;
    const start = at + 1;
    at = this.afterBlanks(start);
    if (this.text[at] === '\n' || at - start <= this.outer) throw new Unusual();
    return at;
  }

  /** The offset of the first sign that is no blank. */
  protected afterBlanks(at: number): number {
    BLANKS.lastIndex = at;
    BLANKS.test(this.text);
    return BLANKS.lastIndex;
  }

  /** Counts the value of a key or an item of a list. */
  protected oneMore(): void {
    if (++this.count > MAX_VALUES) throw new Unusual();
  }

  /** Goes one level down; refuses a depth far below what parse.ts allows, of which a contract needs ten. */
  protected deeper(): void {
    if (++this.level > MAX_LEVELS) throw new Unusual();
  }

  protected shallower(): void {
    this.level--;
  }
}

// A pattern would go over and over a line of blanks.
function lastBlanks(line: string): number {
  let end = line.length;
  while (line[end - 1] === ' ') end--;
  return end;
}
