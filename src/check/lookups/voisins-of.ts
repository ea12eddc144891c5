import type { BaseLue } from '../../model/base.ts';
import type { Avenant, Contrat } from '../../model/contrat.ts';
import { type ImageLue, imagesOf } from '../../model/images.ts';
import type { Voisins } from './voisins.ts';

/** What reads the files beside a contract, if anything does. */
export interface Lectures {
  /** Reads pictures by their paths; without it, the rules know nothing of their files. Called once, for a contract that names some. */
  images?: (fichiers: readonly string[]) => Promise<ReadonlyMap<string, ImageLue>>;
  /** Reads the contract that an avenant names; without it, the rules know nothing of it. Called once, for an avenant that names a file. */
  base?: (avenant: Avenant) => Promise<BaseLue>;
  /** Takes the fingerprints of the files of figures beside the contract, by name. Called once, for a contract that names some with theirs. */
  empreintes?: (fichiers: readonly string[]) => ReadonlyMap<string, string>;
}

// Prefilter. An escape sequence (`\u0021`) can stand for any character.
const NAMES_IMAGES = /\b(?:emblemes|images)\b|!\[|\\/;

/** What stands beside a contract: only what it names is read. */
export async function voisinsOf(
  contrat: Contrat,
  text: string,
  { images, base, empreintes }: Lectures,
): Promise<Voisins> {
  const { avenant, diagnostic } = contrat;
  const fichiers = (diagnostic?.sources ?? []).flatMap(({ fichier, empreinte }) =>
    fichier !== undefined && empreinte !== undefined ? [fichier] : [],
  );
  const lues = images && NAMES_IMAGES.test(text) ? await imagesRead(contrat, images) : undefined;
  const lue = base && avenant?.contrat.fichier !== undefined ? await base(avenant) : undefined;
  const prises = empreintes && fichiers.length > 0 ? empreintes(fichiers) : undefined;
  return {
    ...(lues && { images: lues }),
    ...(lue && { base: lue }),
    ...(prises && { empreintes: prises }),
  };
}

async function imagesRead(contrat: Contrat, read: NonNullable<Lectures['images']>) {
  const fichiers = imagesOf(contrat).map(({ fichier }) => fichier);
  return fichiers.length > 0 ? await read(fichiers) : undefined;
}
