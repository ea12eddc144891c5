import type { Position, Range } from '../kernel/position.ts';

/** A defect of the text before it has a path: offsets in UTF-16 units from the start of the text, the end exclusive. */
export interface SourceProblem {
  rule: string;
  message: string;
  hint?: string;
  start: number;
  end: number;
  /** What to put in its place, where that changes nothing of what the file says. */
  fix?: { description: string; text: string };
}

/** The range of a fault, by the positions of its text. */
export function rangeOf(
  fault: Pick<SourceProblem, 'start' | 'end'>,
  position: (offset: number) => Position,
): Range {
  return { start: position(fault.start), end: position(Math.max(fault.start, fault.end)) };
}
