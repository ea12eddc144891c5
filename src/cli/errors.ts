import type { FileReport } from '../report/index.ts';

export { UserError } from '../kernel/user-error.ts';

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
