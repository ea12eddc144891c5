import type { Entry } from '../catalogue/entry.ts';
import type { NestedPath } from '../kernel/path.ts';
import type { Fix, Lack, Sense } from '../kernel/problem.ts';
import type { Offsets } from '../source/locate.ts';
import type { RuleContext } from './lookups/context.ts';

/** A problem as a rule reports it; the runner adds its id, severity, file and range. */
export interface RuleProblem {
  path: NestedPath;
  /** Where to point, as offsets in the text, when the problem is not at a value of the contract. */
  span?: Offsets;
  /** Whether to point at the key or at its value; the value when absent. */
  on?: 'key' | 'value';
  message: string;
  hint?: string;
  /** The value that the author meant, when there is no doubt about it; never a number. */
  sense?: Sense;
  /** The fix itself, when it is more than another value on the same line. */
  fix?: Fix | undefined;
  /** What is missing, so that a report can group many problems of this rule. */
  lacks?: readonly Lack[];
}

/** How a rule reports a problem. */
export type Report = (problem: RuleProblem) => void;

/** One check that JSON Schema can't express. */
export interface Rule extends Entry {
  /** Prefilter by key: the rule is skipped unless the file has one of these keys. */
  cles?: readonly string[];
  /**
   * Prefilter by text: the rule is skipped unless this pattern matches the raw text of the file. No spaces in it: a long line may be folded
   * at any of them.
   */
  signes?: RegExp;
  /** Here required: the tests check that its wrong side breaks the rule and that its right side doesn't. */
  exemple: string;
  /** Reports each problem that it finds. */
  check(context: RuleContext, report: Report): void;
}
