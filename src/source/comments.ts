import type { Position } from '../kernel/position.ts';
import type { SourceNode, TextSpan } from './locate.ts';

/** A comment of the file: its text without the `#`, its place, and the line it speaks of. */
export interface Comment {
  text: string;
  /** Offsets of the comment, from its `#` to the end of its line. */
  span: TextSpan;
  /** Its own line when it trails something; else the next one that holds more than comments, if any. */
  line: number | undefined;
}

/** The comments that open as `opening` says (a pattern that begins by `#`), in order: never what a text of the file says after a `#`. */
export function commentsIn(
  text: string,
  root: SourceNode,
  opening: RegExp,
  position: () => (offset: number) => Position,
): Comment[] {
  const candidates = [...text.matchAll(new RegExp(opening.source, 'g'))].map(({ index }) => index);
  if (candidates.length === 0) return [];
  const inText = within(textsOf(root, text));
  // A comment goes to the end of its line, and comments may stand in long rows: nothing is looked at twice.
  let commented = 0;
  let next = -1;
  return candidates.flatMap((start) => {
    if (start < commented || !opens(text, start) || inText(start)) return [];
    const head = text.lastIndexOf('\n', start - 1) + 1;
    const end = lineEnd(text, start);
    commented = end;
    for (let at = text.indexOf('#', head); at < start; at = text.indexOf('#', at + 1))
      if (opens(text, at) && !inText(at)) return [];
    const alone = text.slice(head, start).trim() === '';
    if (alone && next < end) next = nextContent(text, end + 1);
    const spoken = alone ? next : start;
    const told = text.slice(start + 1, end).trimEnd();
    return [
      {
        text: told,
        span: [start, start + 1 + told.length],
        line: spoken < text.length ? position()(spoken).line : undefined,
      },
    ];
  });
}

const opens = (text: string, at: number) => at === 0 || /[ \t\n]/.test(text[at - 1] ?? '');

const lineEnd = (text: string, from: number) =>
  text.indexOf('\n', from) === -1 ? text.length : text.indexOf('\n', from);

/** The offset of the first line from `from` on that holds more than a comment, the length of the text when none does. */
function nextContent(text: string, from: number): number {
  for (let start = from; start < text.length; start = lineEnd(text, start) + 1) {
    const line = text.slice(start, lineEnd(text, start));
    const column = line.search(/\S/);
    if (column !== -1 && line[column] !== '#' && !/^---\s*(?:#.*)?$/.test(line)) return start + column;
  }
  return text.length;
}

/** Where the keys and scalars of the file stand, in order; what aliases repeat stands there as often (values.ts bounds them). */
function textsOf(root: SourceNode, text: string): TextSpan[] {
  const spans: TextSpan[] = [];
  const walk = (spot: SourceNode | undefined): void => {
    if (!spot) return;
    if (!spot.keys && !spot.items) {
      spans.push(scalarIn(spot.span, text));
      return;
    }
    for (const { key, value } of spot.keys?.values() ?? []) {
      spans.push(key);
      walk(value);
    }
    spot.items?.forEach(walk);
  };
  walk(root);
  return spans.sort(([a], [b]) => a - b);
}

// A text on lines of its own begins after its `|` or `>`, whose line may end by a comment.
function scalarIn([start, end]: TextSpan, text: string): TextSpan {
  return text[start] === '|' || text[start] === '>'
    ? [Math.min(end, lineEnd(text, start)), end]
    : [start, end];
}

function within(spans: readonly TextSpan[]): (at: number) => boolean {
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
