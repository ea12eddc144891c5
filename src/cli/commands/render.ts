import { checkContrat } from '../../check/index.ts';
import { count } from '../../phrase.ts';
import type { Problem } from '../../problem.ts';
import type { Piece } from '../../render/index.ts';
import { REPORTERS } from '../../report/index.ts';
import { fileError, named } from '../errors.ts';
import { readInput } from '../input.ts';
import type { Io } from '../io.ts';
import { destination, refuseOverwriting } from '../render/destination.ts';
import { marked } from '../render/made-by-csi.ts';
import { overridden } from '../render/gabarits.ts';
import { builtinTemplates } from '../resources.ts';
import { say, shellWord } from '../say.ts';
import { stylesFor } from '../styles.ts';

interface RenderOptions {
  pdf?: true;
  sortie?: string;
  document: Piece;
  gabarits?: string;
  force?: true;
}

/** Makes a document of a file: 0 when it is written; 1, with the report of `validate` on stderr and nothing written, when the file has errors. */
export async function render(file: string, options: RenderOptions, io: Io): Promise<number> {
  const { format, path } = destination(file, options, io);
  const bytes = readInput(io, file);
  refuseOverwriting({ format, ...(path !== undefined && { path }) }, file, options.force ?? false, io);
  const builtin = await builtinTemplates();
  const templates = options.gabarits === undefined ? builtin : overridden(builtin, options.gabarits, io);

  const checked = await checkContrat(file, bytes);
  const report = (problems: readonly Problem[]) => {
    if (problems.length === 0) return;
    io.err.write(REPORTERS.texte([{ file, text: checked.text, problems }], { styles: stylesFor(io.err), width: io.err.width }));
  };
  if (!checked.ok) {
    report(checked.problems);
    return 1;
  }
  if (checked.problems.length > 0)
    say(io, `${count(checked.problems.length, 'avertissement')}. Le détail : csi validate ${shellWord(file)}`);

  const { compose } = await import('../render/compose.ts');
  const composed = await compose(checked.value, options.document, templates, format, templates !== builtin);
  if ('problems' in composed) {
    report(composed.problems);
    return 1;
  }
  await io.pause();
  const document = format === 'md' ? marked(composed.bytes) : composed.bytes;
  if (path === undefined) {
    io.out.write(document);
    return 0;
  }
  write(io, path, document);
  const size = `${Math.max(1, Math.round(document.length / 1000)).toLocaleString('fr')} ko`;
  say(io, `Écrit : ${named(path)} (${composed.pages === undefined ? '' : `${count(composed.pages, 'page')}, `}${size}).`);
  if (format === 'md' && options.sortie === undefined && options.document === 'contrat' && templates === builtin)
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
