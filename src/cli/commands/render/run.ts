import { jobOf } from '../../../composition/job.ts';
import { FORMATS } from '../../../render/formats/index.ts';
import { isHouseFile } from '../../config/find.ts';
import { housesOf } from '../../config/index.ts';
import { UserError } from '../../errors.ts';
import { type Input, inputs } from '../../files/inputs.ts';
import { folderFrom } from '../../files/paths.ts';
import { isSuiviFile } from '../../files/suivi-names.ts';
import type { Io } from '../../io.ts';
import { named } from '../../named.ts';
import { besideSource } from '../../pipeline/beside.ts';
import { destination, refuseOverwriting } from '../../pipeline/destination.ts';
import { noteSentences, projetNote, publicNotes, sheetNotes } from '../../pipeline/notes.ts';
import { type RenderOptions, settingsOf } from '../../pipeline/settings.ts';
import { report, writeDocument, written } from '../../pipeline/write.ts';
import { printNote } from '../../print.ts';
import { shellWord } from '../../shell-word.ts';

// With more warnings than that, the templates are simply meant for another document.
const MAX_UNPRINTED = 20;

/**
 * Makes a document of each file that the arguments name. Returns 0 if all are written; 1 if some have errors, which are reported on stderr as
 * `validate` does and for which no document is made; 2 if some could not be read or written.
 */
export async function render(args: readonly string[], options: RenderOptions, io: Io): Promise<number> {
  if (args.includes('-'))
    throw new UserError(
      'csi render ne lit pas l’entrée standard.',
      'Donnez un fichier, un dossier ou un motif.',
    );
  const sources = contractsOf(await inputs(io, args));
  const [only, ...others] = sources;
  if (only && others.length === 0) return renderOne(only, options, io);
  return (await import('../../pipeline/many.ts')).renderMany(sources, args, options, io);
}

// A shell makes a list of all names from *.yaml: those of a house’s files and of follow-ups are left out, unless they are all that is given.
function contractsOf(sources: readonly Input[]): Input[] {
  const contracts = sources.filter(({ file }) => !isHouseFile(file) && !isSuiviFile(file));
  const [first] = sources;
  if (contracts.length === 0 && first)
    throw new UserError(
      `${named(first.file)} n’est pas un contrat : ce nom est celui ${isSuiviFile(first.file) ? 'd’un suivi' : 'des options ou du thème de la maison'}.`,
      'Donnez les contrats à composer.',
    );
  return contracts;
}

async function renderOne({ file, read }: Input, options: RenderOptions, io: Io): Promise<number> {
  const { format, path } = destination(file, { ...options, document: options.nom ?? options.document }, io);
  const bytes = await read();
  refuseOverwriting({ format, ...(path !== undefined && { path }) }, file, options.force ?? false, io);
  const house = await housesOf(options, io)(file);
  const job = jobOf(await settingsOf(options, format, io, house), (source) => besideSource(io, source));

  const outcome = await job(
    file,
    bytes,
    (notes) => printNote(io, ...noteSentences(notes, ` ${shellWord(file)}`)),
    path === undefined ? undefined : folderFrom(path, file),
  );
  if ('problems' in outcome) {
    report(io, file, outcome);
    return 1;
  }
  const { signatureErrors, unprinted } = outcome;
  if (unprinted) report(io, file, unprinted, MAX_UNPRINTED);
  printNote(io, ...projetNote(file, signatureErrors));
  if (path === undefined) {
    io.out.write(outcome.bytes);
    return 0;
  }
  writeDocument(io, path, outcome.bytes);
  printNote(io, `${written(path, outcome)}.`);
  printNote(io, ...sheetNotes(outcome), ...publicNotes(outcome.publique));
  if (
    !FORMATS[format].provenance &&
    options.sortie === undefined &&
    options.document === 'contrat' &&
    options.gabarits === undefined
  )
    printNote(
      io,
      `Le même en PDF : csi render ${shellWord(file)} --pdf${options.publique ? ' --publique' : ''}`,
    );
  return 0;
}
