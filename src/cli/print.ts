import { sentence } from '../kernel/french/typography.ts';
import { shown } from '../kernel/shown.ts';
import type { UserError } from './errors.ts';
import type { Io } from './io.ts';

/** Writes sentences to stderr, one a line, in French typography; whatever names are in them can do no harm. */
export function printNote(io: Io, ...sentences: string[]): void {
  io.err.write(sentences.map((text) => `${sentence(shown(text))}\n`).join(''));
}

/** Says an error of the command line to stderr, in red where colours show, then its hint. */
export function printError(io: Io, { message, hint }: UserError): void {
  const text = sentence(message);
  io.err.write(`${io.err.colors ? `\u001b[31m${text}\u001b[39m` : text}\n`);
  if (hint) printNote(io, hint);
}
