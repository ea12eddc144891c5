import type { FileReport } from './reporter.ts';

/** The rule of a file that could not be read. */
export const UNREADABLE = 'fichier-illisible';

/** What a report for machines says of a file that could not be read; `message` is a French sentence. */
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
