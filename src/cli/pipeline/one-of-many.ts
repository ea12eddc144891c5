import { count } from '../../kernel/french/list.ts';
import { suppressed } from '../../report/text/counts.ts';
import { UserError } from '../errors.ts';
import type { Io } from '../io.ts';
import { named } from '../named.ts';
import { printError, printNote } from '../print.ts';
import { refuseOverwriting } from './destination.ts';
import type { Job, Outcome } from './job.ts';
import type { Notes } from './notes.ts';
import type { FileStatus, Tally } from './tally.ts';
import type { RenderTarget } from './targets.ts';
import { report, writeDocument, written } from './write.ts';

/** What became of a file: adds itself to a tally, and says itself on stderr (what was written only where `each` asks for it). */
export type Result = (io: Io, tally: Tally, each: boolean) => void;

/** Reads, composes and writes one file of several. Throws nothing: whatever happens is this file's result, and the others go on. */
export async function renderTarget(
  { input, format, path }: RenderTarget,
  job: Job,
  force: boolean,
  io: Io,
): Promise<Result> {
  const { file } = input;
  let fate: FileStatus = 'illisible';
  try {
    const bytes = await input.read();
    fate = 'empeche';
    refuseOverwriting({ format, path }, file, force, io);
    fate = 'echec';
    let told: Notes = { warnings: 0, suppressed: 0, comments: 0 };
    const outcome = await job(file, bytes, (heard) => {
      told = heard;
    });
    if ('problems' in outcome) return refused(file, { suppressed: told.suppressed, ...outcome });
    fate = 'empeche';
    writeDocument(io, path, outcome.bytes);
    const { obstacles = 0, unprinted } = outcome;
    const notes = [
      ...(told.warnings > 0 ? [count(told.warnings, 'avertissement')] : []),
      ...(told.suppressed > 0 ? [suppressed(told.suppressed)] : []),
      ...(told.comments > 0 ? [count(told.comments, 'commentaire')] : []),
      ...(obstacles > 0 ? [`PROJET pour ${count(obstacles, 'erreur')} à corriger avant la signature`] : []),
    ];
    const { length } = outcome.bytes;
    const sums = {
      file,
      bytes: length,
      pages: outcome.pages ?? 0,
      ...told,
      obstacles,
      unprinted: unprinted?.problems.length ?? 0,
    };
    return done(`${[written(path, outcome), ...notes].join(', ')}.`, sums);
  } catch (error) {
    return failed(file, fate, error);
  }
}

// What follows keeps words and numbers, never the document.

function done(line: string, sums: Parameters<Tally['add']>[0]): Result {
  return (io, tally, each) => {
    tally.add(sums);
    if (each) printNote(io, line);
  };
}

function refused(file: string, outcome: Exclude<Outcome, { bytes: Uint8Array }>): Result {
  return (io, tally) => {
    tally.fates.refuse++;
    report(io, file, outcome);
  };
}

function failed(file: string, fate: FileStatus, error: unknown): Result {
  return (io, tally) => {
    tally.fates[fate]++;
    if (error instanceof UserError) {
      printError(
        io,
        fate === 'echec'
          ? new UserError(`${named(file)} n’est pas composé. ${error.message}`, error.hint)
          : error,
      );
      return;
    }
    printError(
      io,
      new UserError(
        `${named(file)} n’est pas composé, par une erreur imprévue : c’est un défaut du programme, pas du fichier.`,
      ),
    );
    io.err.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    printNote(
      io,
      'Merci de le signaler à l’équipe de csi, avec ces lignes et, si vous le pouvez, le fichier.',
    );
  };
}
