import type { Position } from '../kernel/position.ts';
import { lineEndAfter } from './line-ends.ts';
import type { Offsets, SourceNode } from './locate.ts';

/** A comment of the file: its text without the `#`, its place, and the line it applies to. */
export interface Comment {
  text: string;
  /** Offsets from the `#` to the end of the line. */
  span: Offsets;
  /** Its own line if it follows something on it; otherwise the next line that is not only comments, or undefined if there is none. */
  line: number | undefined;
}

/**
 * The comments whose beginning matches `opening` (a pattern that starts with `#`), in the order of the file. A `#` inside a text of the
 * file opens no comment.
 */
export function commentsIn(
  text: string,
  root: SourceNode,
  opening: RegExp,
  position: () => (offset: number) => Position,
): Comment[] {
  const candidates = [...text.matchAll(new RegExp(opening.source, 'g'))].map(({ index }) => index);
  if (candidates.length === 0) return [];
  const inText = within(textsOf(root, text));
  // A comment goes to the end of its line, and many may follow each other: remembering how far was scanned keeps this linear.
  let commented = 0;
  let next = -1;
  return candidates.flatMap((start) => {
    if (start < commented || !opens(text, start) || inText(start)) return [];
    const head = text.lastIndexOf('\n', start - 1) + 1;
    const end = lineEndAfter(text, start);
    commented = end;
    for (let at = text.indexOf('#', head); at < start; at = text.indexOf('#', at + 1))
      if (opens(text, at) && !inText(at)) return [];
    const alone = text.slice(head, start).trim() === '';
    if (alone && next < end) next = nextContent(text, end + 1);
    const spoken = alone ? next : start;
    const content = text.slice(start + 1, end).trimEnd();
    return [
      {
        text: content,
        span: [start, start + 1 + content.length],
        line: spoken < text.length ? position()(spoken).line : undefined,
      },
    ];
  });
}

const opens = (text: string, at: number) => at === 0 || /[ \t\n]/.test(text[at - 1] ?? '');

/** The offset of the first content that is not a comment, from the line at `from` on; the length of the text if there is none. */
function nextContent(text: string, from: number): number {
  for (let start = from; start < text.length; start = lineEndAfter(text, start) + 1) {
    const line = text.slice(start, lineEndAfter(text, start));
    const column = line.search(/\S/);
    if (column !== -1 && line[column] !== '#' && !/^---\s*(?:#.*)?$/.test(line)) return start + column;
  }
  return text.length;
}

/** The spans of all keys and scalars, in order. A value that aliases repeat appears once per alias; values.ts limits how many there are. */
function textsOf(root: SourceNode, text: string): Offsets[] {
  const spans: Offsets[] = [];
  const walk = (node: SourceNode | undefined): void => {
    if (!node) return;
    if (!node.keys && !node.items) {
      spans.push(scalarIn(node.span, text));
      return;
    }
    for (const { key, value } of node.keys?.values() ?? []) {
      spans.push(key);
      walk(value);
    }
    node.items?.forEach(walk);
  };
  walk(root);
  return spans.sort(([a], [b]) => a - b);
}

// A block text starts after the line of its `|` or `>`, because that line may end with a comment.
function scalarIn([start, end]: Offsets, text: string): Offsets {
  return text[start] === '|' || text[start] === '>'
    ? [Math.min(end, lineEndAfter(text, start)), end]
    : [start, end];
}

function within(spans: readonly Offsets[]): (at: number) => boolean {
  return (at) => {
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spans[middle]?.[0] ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return at < (spans[low - 1]?.[1] ?? -1);
  };
}
