import type { Entry, Exemple } from '../catalogue/entry.ts';
import type { NestedPath } from '../kernel/path.ts';
import type { Fix, Sense } from '../kernel/problem.ts';
import type { TextSpan } from '../source/locate.ts';
import type { Context } from './lookups/context.ts';

/** A problem as a rule reports it; the runner adds its id, severity, file and range. */
export interface RuleProblem {
  path: NestedPath;
  /** The place to point at where it is no value of the contract, as offsets in the text. */
  span?: TextSpan;
  /** Which of the two to point at; the value when absent. */
  on?: 'key' | 'value';
  message: string;
  hint?: string;
  /** What the value stands for, when nothing else can have been meant; never a number. */
  sense?: Sense;
  /** The fix itself, where it is more than the value written otherwise on its line. */
  fix?: Fix | undefined;
}

/** How a rule reports a problem. */
export type Report = (problem: RuleProblem) => void;

/** One check that no schema can say. */
export interface Rule extends Entry {
  /** Prefilter by key: the rule is skipped unless one of these keys stands in the file. */
  cles?: readonly string[];
  /**
   * Prefilter by text: the rule is skipped unless this pattern matches the raw text of the file. It holds no blank, because a long line
   * may be folded at any of them.
   */
  signes?: RegExp;
  /** The tests check that `faux` breaks the rule and that `juste` doesn't. */
  exemple: Exemple;
  /** Reports each problem that it finds. */
  check(context: Context, report: Report): void;
}
