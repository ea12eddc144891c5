import { UserError } from '../errors.ts';
import { notAFile } from '../file-errors.ts';
import type { Io } from '../io.ts';
import { named } from '../named.ts';

/** Refuses an output that is no file, one of the files that were read, whatever is asked, and one that exists unless it may be replaced. */
export function refuseTaken(path: string, read: readonly string[], replace: boolean, io: Io): void {
  const kind = io.kind(path);
  if (kind !== undefined && kind !== 'file')
    throw new UserError(`La sortie ${named(path)} ${notAFile(kind)}.`, 'Donnez une autre sortie.');
  const isRead = (file: string) => io.kind(file) === 'file' && io.realPath(file) === io.realPath(path);
  if (kind === 'file' && read.some(isRead))
    throw new UserError(
      `La sortie ${named(path)} est l’un des fichiers lus : il n’est pas remplacé.`,
      'Donnez une autre sortie.',
    );
  if (kind === 'file' && !replace)
    throw new UserError(
      `${named(path)} existe déjà : rien n’a été écrit.`,
      'Donnez une autre sortie avec -o, ou --force pour le remplacer.',
    );
}
