import type { SourceProblem } from '../source-problem.ts';

/** A fault whose place is that of the error, unless it says a better one. */
export type Said = Omit<SourceProblem, 'start' | 'end'> & Partial<Pick<SourceProblem, 'start' | 'end'>>;

/** What a translation may look at: the text, the place of the error, the codes that YAML gives at the same place. */
export interface Case {
  text: string;
  start: number;
  end: number;
  message: string;
  codes: ReadonlySet<string>;
}

// No fault needs more of a line, and blanks are trimmed by going back over them: a line of megabytes must cost nothing.
const MAX_LINE = 2000;

/** The line from an offset on, without the comment and the blanks that end it; its first 2000 characters when it is longer. */
export const restOfLine = ({ text, start }: Pick<Case, 'text' | 'start'>) =>
  text.slice(start, Math.min(lineEndAfter(text, start), start + MAX_LINE)).replace(/\s+(#.*)?$/, '');

/** Where the line of an offset ends. */
export const lineEndAfter = (text: string, from: number) =>
  text.indexOf('\n', from) === -1 ? text.length : text.indexOf('\n', from);

/** Where the line of an offset starts; lastIndexOf takes an offset before the text for its start. */
export const lineStartBefore = (text: string, from: number) =>
  from <= 0 ? 0 : text.lastIndexOf('\n', from - 1) + 1;
