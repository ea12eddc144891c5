import { shown } from '../kernel/shown.ts';
import type { FileReport } from '../report/index.ts';

/** An error that the user can avoid with another command: one French sentence, exit code 2. It is made safe for a terminal and stays on one line, whatever names it contains. */
export class UserError extends Error {
  readonly hint: string | undefined;
  constructor(message: string, hint?: string) {
    super(shown(message));
    this.hint = hint === undefined ? undefined : shown(hint);
  }
}

/** Problems in files that the whole run depends on, such as templates, found before any work: reported on stderr, exit code 1, or 2 for a command whose 1 is an answer. */
export class Refused extends Error {
  readonly reports: readonly FileReport[];
  constructor(reports: readonly FileReport[]) {
    super('refused');
    this.reports = reports;
  }
}

/** The person pressed Ctrl-C or Escape: exit code 130. The message says what was written. */
export class Interrupted extends Error {}
