import { expect, it } from 'vitest';
import type { AppliedFix } from '../../../src/check/fix/applied.ts';
import { withoutOverlap } from '../../../src/check/fix/candidates.ts';

const PLACE = { line: 1, column: 1 };

/** A fix with one edit for each pair of offsets. */
function fixOf(rule: string, ...edits: (readonly [number, number])[]): AppliedFix {
  const range = { start: PLACE, end: PLACE };
  return {
    problem: { file: 'f.yaml', rule, severity: 'error', message: '', range },
    fix: { edits: edits.map(([start, end]) => ({ start, end, range, before: '', after: '' })) },
  } as unknown as AppliedFix;
}

const kept = (...fixes: AppliedFix[]) => withoutOverlap(fixes).map(({ problem }) => problem.rule);

it('of two fixes that overlap, only the first in the text is applied', () => {
  expect(kept(fixOf('b', [4, 8]), fixOf('a', [0, 5]))).toEqual(['a']);
  expect(kept(fixOf('a', [0, 5]), fixOf('inside', [1, 2]), fixOf('c', [6, 7]))).toEqual(['a', 'c']);
  // A fix of two edits covers everything between them.
  expect(kept(fixOf('a', [0, 1], [9, 10]), fixOf('between', [4, 5]), fixOf('after', [10, 12]))).toEqual([
    'a',
    'after',
  ]);
});

it('fixes that only touch are all applied, in the order of the text', () => {
  expect(kept(fixOf('b', [3, 6]), fixOf('a', [0, 3]), fixOf('c', [6, 6]))).toEqual(['a', 'b', 'c']);
});
