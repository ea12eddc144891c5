import type { Job, Notes, Outcome } from '../../composition/job.ts';
import { count } from '../../kernel/french/list.ts';
import { suppressed } from '../../report/text/counts.ts';
import { UserError } from '../errors.ts';
import { folderFrom } from '../files/paths.ts';
import type { Io } from '../io.ts';
import { named } from '../named.ts';
import { printError, printNote } from '../print.ts';
import { refuseOverwriting } from './destination.ts';

import type { DocumentSums, FileStatus, Tally } from './tally.ts';
import type { RenderTarget } from './targets.ts';
import { report, writeDocument, written } from './write.ts';

/** Reports what became of a file: adds it to a tally and prints it on stderr (a document that was written, only if `each` is true). */
export type ReportResult = (io: Io, tally: Tally, each: boolean) => void;

/** Reads, composes and writes one file of several. It never throws: an error is the result of this file alone, and the others go on. */
export async function renderTarget(
  { input, format, path }: RenderTarget,
  job: Job,
  force: boolean,
  io: Io,
): Promise<ReportResult> {
  const { file } = input;
  // What the file comes to if the next step fails.
  let status: FileStatus = 'unreadable';
  try {
    const bytes = await input.read();
    status = 'unwritable';
    refuseOverwriting({ format, path }, file, force, io);
    status = 'failed';
    let notes: Notes = { warnings: 0, suppressed: 0, comments: 0 };
    const note = (noted: Notes) => {
      notes = noted;
    };
    const outcome = await job(file, bytes, note, folderFrom(path, file));
    if ('problems' in outcome) return refused(file, { suppressed: notes.suppressed, ...outcome });
    status = 'unwritable';
    writeDocument(io, path, outcome.bytes);
    const { signatureErrors = 0, unprinted } = outcome;
    const remarks = [
      ...(notes.warnings > 0 ? [count(notes.warnings, 'avertissement')] : []),
      ...(notes.suppressed > 0 ? [suppressed(notes.suppressed)] : []),
      ...(notes.comments > 0 ? [count(notes.comments, 'commentaire')] : []),
      ...(outcome.publique && outcome.publique.nonPublies.length > 0
        ? [`sans ${count(outcome.publique.nonPublies.length, 'engagement')} à diffusion restreinte`]
        : []),
      ...(signatureErrors > 0
        ? [`PROJET pour ${count(signatureErrors, 'erreur')} à corriger avant la signature`]
        : []),
    ];
    const { length } = outcome.bytes;
    const sums = {
      file,
      bytes: length,
      pages: outcome.pages ?? 0,
      ...notes,
      signatureErrors,
      unprinted: unprinted?.problems.length ?? 0,
    };
    return done(`${[written(path, outcome), ...remarks].join(', ')}.`, sums);
  } catch (error) {
    return failed(file, status, error);
  }
}

// A result waits for its turn, so these functions keep only words and numbers, never the document: memory would grow with it.

function done(line: string, sums: DocumentSums): ReportResult {
  return (io, tally, each) => {
    tally.add(sums);
    if (each) printNote(io, line);
  };
}

function refused(file: string, outcome: Exclude<Outcome, { bytes: Uint8Array }>): ReportResult {
  return (io, tally) => {
    tally.counts.refused++;
    report(io, file, outcome);
  };
}

function failed(file: string, status: FileStatus, error: unknown): ReportResult {
  return (io, tally) => {
    tally.counts[status]++;
    if (error instanceof UserError) {
      printError(
        io,
        status === 'failed'
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
