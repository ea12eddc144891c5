import type { Node } from 'yaml';
import { lineStartBefore } from '../line-ends.ts';
import type { EditTarget, Opened } from './document.ts';
import { type EditEntry, entriesOf, nextLine } from './entries.ts';
import type { Splice } from './splices.ts';

/** The splices that remove an entry from a group or a list that has others. */
export function removeEntry({ text }: Opened, { parent, index }: EditTarget): Splice[] {
  const entries = entriesOf(parent as Node, text);
  const entry = entries[index] as EditEntry;
  if ((parent as { flow?: boolean }).flow) return outOfBrackets(entries, index, text);
  const line = lineStartBefore(text, entry.from);
  const after = nextLine(text, entry.end);
  if (text.slice(line, entry.from).trim() === '') {
    // A file that ends without a line end keeps ending without one.
    const bare = after === text.length && text[after - 1] !== '\n';
    const start = bare && line > 0 ? line - (text[line - 2] === '\r' ? 2 : 1) : line;
    return [{ start, end: after, text: '' }];
  }
  // The entry is on the line of its dash: the next one takes its place, unless there are comments between the two.
  const next = entries[index + 1]?.from ?? after;
  if (text.slice(after, next).trim() === '') return [{ start: entry.from, end: next, text: '' }];
  const blanks = blanksBefore(text, entry.from);
  const eol = text[after - 2] === '\r' ? 2 : 1;
  return [{ start: entry.from - blanks, end: after - eol, text: '' }];
}

function outOfBrackets(entries: readonly EditEntry[], index: number, text: string): Splice[] {
  const { from, end, comma } = entries[index] as EditEntry;
  const line = lineStartBefore(text, from);
  const own = text.slice(line, from).trim() === '';
  if (comma !== undefined) {
    const blanks = /^[ \t]*/.exec(text.slice(comma + 1))?.[0].length ?? 0;
    const stop = comma + 1 + blanks;
    const rest = /^(?:#[^\n]*)?\r?\n/.exec(text.slice(stop))?.[0];
    if (own && rest !== undefined && text.slice(end, comma).trim() === '')
      return [{ start: line, end: stop + rest.length, text: '' }];
    const [before, after] = [
      { start: from, end, text: '' },
      { start: comma, end: stop, text: '' },
    ];
    return text.slice(end, comma).trim() === ''
      ? [{ start: from, end: rest === undefined ? stop : comma + 1, text: '' }]
      : [before, after];
  }
  const previous = entries[index - 1]?.comma ?? from;
  if (text.slice(previous + 1, from).trim() === '') return [{ start: previous, end, text: '' }];
  // The comment in between belongs to the previous entry.
  const indent = blanksBefore(text, from);
  return [
    { start: previous, end: previous + 1, text: '' },
    { start: from - indent, end, text: '' },
  ];
}

// How many spaces and tabs come right before an offset on its line.
function blanksBefore(text: string, at: number): number {
  let start = at;
  while (text[start - 1] === ' ' || text[start - 1] === '\t') start--;
  return at - start;
}
