import { type CST, isMap, isSeq, type Node, type Pair } from 'yaml';
import { lineEndAfter, lineStartBefore } from '../line-ends.ts';
import { Refusal } from './change.ts';

// Five exports: the entries of a group or a list, and the offsets around them.

/** One key of a group with its value, or one item of a list, as offsets in the text. */
export interface EditEntry {
  /** Its first character: the dash, the key, or the item between brackets. */
  from: number;
  /** Just after its last character; for a block text (`|` or `>`), after its line end. */
  end: number;
  /** The key, including its quotation marks. */
  key?: readonly [start: number, end: number];
  /** Just after the colon or the dash. Between brackets there may be neither: then the end of the key, or the start of the item. */
  after: number;
  value: Node | null;
  /** True when no value is typed (`cle:`). */
  absent: boolean;
  /** True when an anchor or a tag precedes the value. */
  marked: boolean;
  /** Between brackets: the offset of the comma that follows. */
  comma?: number;
}

/** The entries of a group or a list, in the order of the text. */
export function entriesOf(node: Node, text: string): EditEntry[] {
  const known = ENTRIES.get(node);
  if (known) return known;
  const made = entries(node, text);
  ENTRIES.set(node, made);
  return made;
}

const ENTRIES = new WeakMap<Node, EditEntry[]>();

function entries(node: Node, text: string): EditEntry[] {
  if (!isMap(node) && !isSeq(node)) return [];
  const tokens = ((node.srcToken as CST.BlockMap | undefined)?.items ?? []) as CST.CollectionItem[];
  // A pair between brackets without braces has no token of its own, and a final comma or comment is not an entry.
  const typed = tokens.filter(
    ({ start, key, sep, value }) => key || sep || value || start.some(({ type }) => OPENS.has(type)),
  );
  if (typed.length !== node.items.length)
    throw new Refusal('Cette place est écrite d’une façon trop particulière : changez-la à la main.');
  const commas = tokens.flatMap(({ start }) =>
    start.filter(({ type }) => type === 'comma').map(({ offset }) => offset),
  );
  let next = 0;
  return typed.map((token, i) => {
    const item = node.items[i];
    const made = isMap(node)
      ? pairOf(token, item as Pair<Node, Node | null>, text)
      : itemOf(token, item as Node, text);
    while ((commas[next] ?? text.length) < made.end) next++;
    const comma = commas[next];
    return { ...made, ...(comma !== undefined && node.flow && { comma }) };
  });
}

const OPENS = new Set<string>(['seq-item-ind', 'explicit-key-ind', 'anchor', 'tag']);
const MARKS = new Set<string>(['anchor', 'tag']);

function pairOf(
  { start, sep = [] }: CST.CollectionItem,
  { key, value }: Pair<Node, Node | null>,
  text: string,
): EditEntry {
  const [from, to] = [key.range?.[0] ?? 0, key.range?.[1] ?? 0];
  const colon = sep.find(({ type }) => type === 'map-value-ind');
  const opening = start.find(({ type }) => OPENS.has(type));
  const after = colon ? colon.offset + 1 : to;
  return { from: opening?.offset ?? from, key: [from, to], ...valueAfter(value, after, sep, text) };
}

function itemOf({ start }: CST.CollectionItem, value: Node, text: string): EditEntry {
  const dash = start.find(({ type }) => type === 'seq-item-ind');
  const mark = start.find(({ type }) => MARKS.has(type));
  const from = dash?.offset ?? mark?.offset ?? value.range?.[0] ?? 0;
  return { from, ...valueAfter(value, dash ? from + 1 : from, start, text) };
}

function valueAfter(
  value: Node | null,
  after: number,
  before: readonly CST.SourceToken[],
  text: string,
): Omit<EditEntry, 'from' | 'key'> {
  const marks = before.filter(({ type, offset }) => MARKS.has(type) && offset >= after);
  const mark = marks.at(-1);
  const absent = !value || (value.range?.[0] === value.range?.[1] && !isMap(value) && !isSeq(value));
  const behind = mark ? mark.offset + mark.source.length : after;
  return { after, value, absent, marked: marks.length > 0, end: absent ? behind : contentEnd(value, text) };
}

/** The offset just after the last character of a value, not counting comments. */
export function contentEnd(node: Node, text: string): number {
  if ((isMap(node) || isSeq(node)) && !node.flow)
    return entriesOf(node, text).at(-1)?.end ?? node.range?.[1] ?? 0;
  return node.range?.[1] ?? 0;
}

/** The start of the line after the one where an entry ends, so that its trailing comment is included. */
export function nextLine(text: string, end: number): number {
  return end > 0 && text[end - 1] === '\n' ? end : Math.min(text.length, lineEndAfter(text, end) + 1);
}

/** The column of an offset, counted from 0. */
export const columnOf = (text: string, offset: number): number => offset - lineStartBefore(text, offset);
