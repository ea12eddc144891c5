import { checkTheme } from '../../check/theme.ts';
import type { ThemeChoisi } from '../../model/contrat.ts';
import { readSource } from '../../source/index.ts';
import { Refused, UserError } from '../errors.ts';
import { fileError } from '../file-errors.ts';
import type { Io } from '../io.ts';
import { named } from '../named.ts';

/** A theme takes a few lines. */
const MAX_BYTES = 64_000;

/** The theme of a file of the house. Throws a UserError for a file that can’t be read, and Refused with all its problems. */
export async function themeFrom(file: string, io: Io): Promise<ThemeChoisi> {
  const bytes = bytesOf(file, io);
  const read = await readSource(file, bytes);
  const problems = read.ok ? checkTheme(read.value, []) : read.problems;
  if (!read.ok || problems.length > 0) throw new Refused([{ file, text: read.text, problems }]);
  return read.value.data as ThemeChoisi;
}

function bytesOf(file: string, io: Io): Uint8Array {
  try {
    const bytes = io.readFile(file, MAX_BYTES);
    if (bytes.length <= MAX_BYTES) return bytes;
  } catch (error) {
    throw fileError(error, 'lire', file);
  }
  throw new UserError(`Le thème ${named(file)} dépasse 64 ko.`, 'Un thème tient en quelques lignes.');
}
