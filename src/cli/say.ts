import { harmless, sentence } from '../phrase.ts';
import type { UserError } from './errors.ts';
import type { Io } from './io.ts';

/** Writes sentences to stderr, one a line, in French typography. */
export function say(io: Io, ...sentences: string[]): void {
  io.err.write(sentences.map((text) => `${sentence(text)}\n`).join(''));
}

/** Says an error of the command line to stderr, in red where colours show, then its hint. */
export function sayError(io: Io, { message, hint }: UserError): void {
  const safe = harmless(message);
  say(io, io.err.colors ? `\u001b[31m${safe}\u001b[39m` : safe, ...(hint ? [harmless(hint)] : []));
}

/** A path as one word of a command line that the person can copy. */
export function shellWord(path: string): string {
  // Plain names first: a class of all letters takes longer to build than the rest of the run to say.
  const plain = /^[\w./@:+-]+$/.test(path) || /^[\p{L}\p{N}_./@:+-]+$/u.test(path);
  return plain && !path.startsWith('-') ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
