import { CommanderError } from 'commander';
import { frenchUsageError } from './commander-french.ts';
import { Interrupted, Refused, UserError } from './errors.ts';
import type { Io } from './io.ts';
import { printError, printNote } from './print.ts';
import { program } from './program.ts';

// The commands for which 1 is an answer, « not the same »: templates or options that are refused leave them without one.
const ANSWERS = ['verify', 'compare', 'relire'];

/**
 * Runs a command line (without node and script) and returns its exit code: 0 for success, 1 for errors in the file, 2 if csi couldn't do its work, 130
 * if the person interrupted it. An unexpected error is a bug and is thrown again.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  let code = 0;
  const done = (result: number) => {
    code = result;
  };
  const csi = program(io, done, argv[0]);
  try {
    await csi.parseAsync(argv.length > 0 ? [...argv] : ['--help'], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof Interrupted) {
      printNote(io, error.message);
      return 130;
    }
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    // `csi help inconnue`: Commander has already printed the help that lists the commands.
    if (error instanceof CommanderError && error.code === 'commander.help') return 2;
    if (error instanceof CommanderError) {
      const [message, hint] = frenchUsageError(error.message);
      const command = csi.commands.find((known) => known.name() === argv[0]);
      printError(io, new UserError(message, hint));
      printNote(io, `Pour l’aide : csi ${command ? `${command.name()} ` : ''}--help`);
      return 2;
    }
    if (error instanceof Refused) {
      // The report is loaded only if it is printed.
      const [{ texte }, { stylesFor }] = await Promise.all([
        import('../report/texte.ts'),
        import('./styles.ts'),
      ]);
      io.err.write(texte(error.reports, { styles: stylesFor(io.err), width: io.err.width }));
      return ANSWERS.includes(argv[0] ?? '') ? 2 : 1;
    }
    if (!(error instanceof UserError)) throw error;
    printError(io, error);
    return 2;
  }
}
