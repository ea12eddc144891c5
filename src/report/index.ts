import type { Problem } from '../problem.ts';
import { json } from './json.ts';
import type { Styles } from './styles.ts';
import { texte } from './texte.ts';

/** What was found in one file, and its text for the frames. */
export interface FileReport {
  file: string;
  text: string;
  problems: readonly Problem[];
}

/** How a report is printed: its colours, and the width of the terminal in columns. */
export interface ReportOptions {
  styles: Styles;
  width: number;
}

/** A report of all files, ending with a newline. */
export type Reporter = (reports: readonly FileReport[], options: ReportOptions) => string;

/** The reports by name: the keys are the values of `--format`. */
export const REPORTERS: Readonly<Record<'texte' | 'json', Reporter>> = { texte, json };
