import type { Position, Range } from '../problem.ts';

/** A defect of the text before it has a path: offsets in UTF-16 units from the start of the text, the end exclusive. */
export interface Fault {
  rule: string;
  message: string;
  hint?: string;
  start: number;
  end: number;
  /** What to put in its place, where that changes nothing of what the file says. */
  mend?: { description: string; text: string };
}

/** Most faults of syntax or schema that are told of one file: more would be one cause repeated, or an attack. */
export const MAX_FAULTS = 1000;

/** A function from offset to position, by binary search over the starts of the lines; offsets outside are brought back in. */
export function positions(text: string): (offset: number) => Position {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    const inside = Math.max(0, Math.min(offset, text.length));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= inside) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: inside - (starts[low] ?? 0) + 1 };
  };
}

/** The range of a fault, by the positions of its text. */
export function rangeOf(fault: Pick<Fault, 'start' | 'end'>, position: (offset: number) => Position): Range {
  return { start: position(fault.start), end: position(Math.max(fault.start, fault.end)) };
}
