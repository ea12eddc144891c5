import { sentence } from '../kernel/french/typography.ts';
import { shown } from '../kernel/shown.ts';
import type { UserError } from './errors.ts';
import type { Io } from './io.ts';

/** Prints sentences to stderr, one per line, with French typography; they are made safe for a terminal, whatever names they contain. */
export function printNote(io: Io, ...sentences: string[]): void {
  io.err.write(sentences.map((text) => `${sentence(shown(text))}\n`).join(''));
}

/** Prints an error to stderr, in red if the stream has colours, then its hint. */
export function printError(io: Io, { message, hint }: UserError): void {
  const text = sentence(message);
  io.err.write(`${io.err.colors ? `\u001b[31m${text}\u001b[39m` : text}\n`);
  if (hint) printNote(io, hint);
}
