import { shown } from './shown.ts';

/** An error that the user can avoid with another command: one French sentence, exit code 2. It is made safe for a terminal and stays on one line, whatever names it contains. */
export class UserError extends Error {
  readonly hint: string | undefined;
  constructor(message: string, hint?: string) {
    super(shown(message));
    this.hint = hint === undefined ? undefined : shown(hint);
  }
}
