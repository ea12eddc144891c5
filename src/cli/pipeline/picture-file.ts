import type { RefusedImage } from '../../composition/read-image.ts';
import { nearest } from '../../kernel/nearest.ts';
import { cheminRefuse } from '../../model/chemin-image.ts';
import { UserError } from '../errors.ts';
import { fileError } from '../file-errors.ts';
import { paths } from '../files/paths.ts';
import { readWithin } from '../files/walk.ts';
import type { Io } from '../io.ts';
import { named } from '../named.ts';

/** What reads files. */
export type FileReader = Pick<Io, 'readFile' | 'kind' | 'list' | 'realPath'>;

const MAX_BYTES = 5_000_000;

/**
 * The bytes of a picture beside a source or below its folder, or why it cannot be read. Names are compared with those of the disk, so that the same
 * files are found on systems that ignore case or encode accents otherwise. A link may not lead out of the folder.
 */
export function pictureFile(
  io: FileReader,
  source: string,
  fichier: string,
): { bytes: Uint8Array } | RefusedImage {
  const why = cheminRefuse(fichier);
  if (why !== undefined) return { refus: `${named(fichier)} ${why}.` };
  const folder = paths.dirname(source);
  try {
    const path = onDisk(io, folder, fichier);
    if (typeof path !== 'string') return path;
    const bytes = readWithin(io, path, folder, 'du dossier du fichier', MAX_BYTES);
    if (bytes.length > MAX_BYTES)
      return {
        refus: `${named(fichier)} pèse plus de 5 Mo.`,
        conseil: 'Réduisez l’image, ou enregistrez-la en JPEG.',
      };
    return { bytes };
  } catch (error) {
    const { message, hint } = error instanceof UserError ? error : fileError(error, 'lire', fichier);
    return { refus: message, ...(hint !== undefined && { conseil: hint }) };
  }
}

// The path of a picture as the disk writes its names, or why there is none.
function onDisk(io: FileReader, folder: string, fichier: string): string | RefusedImage {
  let path = folder;
  for (const part of fichier.split('/')) {
    const names = io.kind(path) === 'folder' ? listed(io, path) : [];
    const wanted = part.normalize('NFC');
    const name = names.find((one) => one === part) ?? names.find((one) => one.normalize('NFC') === wanted);
    if (name === undefined) return missing(fichier, part, names);
    path = paths.join(path, name);
  }
  return path;
}

function missing(fichier: string, part: string, names: readonly string[]): RefusedImage {
  const folded = (name: string) => name.normalize('NFC').toLowerCase();
  const other = names.find((name) => folded(name) === folded(part));
  if (other !== undefined)
    return {
      refus: `${named(fichier)} n’existe pas sous ce nom : sur le disque, ${named(part)} s’écrit ${named(other)}.`,
      conseil: 'Écrivez les mêmes majuscules : d’autres systèmes les distinguent.',
    };
  const meant = nearest(
    part,
    names.filter((name) => /\.(png|jpe?g|svg)$/i.test(name)),
  );
  return {
    refus: `${named(fichier)} n’existe pas à côté de ce fichier.`,
    ...(meant !== undefined && { conseil: `Vouliez-vous dire ${named(meant)} ?` }),
  };
}

function listed(io: FileReader, folder: string): string[] {
  try {
    return io.list(folder);
  } catch (error) {
    throw fileError(error, 'lire', folder);
  }
}
