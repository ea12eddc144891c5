import type { Node } from 'yaml';
import { lineEndAfter, lineStartBefore } from '../line-ends.ts';
import { Refusal } from './change.ts';
import type { Opened } from './document.ts';
import { columnOf, type EditEntry, entriesOf, nextLine } from './entries.ts';
import type { YamlLayout } from './layout.ts';
import type { Splice } from './splices.ts';

/** The text of a new entry: written in block style for a given column, or on one line between brackets. */
export interface NewEntry {
  block: (column: number) => string;
  flow: () => string;
}

/** The splices that insert an entry before the one at `index`, or after the last if there is no such index. */
export function insertEntry(
  { text }: Opened,
  node: Node,
  index: number,
  { block, flow }: NewEntry,
  layout: YamlLayout,
): Splice[] {
  const entries = entriesOf(node, text);
  const [first] = entries;
  if (!first) return [intoEmpty(node, flow(), text, layout)];
  if ((node as { flow?: boolean }).flow) return inBrackets(node, entries, index, flow(), text);
  const column = columnOf(text, first.from);
  const before = entries[index - 1];
  if (!before)
    return [{ start: first.from, end: first.from, text: `${block(column)}\n${' '.repeat(column)}` }];
  const line = ' '.repeat(column) + block(column);
  const at = nextLine(text, before.end);
  const fresh = text[at - 1] === '\n';
  // Between groups that a blank line separates, another one is added.
  const apart = layout.rows && fresh && entries[index] !== undefined && /^\r?\n/.test(text.slice(at, at + 2));
  return [{ start: at, end: at, text: fresh ? `${apart ? '\n' : ''}${line}\n` : `\n${line}` }];
}

function intoEmpty(node: Node, item: string, text: string, { pad }: YamlLayout): Splice {
  const [start, end] = [node.range?.[0] ?? 0, node.range?.[1] ?? 0];
  if (!/^[{[]/.test(text.slice(start, end)))
    throw new Refusal('Cette place est écrite d’une façon trop particulière : changez-la à la main.');
  const blank = text[start] === '{' ? pad.map : pad.list;
  if (text.slice(start + 1, end - 1).trim() === '')
    return { start: start + 1, end: end - 1, text: blank + item + blank };
  return { start: end - 1, end: end - 1, text: `${item}${blank}` };
}

function inBrackets(
  node: Node,
  entries: readonly EditEntry[],
  index: number,
  item: string,
  text: string,
): Splice[] {
  if (!/[{[]/.test(text[node.range?.[0] ?? 0] ?? ''))
    throw new Refusal('Cette paire n’a pas d’accolades : changez-la à la main.');
  const following = entries[index];
  const gap = text.slice((entries[0]?.comma ?? 0) + 1, entries[1]?.from ?? 0);
  const blank = entries.length > 1 && gap === '' ? '' : ' ';
  if (following) {
    const own = opensLine(text, following.from) && entries.length > 1;
    const separator = own ? `\n${' '.repeat(columnOf(text, following.from))}` : blank;
    return [{ start: following.from, end: following.from, text: `${item},${separator}` }];
  }
  const last = entries.at(-1) as EditEntry;
  const close = (node.range?.[1] ?? 1) - 1;
  const behind = last.comma === undefined ? last.end : last.comma + 1;
  const comma = { start: last.end, end: last.end, text: ',' };
  if (!opensLine(text, last.from)) {
    if (last.comma === undefined) return [{ start: last.end, end: last.end, text: `,${blank}${item}` }];
    return [
      {
        start: behind,
        end: behind,
        text: `${blank}${item}${text.slice(last.end, last.comma).trim() === '' ? '' : ','}`,
      },
    ];
  }
  // One entry a line: the new one gets its own line too, after the comment of the previous one.
  const column = ' '.repeat(columnOf(text, last.from));
  const stop = lineEndAfter(text, behind);
  const at = close < stop ? behind : text[stop - 1] === '\r' ? stop - 1 : stop;
  const line = { start: at, end: at, text: `\n${column}${item}${last.comma === undefined ? '' : ','}` };
  return last.comma === undefined ? [comma, line] : [line];
}

const opensLine = (text: string, at: number) => text.slice(lineStartBefore(text, at), at).trim() === '';
