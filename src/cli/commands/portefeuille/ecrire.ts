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

/** How the files of a portfolio are written to a folder. Throws a UserError at once if it is none, or if a file is there already, unless it may be replaced. */
export function ecrivain(
  dossier: string,
  replace: boolean,
  io: Io,
): (portefeuille: Portefeuille) => Promise<void> {
  if (io.kind(dossier) !== 'folder')
    throw new UserError(
      io.kind(dossier) === undefined
        ? `Le dossier ${named(dossier)} n’existe pas.`
        : `La sortie ${named(dossier)} n’est pas un dossier.`,
      'La synthèse tient en plusieurs fichiers, qui vont dans un dossier qui existe.',
    );
  const places = SORTIES.map((sortie) => ({ sortie, path: paths.join(dossier, sortie.fichier) }));
  for (const { path } of places) refuseTaken(path, [], replace, io);
  return async (portefeuille) => {
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
