import type { Position, Range } from '../kernel/position.ts';

/** A problem of the text before it has a path: offsets in UTF-16 units, the end exclusive. */
export interface SourceProblem {
  rule: string;
  message: string;
  hint?: string;
  start: number;
  end: number;
  /** The text to write instead, if that does not change the meaning of the file. */
  fix?: { description: string; text: string };
}

/** The range of a problem in the text. */
export function rangeOf(
  problem: Pick<SourceProblem, 'start' | 'end'>,
  position: (offset: number) => Position,
): Range {
  return { start: position(problem.start), end: position(Math.max(problem.start, problem.end)) };
}
