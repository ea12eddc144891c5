import { createHash } from 'node:crypto';
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

/** What a folder of fonts may weigh: thirty faces that draw all the scripts of the world. */
const MOST_BYTES = 100_000_000;

/** The faces of a folder of fonts, by their roles, said on stderr; throws a UserError that names the file that can't be used, or the face that is missing. */
export async function houseFiles(folder: string, format: FormatName, io: Io): Promise<HouseFiles> {
  if (!FORMATS[format].fonts)
    throw new UserError('--police ne sert qu’au PDF.', 'Ajoutez --pdf, ou retirez --police.');
  if (io.kind(folder) !== 'folder')
    throw new UserError(`Le dossier de polices ${named(folder)} n’existe pas.`);
  const { HouseFontError, houseFonts } = await import('../../render/pdf/fonts/house/index.ts');
  try {
    const { files, serif, sans, unused } = houseFonts(filesOf(folder, io));
    const aside = unused.length === 0 ? '' : ` ; ${count(unused.length, 'fichier')} sans emploi ici`;
    printNote(
      io,
      serif === sans
        ? `Police : ${serif}${aside}.`
        : `Polices : ${serif} (texte) et ${sans} (titres et tableaux)${aside}.`,
    );
    return files;
  } catch (error) {
    if (!(error instanceof HouseFontError)) throw error;
    const subject =
      error.file === undefined ? `Le dossier de polices ${named(folder)}` : `La police ${named(error.file)}`;
    throw new UserError(`${subject} ${error.message}.`, error.hint);
  }
}

/** The SHA-256 of the faces of a house, in hexadecimal: of a line a role, sorted. */
export function fingerprintOf(house: HouseFiles): string {
  const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex');
  const lines = Object.entries(house).map(([role, bytes]) => `${role}.ttf ${sha256(bytes)}\n`);
  return sha256(lines.sort().join(''));
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

// A pipe or a dead link is passed over unless its name is that of a font: then the folder lacks what it seems to hold.
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
