import type { Settings } from '../../composition/settings.ts';
import { FORMATS } from '../../render/formats/index.ts';
import { UserError } from '../errors.ts';
import type { Input } from '../files/inputs.ts';
import { paths } from '../files/paths.ts';
import type { Io } from '../io.ts';
import { named } from '../named.ts';
import { destination } from './destination.ts';
import { placesOf } from './places.ts';
import type { RenderOptions } from './settings.ts';

/** A file to compose, and where its document goes. */
export interface RenderTarget {
  input: Input;
  format: Settings['format'];
  path: string;
}

/**
 * Where the documents of several files go: next to each file, or all in the folder of `-o`. Throws a UserError, before any work, if `-o` is not a
 * folder, if two documents would have the same path, or if a document would replace a file that is to be composed.
 */
export function targetsOf(sources: readonly Input[], options: RenderOptions, io: Io): RenderTarget[] {
  if (options.sortie !== undefined) refuseSingle(options.sortie, io);
  const targets = sources.map((input): RenderTarget => {
    const { format, path } = destination(input.file, options, io);
    return { input, format, path: path ?? '-' };
  });
  const place = placesOf(io);
  const taken = new Map<string, Input>();
  for (const { input, path } of targets) {
    const other = taken.get(place(path));
    if (other)
      throw new UserError(
        `${named(other.file)} et ${named(input.file)} s’écriraient tous deux dans ${named(path)} : rien n’a été écrit.`,
        'Composez-les à part, avec une sortie -o pour chacun.',
      );
    taken.set(place(path), input);
  }
  for (const { file } of sources) {
    const over = taken.get(place(file));
    if (over && over.file !== file)
      throw new UserError(
        `Le document de ${named(over.file)} remplacerait ${named(file)}, qui est à composer : rien n’a été écrit.`,
      );
  }
  return targets;
}

function refuseSingle(sortie: string, io: Io): void {
  if (sortie === '-')
    throw new UserError(
      'La sortie standard ne prend qu’un document.',
      'Donnez un dossier à -o, ou un seul fichier.',
    );
  if (io.kind(sortie) === 'folder') return;
  if (Object.hasOwn(FORMATS, paths.extname(sortie).slice(1).toLowerCase()))
    throw new UserError(
      `Plusieurs documents n’entrent pas dans ${named(sortie)}.`,
      'Donnez un dossier à -o, ou un seul fichier.',
    );
  throw new UserError(
    io.kind(sortie)
      ? `La sortie ${named(sortie)} n’est pas un dossier.`
      : `Le dossier ${named(sortie)} n’existe pas.`,
    'Plusieurs documents vont dans un dossier qui existe.',
  );
}
