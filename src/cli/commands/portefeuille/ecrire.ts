import packageFile from '../../../../package.json' with { type: 'json' };
import { sentence } from '../../../kernel/french/typography.ts';
import type { Portefeuille } from '../../../portefeuille/portefeuille.ts';
import { SORTIES } from '../../../portefeuille/sorties/index.ts';
import { UserError } from '../../errors.ts';
import { fileError } from '../../file-errors.ts';
import { refuseTaken } from '../../files/free-output.ts';
import { paths } from '../../files/paths.ts';
import type { Io } from '../../io.ts';
import { named } from '../../named.ts';
import { sizeOf } from '../../pipeline/tally.ts';
import { printNote } from '../../print.ts';

/** How the files of a portfolio are written to a folder. A folder that is not there is made in the one above. Throws a UserError at once if it is none, or if a file is there already, unless it may be replaced. */
export function ecrivain(
  dossier: string,
  replace: boolean,
  io: Io,
): (portefeuille: Portefeuille) => Promise<void> {
  const kind = io.kind(dossier);
  if (kind !== undefined && kind !== 'folder')
    throw new UserError(
      `La sortie ${named(dossier)} n’est pas un dossier.`,
      'La synthèse tient en plusieurs fichiers : donnez un dossier à -o.',
    );
  const parent = paths.dirname(paths.normalize(dossier).replace(/\/$/, ''));
  if (kind === undefined && io.kind(parent) !== 'folder')
    throw new UserError(
      `Le dossier ${named(dossier)} ne peut pas être créé : ${named(parent)} n’existe pas.`,
      'Donnez à -o un dossier qui existe, ou à créer dans un dossier qui existe.',
    );
  const places = SORTIES.map((sortie) => ({ sortie, path: paths.join(dossier, sortie.fichier) }));
  for (const { path } of places) refuseTaken(path, [], replace, io);
  return async (portefeuille) => {
    // Only now: a run that stops before leaves no empty folder.
    if (kind === undefined) makeFolder(dossier, io);
    for (const { sortie, path } of places) {
      const size = await write(path, sortie.ecrire(portefeuille, packageFile.version), io);
      printNote(io, sentence(`Écrit : ${named(path)}, ${sortie.titre} (${sizeOf(size)}).`));
    }
  };
}

async function write(
  path: string,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  io: Io,
): Promise<number> {
  try {
    return await io.writePieces(path, pieces);
  } catch (error) {
    throw fileError(error, 'écrire', path);
  }
}

function makeFolder(dossier: string, io: Io): void {
  try {
    io.makeFolder(dossier);
  } catch (error) {
    throw fileError(error, 'écrire', dossier);
  }
}
