import { count } from '../../kernel/french/list.ts';
import type { Problem } from '../../kernel/problem.ts';
import { texte } from '../../report/texte.ts';
import { fileError } from '../file-errors.ts';
import type { Io } from '../io.ts';
import { named } from '../named.ts';
import { printNote } from '../print.ts';
import { shellWord } from '../shell-word.ts';
import { stylesFor } from '../styles.ts';
import { noteSentences } from './notes.ts';
import { sizeOf } from './tally.ts';

/** Writes a document to its file, whole or not at all; throws a UserError if that fails. */
export function writeDocument(io: Io, path: string, bytes: Uint8Array): void {
  try {
    io.writeFile(path, bytes);
  } catch (error) {
    throw fileError(error, 'écrire', path);
  }
}

/** « Écrit : « bourges.pdf » (38 pages, 418 ko) », without the full stop. */
export function written(path: string, { bytes, pages }: { bytes: Uint8Array; pages?: number }): string {
  return `Écrit : ${named(path)} (${pages === undefined ? '' : `${count(pages, 'page')}, `}${sizeOf(bytes.length)})`;
}

/** Prints a report on a file to stderr, as `validate` does: at most `max` problems if it is given, then the number of problems that the file suppresses. */
export function report(
  io: Io,
  file: string,
  { text, problems, suppressed = 0 }: { text: string; problems: Problem[]; suppressed?: number },
  max?: number,
): void {
  const options = { styles: stylesFor(io.err), width: io.err.width, ...(max !== undefined && { max }) };
  io.err.write(texte([{ file, text, problems }], options));
  printNote(io, ...noteSentences({ warnings: 0, suppressed, comments: 0 }, ` ${shellWord(file)}`));
}
