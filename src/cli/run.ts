import { CommanderError } from 'commander';
import { frenchUsageError } from './commander-french.ts';
import { Interrupted, Refused, UserError } from './errors.ts';
import type { Io } from './io.ts';
import { printError, printNote } from './print.ts';
import { program } from './program.ts';

/**
 * Runs one command line (without node and script) and gives its exit code: 0 done, 1 errors in the file, 2 could not work,
 * 130 left by the person. An unexpected error is a bug and is thrown on.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  let code = 0;
  const csi = program(io, (result) => {
    code = result;
  });
  try {
    await csi.parseAsync(argv.length > 0 ? [...argv] : ['--help'], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof Interrupted) {
      printNote(io, error.message);
      return 130;
    }
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    // `csi help inconnue`: the help that lists the commands has been shown.
    if (error instanceof CommanderError && error.code === 'commander.help') return 2;
    if (error instanceof CommanderError) {
      const [message, hint] = frenchUsageError(error.message);
      const command = csi.commands.find((known) => known.name() === argv[0]);
      printError(io, new UserError(message, hint));
      printNote(io, `Pour l’aide : csi ${command ? `${command.name()} ` : ''}--help`);
      return 2;
    }
    if (error instanceof Refused) {
      // The report is loaded only for those who get one.
      const [{ texte }, { stylesFor }] = await Promise.all([
        import('../report/texte.ts'),
        import('./styles.ts'),
      ]);
      io.err.write(texte(error.reports, { styles: stylesFor(io.err), width: io.err.width }));
      return 1;
    }
    if (!(error instanceof UserError)) throw error;
    printError(io, error);
    return 2;
  }
}
