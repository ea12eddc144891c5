import { harmless } from '../../kernel/french/quote.ts';
import type { Range } from '../../kernel/position.ts';
import { columns, NARROW } from './columns.ts';

const TAB = '→   ';

/** The line of a range with the one before it and carets under the range, cut to the width of the terminal; empty if the file has no such line. */
export function frame(
  lines: readonly string[],
  range: Range,
  width: number,
  style: { gutter(text: string): string; caret(text: string): string },
): string[] {
  const { start, end } = range;
  const line = lines[start.line - 1];
  if (line === undefined || (lines.length === 1 && line === '')) return [];
  const digits = String(start.line).length;
  const room = Math.max(8, width - digits - 6);
  const gutter = (label: string) => style.gutter(`  ${label.padStart(digits)} │ `);
  const bare = line.replace(/\r$|^\ufeff+/g, '');
  // A byte order mark at the start of the line is not shown, and not counted in columns.
  const mark = /^\ufeff*/.exec(line)?.[0].length ?? 0;
  const from = Math.min(Math.max(0, start.column - 1 - mark), bare.length);
  const to = Math.max(from + 1, end.line === start.line ? end.column - 1 - mark : bare.length);
  const view = cut(bare, from, Math.min(to, Math.max(bare.length, from + 1)), room);
  const before = lines[start.line - 2]?.replace(/\r$/, '');
  const context =
    before?.trim() && !view.cutLeft ? [gutter(String(start.line - 1)) + cut(before, 0, 1, room).text] : [];
  return [
    ...context,
    gutter(String(start.line)) + view.text,
    gutter('') + ' '.repeat(view.offset) + style.caret('^'.repeat(view.length)),
  ];
}

/** The part of a line that fits, and the place of the range in it, in terminal columns. */
interface VisibleLine {
  text: string;
  offset: number;
  length: number;
  cutLeft: boolean;
}

// Only a part of the line is examined, since it may have megabytes: so many UTF-16 units for each column, because some characters take no column.
const UNITS_PER_COLUMN = 8;

function cut(line: string, from: number, to: number, room: number): VisibleLine {
  const reach = room * UNITS_PER_COLUMN;
  const before = from > reach ? Number.POSITIVE_INFINITY : columns(shown(line.slice(0, from)));
  const left = before <= room - 8 ? 0 : leftOf(line, from, reach, Math.floor(room / 3));
  const head = left > 0 ? '…' : '';
  const right = rightOf(line, left, reach, room - head.length);
  const tail = right < line.length ? '…' : '';
  const offset = columns(head + shown(line.slice(left, from)));
  const length = columns(shown(line.slice(from, Math.min(to, right))));
  return {
    text: head + shown(line.slice(left, right)) + tail,
    offset,
    length: Math.max(1, length),
    cutLeft: left > 0,
  };
}

function leftOf(line: string, from: number, reach: number, room: number): number {
  const start = boundary(line, from - reach);
  let left = from;
  let used = 0;
  for (const cluster of clusters(line.slice(start, from)).reverse()) {
    used += columns(shown(cluster));
    if (used > room) break;
    left -= cluster.length;
  }
  return left;
}

// One column is kept for « … » if the line is cut.
function rightOf(line: string, left: number, reach: number, room: number): number {
  let right = left;
  let fits = left;
  let used = 0;
  for (const cluster of clusters(line.slice(left, boundary(line, left + reach)))) {
    used += columns(shown(cluster));
    if (used > room) return fits;
    right += cluster.length;
    if (used < room) fits = right;
  }
  return right < line.length ? fits : right;
}

// Grapheme clusters: a letter with its accents, or an emoji of several characters, must not be split.
const clusters = (text: string) =>
  NARROW.test(text)
    ? [...text]
    : Array.from(new Intl.Segmenter('fr').segment(text), ({ segment }) => segment);

const shown = (text: string) => harmless(text).replace(/\t/g, TAB);

// The offset, moved back if it is between the two halves of a surrogate pair.
function boundary(line: string, at: number): number {
  const unit = line.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : Math.max(0, at);
}
