import { positions } from '../../kernel/position.ts';
import type { Edit, Fix } from '../../kernel/problem.ts';
import { rangeOf } from '../../source/source-problem.ts';

/** Converts fixes of an edited text to fixes of the original text. */
export function asInOriginal<T extends { fix: Fix }>(
  found: readonly T[],
  original: string,
  made: readonly Edit[],
): T[] {
  if (made.length === 0) return [...found];
  const position = positions(original);
  const before = backwards(made);
  return found.map((one) => {
    const edits = one.fix.edits.map((edit) => {
      const span = { start: before(edit.start), end: before(edit.end) };
      return { ...edit, ...span, range: rangeOf(span, position) };
    });
    return { ...one, fix: { ...one.fix, edits } };
  });
}

// Converts an offset after the edits to one before them, by the length that earlier edits added.
function backwards(made: readonly Edit[]): (offset: number) => number {
  const ends: { after: number; added: number }[] = [];
  let added = 0;
  for (const { end, start, text } of [...made].sort((a, b) => a.start - b.start)) {
    added += text.length - (end - start);
    ends.push({ after: end + added, added });
  }
  return (offset) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle]?.after ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return offset - (ends[low - 1]?.added ?? 0);
  };
}
