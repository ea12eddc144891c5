import { type Job, jobOf } from '../../composition/job.ts';
import type { Settings } from '../../composition/settings.ts';
import { count } from '../../kernel/french/list.ts';
import { FORMATS } from '../../render/formats/index.ts';
import { type House, housesOf } from '../config/index.ts';
import type { Input } from '../files/inputs.ts';
import type { Io } from '../io.ts';
import { named } from '../named.ts';
import { printNote } from '../print.ts';
import { shellWord } from '../shell-word.ts';
import { besideSource } from './beside.ts';
import { noteSentences } from './notes.ts';
import { renderTarget } from './one-of-many.ts';
import { pool } from './pool.ts';
import { progressLine } from './progress.ts';
import { type RenderOptions, settingsOf } from './settings.ts';
import { Tally } from './tally.ts';
import { type RenderTarget, targetsOf } from './targets.ts';
import { inTurn } from './turns.ts';

/**
 * Makes a document of each of several files, on all cores of the machine, and prints the results on stderr in the order of the files. Returns 0 if
 * all are written, 1 if some have errors, 2 if some could not be read or written. Throws a UserError, before any work, for an error that concerns
 * all files.
 */
export async function renderMany(
  sources: readonly Input[],
  args: readonly string[],
  options: RenderOptions,
  io: Io,
): Promise<number> {
  const targets = targetsOf(sources, options, io);
  const format = targets[0]?.format ?? 'md';
  const settings = await settingsByFile(targets, options, format, io);
  const [only, several] = new Set(settings.values());
  // Files of several configurations are composed one after the other: each thread holds the settings of one.
  const alone = several !== undefined || targets.length < FORMATS[format].threadsFrom;
  const threads = alone ? 1 : Math.min(io.cores, targets.length);
  const { job, close } =
    threads > 1 && only ? pool(threads, only) : { job: jobByFile(settings, io), close: async () => {} };

  const tally = new Tally();
  const show = progress(
    targets.map(({ input }) => input.file),
    io,
  );
  try {
    await inTurn(
      targets,
      // For each thread one file at work and one read in advance: no thread waits for the disk, and memory doesn't grow with the number of files.
      threads > 1 ? 2 * threads : 1,
      (target) => renderTarget(target, job, options.force ?? false, io),
      (report, index) => {
        report(io, tally, io.err.status === undefined);
        show(index + 1);
      },
    );
  } finally {
    io.err.status?.('');
    await close();
  }
  printNote(
    io,
    tally.summary(options.sortie === undefined ? undefined : named(options.sortie)),
    ...advice(tally, args, options, format),
  );
  return tally.exitCode;
}

/** The settings of each file, by its name: the same object for all files of one configuration. */
async function settingsByFile(
  targets: readonly RenderTarget[],
  options: RenderOptions,
  format: Settings['format'],
  io: Io,
): Promise<ReadonlyMap<string, Settings>> {
  const houseOf = housesOf(options, io);
  const made = new Map<House, Settings>();
  const settings = new Map<string, Settings>();
  for (const { input } of targets) {
    const house = await houseOf(input.file);
    const known = made.get(house) ?? (await settingsOf(options, format, io, house));
    made.set(house, known);
    settings.set(input.file, known);
  }
  return settings;
}

function jobByFile(settings: ReadonlyMap<string, Settings>, io: Io): Job {
  const jobs = new Map(
    [...new Set(settings.values())].map(
      (one) => [one, jobOf(one, (file) => besideSource(io, file))] as const,
    ),
  );
  return (file, bytes, onChecked, folder) => {
    const job = jobs.get(settings.get(file) as Settings) as Job;
    return job(file, bytes, onChecked, folder);
  };
}

function progress(files: readonly string[], io: Io): (done: number) => void {
  const begun = io.now();
  const show = (done: number) => {
    const file = files[done];
    if (file === undefined) return;
    io.err.status?.(
      progressLine({ done, total: files.length, file, elapsed: io.now() - begun }, io.err.width - 1),
    );
  };
  show(0);
  return show;
}

function advice(
  tally: Tally,
  args: readonly string[],
  { sortie, document, gabarits, publique }: RenderOptions,
  format: Settings['format'],
): string[] {
  const same = fewShellWords(args);
  // The suggested command leaves out the files that failed: they would fail again.
  const made = tally.files.length === tally.total ? same : fewShellWords(tally.files);
  return [
    ...noteSentences(
      tally,
      same === undefined ? ', avec les mêmes fichiers' : ` ${same}`,
      tally.counts.written,
    ),
    ...(tally.markedProjet > 0
      ? [
          `La mention PROJET reste sur ${count(tally.markedProjet, 'document')}. Le détail : csi validate${same === undefined ? ', avec les mêmes fichiers, et' : ` ${same}`} --etape signature`,
        ]
      : []),
    ...(tally.unprinted > 0
      ? [
          `Les gabarits laissent de côté ${count(tally.unprinted, 'champ')} que ces fichiers remplissent. Le détail : csi render, un seul fichier à la fois.`,
        ]
      : []),
    ...(!FORMATS[format].provenance &&
    sortie === undefined &&
    document === 'contrat' &&
    gabarits === undefined &&
    made
      ? [
          `${tally.counts.written === 1 ? 'Le même' : 'Les mêmes'} en PDF : csi render ${made} --pdf${publique ? ' --publique' : ''}`,
        ]
      : []),
  ];
}

// The files as words of a command, if they are few: a pattern that the shell expanded could fill the screen.
function fewShellWords(files: readonly string[]): string | undefined {
  return files.length > 5 ? undefined : files.map(shellWord).join(' ');
}
