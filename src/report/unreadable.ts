import type { FileReport } from './reporter.ts';

/** The rule id in the report of a file that couldn't be read. */
export const UNREADABLE = 'fichier-illisible';

/** The report of a file that couldn't be read, for machines: one error with the given French message. */
export function unreadable(file: string, message: string, hint?: string): FileReport {
  const first = { line: 1, column: 1 };
  const range = { start: first, end: first };
  return {
    file,
    text: '',
    problems: [
      { rule: UNREADABLE, severity: 'erreur', message, ...(hint && { hint }), file, path: [], range },
    ],
  };
}
