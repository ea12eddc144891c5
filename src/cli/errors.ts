import { shown } from '../kernel/shown.ts';
import type { FileReport } from '../report/index.ts';

/** What the user can fix by another command line: one French sentence, exit code 2. Whatever names are in it, it stays on one line and can do no harm. */
export class UserError extends Error {
  readonly hint: string | undefined;
  constructor(message: string, hint?: string) {
    super(shown(message));
    this.hint = hint === undefined ? undefined : shown(hint);
  }
}

/** Problems in files that all the work depends on, found before any of it: reported on stderr, exit code 1. */
export class Refused extends Error {
  readonly reports: readonly FileReport[];
  constructor(reports: readonly FileReport[]) {
    super('refused');
    this.reports = reports;
  }
}

/** The person left with Ctrl-C or Escape: exit code 130; the message says what was written. */
export class Interrupted extends Error {}
