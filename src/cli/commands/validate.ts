import { checkContrat } from '../../check/index.ts';
import { type FileReport, REPORTERS } from '../../report/index.ts';
import { UserError } from '../errors.ts';
import { readInput } from '../input.ts';
import type { Io } from '../io.ts';
import { sayError } from '../say.ts';
import { stylesFor } from '../styles.ts';

/** Checks files and writes one report to stdout: 0 without error, 1 with errors, 2 when a file could not be read (the others are reported). */
export async function validate(files: readonly string[], { format }: { format: keyof typeof REPORTERS }, io: Io): Promise<number> {
  const reports: FileReport[] = [];
  let unreadable = false;
  for (const file of files) {
    const bytes = read(io, file);
    if (bytes) {
      const { text, problems } = checkContrat(file, bytes);
      reports.push({ file, text, problems });
    } else unreadable = true;
    await io.pause();
  }
  if (reports.length > 0 || format === 'json') io.out.write(REPORTERS[format](reports, { styles: stylesFor(io.out), width: io.out.width }));
  if (unreadable) return 2;
  return reports.some(({ problems }) => problems.some(({ severity }) => severity === 'erreur')) ? 1 : 0;
}

function read(io: Io, file: string): Uint8Array | undefined {
  try {
    return readInput(io, file);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    sayError(io, error);
    return undefined;
  }
}
