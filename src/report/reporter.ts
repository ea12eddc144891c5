// The types of this room. A FileReport holds the results of one file, and a reporter turns those of all files into the text of one format.
// Four exports: a reporter, what it is given, and the parts of that.
import type { Distance } from '../kernel/distance.ts';
import type { Fix, Problem, Severity, SuppressedProblem } from '../kernel/problem.ts';
import type { Styles } from './text/styles.ts';

/** The problems of one file, and its text, from which reports quote lines. */
export interface FileReport {
  file: string;
  text: string;
  problems: readonly Problem[];
  /** The problems that comments in the file suppress: they don't count as problems, but reports mention them. */
  suppressed?: readonly SuppressedProblem[];
  /** How many fixes would be written to the file, including those that become possible only after others. */
  fixable?: number;
  /** The fixes that were written, if `done` is true, or that would be. */
  fixes?: { done: boolean; list: readonly { problem: Problem; fix: Fix }[] };
  /** What a house’s configuration asks of this file: its path, and the severities and the stage that it sets. */
  configuration?: { file: string; levels: ReportOptions['levels']; etape?: string };
  /** How far a draft is from being signed. */
  distance?: Distance;
}

/** What a report says about csi itself: its version, its home page, and what each rule checks. */
export interface Tool {
  version: string;
  home: string;
  rules: readonly { id: string; description: string; source?: string }[];
}

/** How a report is printed: among others its colours, and the width of the terminal in columns. */
export interface ReportOptions {
  styles: Styles;
  width: number;
  /** The greatest number of problems that a report for people lists; it counts all of them. */
  max?: number;
  /** If a file has more problems of one rule than this, a report for people shows them as a list without their lines; 10 by default. */
  most?: number;
  /** Whether warnings fail the run, as errors do. */
  strict?: boolean;
  /** Whether a report for people lists the suppressed problems; it counts them anyway. */
  exceptions?: boolean;
  /** The severities that the command line gave to rules, by rule id. */
  levels?: Readonly<Record<string, Severity | 'aucune'>>;
  /** The command that fixes what can be fixed, as people type it. */
  fixing?: string;
  /** The absolute folder to which CI services take paths as relative. */
  root?: string;
  tool?: Tool;
}

/** Returns the text of a report on all files, which ends with a newline. */
export type Reporter = (reports: readonly FileReport[], options: ReportOptions) => string;
