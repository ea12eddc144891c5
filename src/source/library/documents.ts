import { lineEndAfter } from '../line-ends.ts';
import type { SourceProblem } from '../source-problem.ts';
import { without } from './leave-out.ts';

/** A text split by a document marker: joined again if both parts make one contract, otherwise two texts, each at its original offsets. */
export type SplitText = { joined: string } | { first: string; second: string };

/** Splits a text at the line that opens a second document. The two parts make one contract if they share no key. */
export function splitAt(text: string, { start }: Pick<SourceProblem, 'start'>): SplitText {
  const keys = new Set(topKeys(text.slice(0, start)));
  const shared = topKeys(text.slice(start)).some((key) => keys.has(key));
  const marker = [start, start + 3] as const;
  const alone = /^\s*(?:#.*)?$/.test(text.slice(marker[1], lineEndAfter(text, start)));
  if (!shared && alone) return { joined: without(text, marker) };
  return { first: without(text, [start, text.length]), second: without(text, [0, marker[1]]) };
}

const topKeys = (text: string): string[] => [...text.matchAll(/^[\w-]+(?=:(?:\s|$))/gm)].map(([key]) => key);
