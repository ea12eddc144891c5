import { count } from '../../phrase.ts';
import { named, UserError } from '../errors.ts';
import type { Io } from '../io.ts';
import { say, sayError } from '../say.ts';
import { refuseOverwriting } from './destination.ts';
import type { Job, Outcome } from './job.ts';
import type { Fate, Tally } from './tally.ts';
import type { Target } from './targets.ts';
import { reportRefused, writeDocument, written } from './write.ts';

/** What became of a file: adds itself to a tally, and says itself on stderr (what was written only where `each` asks for it). */
export type Result = (io: Io, tally: Tally, each: boolean) => void;

/** Reads, composes and writes one file of several. Throws nothing: whatever happens is this file's result, and the others go on. */
export async function renderTarget({ input, format, path }: Target, job: Job, force: boolean, io: Io): Promise<Result> {
  const { file } = input;
  let fate: Fate = 'illisible';
  try {
    const bytes = await input.read();
    fate = 'empeche';
    refuseOverwriting({ format, path }, file, force, io);
    fate = 'echec';
    let warnings = 0;
    const outcome = await job(file, bytes, (number) => {
      warnings = number;
    });
    if ('problems' in outcome) return refused(file, outcome);
    await io.pause();
    fate = 'empeche';
    writeDocument(io, path, outcome.bytes);
    return done(`${written(path, outcome)}${warnings > 0 ? `, ${count(warnings, 'avertissement')}` : ''}.`, outcome, warnings);
  } catch (error) {
    return failed(file, fate, error);
  }
}

// What follows keeps words and numbers, never the document.

function done(line: string, { bytes: { length }, pages = 0 }: { bytes: Uint8Array; pages?: number }, warnings: number): Result {
  return (io, tally, each) => {
    tally.fates.ecrit++;
    tally.pages += pages;
    tally.bytes += length;
    tally.warnings += warnings;
    if (each) say(io, line);
  };
}

function refused(file: string, outcome: Exclude<Outcome, { bytes: Uint8Array }>): Result {
  return (io, tally) => {
    tally.fates.refuse++;
    reportRefused(io, file, outcome);
  };
}

function failed(file: string, fate: Fate, error: unknown): Result {
  return (io, tally) => {
    tally.fates[fate]++;
    if (error instanceof UserError) {
      sayError(io, fate === 'echec' ? new UserError(`${named(file)} n’est pas composé. ${error.message}`, error.hint) : error);
      return;
    }
    sayError(
      io,
      new UserError(`${named(file)} n’est pas composé, par une erreur imprévue : c’est un défaut du programme, pas du fichier.`),
    );
    io.err.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    say(io, 'Merci de le signaler à l’équipe de csi, avec ces lignes et, si vous le pouvez, le fichier.');
  };
}
