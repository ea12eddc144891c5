import { lineEndAfter, lineStartBefore } from '../line-ends.ts';
import type { Offsets } from '../locate.ts';
import type { SourceProblem } from '../source-problem.ts';

/** Most enclosing entries that are tried: a contract nests ten levels deep. */
const MAX_ENTRIES = 12;
/** How much of a line is examined, in characters: entries begin near its start. */
const MAX_HEAD = 300;
const HEAD = /^(?<indent> *)(?<dashes>(?:- +)*)(?:(?<key>[\p{L}_][\p{L}\w-]*:)(?=\s|$)|(?<dash>-)(?=\s|$))?/u;

/** A line that begins an entry of a block: the columns of its dashes and of its key, and the offset of each value on it. */
interface EntryLine {
  columns: readonly { column: number; from: number; dash: boolean }[];
}

// Problems of a misaligned line. The mistake may be in that line or in the one before it.
const OUT_OF_COLUMN = new Set(['retrait-incorrect', 'tiret-manquant']);

/** What may be left out around a problem so that the rest can be read, smallest part first: one value, then the entries that contain it. */
export function around(text: string, { rule, start }: Pick<SourceProblem, 'rule' | 'start'>): Offsets[] {
  const line = lineStartBefore(text, start);
  const own = entryAt(text, line)?.columns.findLast(({ from }) => from <= start);
  const column = own?.column ?? openColumn(text, line);
  const spans: Offsets[] = [];
  let inside = own ? column : column + 1;
  const before = lineBefore(text, line);
  if (OUT_OF_COLUMN.has(rule) || opensText(text, before))
    inside = Math.max(1, Math.min(indentOf(text, line), indentOf(text, before)));
  else spans.push([own?.from ?? line, resume(text, line, column, own?.dash ?? true)]);
  for (let above = line; inside > 0 && above > 0 && spans.length < MAX_ENTRIES; ) {
    above = lineStartBefore(text, above - 1);
    // A dash in the first column belongs to the key above it.
    const entry = entryAt(text, above)?.columns.findLast(
      (one) => one.column < inside && (one.column > 0 || !one.dash),
    );
    if (!entry) continue;
    inside = entry.column;
    spans.push([entry.from, resume(text, line, inside, entry.dash)]);
  }
  return spans;
}

function lineBefore(text: string, line: number): number {
  let before = line;
  do before = lineStartBefore(text, before - 1);
  while (before > 0 && isBlank(text, before));
  return before;
}

/** The text with one part replaced by spaces, so that all lines and offsets stay. */
export function without(text: string, [start, end]: Offsets): string {
  return text.slice(0, start) + blank(text.slice(start, end)) + text.slice(end);
}

// Run by run: a match for each character of a long line would cost more than reading it.
const blank = (text: string) => text.replace(/[^\r\n]+/g, (run) => ' '.repeat(run.length));

function entryAt(text: string, line: number): EntryLine | undefined {
  const { indent = '', dashes = '', key, dash } = HEAD.exec(text.slice(line, line + MAX_HEAD))?.groups ?? {};
  const columns = [...dashes.matchAll(/-/g)].map(({ index }) => ({
    column: indent.length + index,
    from: line + indent.length + index + 1,
    dash: true,
  }));
  const column = indent.length + dashes.length;
  if (key) columns.push({ column, from: line + column + key.length, dash: false });
  if (dash) columns.push({ column, from: line + column + 1, dash: true });
  return columns.length > 0 ? { columns } : undefined;
}

// The column of the block that a misaligned line may belong to: the nearest one above that is not deeper.
function openColumn(text: string, line: number): number {
  const own = indentOf(text, line);
  let lowest = Number.POSITIVE_INFINITY;
  let open = 0;
  for (let above = line; above > 0 && lowest > open; ) {
    above = lineStartBefore(text, above - 1);
    for (const { column } of entryAt(text, above)?.columns ?? []) {
      if (column <= own && column < lowest) open = Math.max(open, column);
    }
    if (!isBlank(text, above)) lowest = Math.min(lowest, indentOf(text, above));
  }
  return open;
}

// The line opens a block text with `|` or `>`, and the text below it is misplaced.
const opensText = (text: string, line: number) =>
  /[:-] +[|>][-+]?\s*$/.test(text.slice(line, Math.min(lineEndAfter(text, line), line + MAX_HEAD)));

/**
 * The start of the first following line whose entry is no deeper than `column`. A dash in the column of a key still belongs to its list.
 */
function resume(text: string, line: number, column: number, dash: boolean): number {
  for (let at = lineEndAfter(text, line) + 1; at < text.length; at = lineEndAfter(text, at) + 1) {
    if (/^(?:---|\.\.\.)/.test(text.slice(at, at + 3))) return at;
    const [first] = entryAt(text, at)?.columns ?? [];
    if (first && (first.column < column || (first.column === column && (dash || !first.dash)))) return at;
  }
  return text.length;
}

const indentOf = (text: string, line: number) =>
  /^ */.exec(text.slice(line, line + MAX_HEAD))?.[0].length ?? 0;

const isBlank = (text: string, line: number) =>
  /^\s*(?:#|$)/.test(text.slice(line, Math.min(lineEndAfter(text, line), line + MAX_HEAD)));
