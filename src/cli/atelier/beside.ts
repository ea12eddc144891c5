import { cheminRefuse } from '../../model/chemin-image.ts';
import type { Avenant, Contrat } from '../../model/contrat.ts';
import { MAX_BYTES } from '../../source/decode.ts';
import { readSource } from '../../source/index.ts';
import { UserError } from '../errors.ts';
import { readInput } from '../files/input.ts';
import { paths } from '../files/paths.ts';
import { suiviOf } from '../files/suivi-names.ts';
import { readWithin } from '../files/walk.ts';
import type { Io } from '../io.ts';
import { pictureFile } from '../pipeline/picture-file.ts';
import { Unserved } from './refusal.ts';

const PICTURE = /\.(?:png|jpe?g|svg)$/i;

/**
 * The bytes of a file that the page may read besides the contract: a picture of its folder or below (one that was just typed is named by no file
 * yet), its follow-up, or a signed file that the contract on the disk names. Throws Unserved for any other path.
 */
export async function besideFile(io: Io, file: string, chemin: string): Promise<Uint8Array> {
  if (cheminRefuse(chemin) !== undefined || chemin.split('/').some((part) => part.startsWith('.')))
    throw missing();
  if (PICTURE.test(chemin)) {
    const found = pictureFile(io, file, chemin);
    if ('refus' in found) throw new Unserved(404, found.refus);
    return found.bytes;
  }
  if (!(await namedBy(io, file)).includes(chemin)) throw missing();
  try {
    const folder = paths.dirname(file);
    const bytes = readWithin(io, paths.join(folder, chemin), folder, 'du dossier du fichier', MAX_BYTES);
    if (bytes.length <= MAX_BYTES) return bytes;
  } catch (error) {
    if (error instanceof UserError) throw new Unserved(404, error.message);
  }
  throw missing();
}

const missing = () => new Unserved(404, 'Le contrat ne nomme aucun fichier de ce nom.');

// The signed files that the contract names on the disk; a file with errors may name some too.
async function namedBy(io: Io, file: string): Promise<string[]> {
  const read = await readSource(file, readInput(io, file));
  const { avenant } = ((read.ok ? read.value.data : undefined) ?? {}) as Partial<Pick<Contrat, 'avenant'>>;
  const { fichier, avenants } = (avenant?.contrat ?? {}) as Partial<Avenant['contrat']>;
  const earlier = Array.isArray(avenants) ? avenants.map((one) => one?.fichier) : [];
  return [paths.basename(suiviOf(file)), fichier, ...earlier].filter((one) => typeof one === 'string');
}
