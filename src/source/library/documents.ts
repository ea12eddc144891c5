import { lineEndAfter } from '../problems/case.ts';
import type { SourceProblem } from '../source-problem.ts';
import { without } from './leave-out.ts';

/** A text that a line parts in two: as one, where both parts make a single contract; else the first part, and the second where it stands. */
export type Parted = { joined: string } | { first: string; second: string };

/** What the line that opens a second document parts: one contract when no key of the one is a key of the other, else two. */
export function parted(text: string, { start }: Pick<SourceProblem, 'start'>): Parted {
  const keys = new Set(topKeys(text.slice(0, start)));
  const shared = topKeys(text.slice(start)).some((key) => keys.has(key));
  const marker = [start, start + 3] as const;
  const alone = /^\s*(?:#.*)?$/.test(text.slice(marker[1], lineEndAfter(text, start)));
  if (!shared && alone) return { joined: without(text, marker) };
  return { first: without(text, [start, text.length]), second: without(text, [0, marker[1]]) };
}

const topKeys = (text: string): string[] => [...text.matchAll(/^[\w-]+(?=:(?:\s|$))/gm)].map(([key]) => key);
