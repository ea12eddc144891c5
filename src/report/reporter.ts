// The types of the room: one report holds the results of several files, and a reporter turns reports into the text of one format.
import type { Fix, Problem, Severity, SuppressedProblem } from '../kernel/problem.ts';
import type { Styles } from './text/styles.ts';

/** What was found in one file, and its text for the frames. */
export interface FileReport {
  file: string;
  text: string;
  problems: readonly Problem[];
  /** What the file sets aside by comments: no problem any more, but told. */
  suppressed?: readonly SuppressedProblem[];
  /** How many corrections would be written in the file, those included that only show once others are. */
  fixable?: number;
  /** What was fixed, or would be. */
  fixes?: { done: boolean; list: readonly { problem: Problem; fix: Fix }[] };
}

/** What a report says of csi itself: its version, its page, and what each rule looks for. */
export interface Tool {
  version: string;
  home: string;
  rules: readonly { id: string; description: string; source?: string }[];
}

/** How a report is printed: its colours, and the width of the terminal in columns. */
export interface ReportOptions {
  styles: Styles;
  width: number;
  /** The most problems that a report for people lists; it counts all of them. */
  max?: number;
  /** How many problems of one rule a report for people draws in each file, beyond which it lists them; ten unless said. */
  most?: number;
  /** Whether warnings fail the run as errors do. */
  strict?: boolean;
  /** Whether a report for people lists what the files set aside; it counts it anyway. */
  exceptions?: boolean;
  /** What rules weighed by order of the command line, by id. */
  levels?: Readonly<Record<string, Severity | 'aucune'>>;
  /** The command that would fix what can be, as people type it. */
  fixing?: string;
  /** The folder, absolute, from which services name files. */
  root?: string;
  tool?: Tool;
}

/** A report of all files, ending with a newline. */
export type Reporter = (reports: readonly FileReport[], options: ReportOptions) => string;
