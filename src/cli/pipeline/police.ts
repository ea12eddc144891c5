import { count } from '../../kernel/french/list.ts';
import { FORMATS, type FormatName } from '../../render/formats/index.ts';
import type { HouseFiles } from '../../render/pdf/fonts/faces.ts';
import type { FontFile } from '../../render/pdf/fonts/house/index.ts';
import { UserError } from '../errors.ts';
import { fileError } from '../file-errors.ts';
import { paths } from '../files/paths.ts';
import { readWithin } from '../files/walk.ts';
import type { Io } from '../io.ts';
import { named } from '../named.ts';
import { printNote } from '../print.ts';

/** The largest folder of fonts that is read, in bytes: thirty fonts that cover all scripts fit in it. */
const MOST_BYTES = 100_000_000;

/**
 * The fonts of a folder by their roles; their names are printed on stderr. Throws a UserError that names the file that can't be used or the role
 * that has no font, or if the format takes no fonts.
 */
export async function houseFiles(folder: string, format: FormatName, io: Io): Promise<HouseFiles> {
  if (!FORMATS[format].fonts)
    throw new UserError('--police ne sert qu’au PDF.', 'Ajoutez --pdf, ou retirez --police.');
  if (io.kind(folder) !== 'folder')
    throw new UserError(`Le dossier de polices ${named(folder)} n’existe pas.`);
  const { HouseFontError, houseFonts } = await import('../../render/pdf/fonts/house/index.ts');
  try {
    const { files, serif, sans, unused } = houseFonts(filesOf(folder, io));
    const extra = unused.length === 0 ? '' : ` ; ${count(unused.length, 'fichier')} sans emploi ici`;
    printNote(
      io,
      serif === sans
        ? `Police : ${serif}${extra}.`
        : `Polices : ${serif} (texte) et ${sans} (titres et tableaux)${extra}.`,
    );
    return files;
  } catch (error) {
    if (!(error instanceof HouseFontError)) throw error;
    const subject =
      error.file === undefined ? `Le dossier de polices ${named(folder)}` : `La police ${named(error.file)}`;
    throw new UserError(`${subject} ${error.message}.`, error.hint);
  }
}

function filesOf(folder: string, io: Io): FontFile[] {
  let left = MOST_BYTES;
  return listOf(folder, io).map((name) => {
    const file = paths.join(folder, name);
    const bytes = read(file, folder, left, io);
    left -= bytes.length;
    if (left < 0)
      throw new UserError(
        `Le dossier de polices ${named(folder)} dépasse 100 Mo.`,
        'Donnez un dossier qui ne contient que les polices.',
      );
    return { file, bytes };
  });
}

// What isn't an ordinary file is skipped, unless it is named like a font: then reading it fails, so that no font is missing silently.
function listOf(folder: string, io: Io): string[] {
  try {
    return io.list(folder).filter((name) => {
      const kind = io.kind(paths.join(folder, name));
      return kind === 'file' || (kind !== 'folder' && /\.(ttf|otf|ttc|woff2?)$/i.test(name));
    });
  } catch (error) {
    throw fileError(error, 'lire', folder);
  }
}

function read(path: string, folder: string, limit: number, io: Io): Uint8Array {
  try {
    return readWithin(io, path, folder, 'du dossier de polices', limit);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw fileError(error, 'lire', path);
  }
}
