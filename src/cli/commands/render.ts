import { count } from '../../phrase.ts';
import { REPORTERS } from '../../report/index.ts';
import { fileError, named } from '../errors.ts';
import { readInput } from '../input.ts';
import type { Io } from '../io.ts';
import { destination, refuseOverwriting } from '../render/destination.ts';
import { jobOf } from '../render/job.ts';
import { type RenderOptions, settingsOf } from '../render/settings.ts';
import { say, shellWord } from '../say.ts';
import { stylesFor } from '../styles.ts';

/** Makes a document of a file: 0 when it is written; 1, with the report of `validate` on stderr and nothing written, when the file has errors. */
export async function render(file: string, options: RenderOptions, io: Io): Promise<number> {
  const { format, path } = destination(file, options, io);
  const bytes = readInput(io, file);
  refuseOverwriting({ format, ...(path !== undefined && { path }) }, file, options.force ?? false, io);
  const job = jobOf(await settingsOf(options, format, io));

  const outcome = await job(file, bytes, (warnings) =>
    say(io, `${count(warnings, 'avertissement')}. Le détail : csi validate ${shellWord(file)}`),
  );
  if ('problems' in outcome) {
    const { text, problems } = outcome;
    io.err.write(REPORTERS.texte([{ file, text, problems }], { styles: stylesFor(io.err), width: io.err.width }));
    return 1;
  }
  await io.pause();
  if (path === undefined) {
    io.out.write(outcome.bytes);
    return 0;
  }
  write(io, path, outcome.bytes);
  const size = `${Math.max(1, Math.round(outcome.bytes.length / 1000)).toLocaleString('fr')} ko`;
  say(io, `Écrit : ${named(path)} (${outcome.pages === undefined ? '' : `${count(outcome.pages, 'page')}, `}${size}).`);
  if (format === 'md' && options.sortie === undefined && options.document === 'contrat' && options.gabarits === undefined)
    say(io, `Le même en PDF : csi render ${shellWord(file)} --pdf`);
  return 0;
}

function write(io: Io, path: string, bytes: Uint8Array): void {
  try {
    io.writeFile(path, bytes);
  } catch (error) {
    throw fileError(error, 'écrire', path);
  }
}
