import { lineEndAfter } from '../line-ends.ts';
import type { SourceProblem } from '../source-problem.ts';

/** A problem whose place defaults to that of the parser's error. */
export type Described = Omit<SourceProblem, 'start' | 'end'> & Partial<Pick<SourceProblem, 'start' | 'end'>>;

/** What the explanation of a parser error is based on: the text, the place and message of the error, and all error codes at that place. */
export interface Case {
  text: string;
  start: number;
  end: number;
  message: string;
  codes: ReadonlySet<string>;
}

// Nothing needs more of a line than this, which keeps lines of megabytes cheap.
const MAX_LINE = 2000;

/** The rest of the line from an offset, without a trailing comment and blanks; at most 2,000 characters. */
export const restOfLine = ({ text, start }: Pick<Case, 'text' | 'start'>) =>
  text.slice(start, Math.min(lineEndAfter(text, start), start + MAX_LINE)).replace(/\s+(#.*)?$/, '');
