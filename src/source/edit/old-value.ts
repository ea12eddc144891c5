import type { Node } from 'yaml';
import { lineEndAfter, lineStartBefore } from '../line-ends.ts';
import { contentEnd } from './entries.ts';

// Five exports: where the old value and its line end.

/** The comment on the line of a block text, with the blanks before it. */
export const headerComment = (text: string, start: number) =>
  /^[|>][-+\d]*([ \t]+#.*)?/.exec(text.slice(start, lineEnd(text, start)))?.[1] ?? '';

/** Whether two offsets are on the same line. */
export const sameLine = (text: string, a: number, b: number) =>
  lineStartBefore(text, a) === lineStartBefore(text, b);

/** Just after a value, without the line end that closes a block text. */
export function endOfText(node: Node, text: string): number {
  const end = contentEnd(node, text);
  return end - lineBreak(text, end);
}

/** The length of the line end just before an offset. */
export const lineBreak = (text: string, at: number) =>
  text[at - 1] !== '\n' ? 0 : text[at - 2] === '\r' ? 2 : 1;

/** Where a line ends, not counting a carriage return. */
export function lineEnd(text: string, at: number): number {
  const end = lineEndAfter(text, at);
  return end > at && text[end - 1] === '\r' ? end - 1 : end;
}
