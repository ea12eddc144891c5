import type { Edit, Fix, Problem } from '../../kernel/problem.ts';

/** A problem and the fix that was applied to it. */
export interface AppliedFix {
  problem: Problem;
  fix: Fix;
}

/** The edits of a fix. */
export const editsOf = ({ fix }: AppliedFix): readonly Edit[] => fix.edits;

/** The offset of the first edit of a fix. */
export const startOf = (one: AppliedFix): number => Math.min(...editsOf(one).map(({ start }) => start));
