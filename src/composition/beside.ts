// Four exports: the files that a source is composed with, how its pictures are read, and the two uses of them.

import type { CheckOptions } from '../check/index.ts';
import { named } from '../kernel/named.ts';
import { UserError } from '../kernel/user-error.ts';
import type { BaseLue } from '../model/base.ts';
import type { Avenant, Contrat } from '../model/contrat.ts';
import { type ImageLue, imagesOf } from '../model/images.ts';
import type { Package } from './package.ts';
import type { ReadImage, RefusedImage } from './read-image.ts';

/** The files that a source is composed with, wherever they come from: its folder, or the PDF that carries them. */
export interface Beside {
  /** What comes with csi, wherever it runs. */
  csi: Package;
  /** Whether the files come from a PDF: the theme then does too. */
  carried?: true;
  /** The pictures at these paths, as the source writes them. Each file is read and decoded once. */
  images(fichiers: readonly string[]): Promise<ReadonlyMap<string, ReadImage | RefusedImage>>;
  /** The contract that an avenant names; undefined when the files come from a PDF, which does not carry it. */
  base?(avenant: Avenant): Promise<BaseLue>;
  /** The fingerprints of the files of figures of this folder, by name; absent where there is no folder. */
  empreintes?(fichiers: readonly string[]): ReadonlyMap<string, string>;
  /** The theme that a PDF carries; undefined when it carries none, or when the files don’t come from a PDF. */
  theme?: Uint8Array;
}

const MOST_IMAGES = 30;
const MOST_BYTES = 20_000_000;

/** Reads each picture once, and decodes it; the decoder is loaded only for the sources that name some. */
export function cached(read: (fichier: string) => { bytes: Uint8Array } | RefusedImage): Beside['images'] {
  const known = new Map<string, ReadImage | RefusedImage>();
  let total = 0;
  return async (fichiers) => {
    const { decodedImage } = await import('./decoded-image.ts');
    for (const fichier of new Set(fichiers)) {
      if (known.has(fichier)) continue;
      if (known.size >= MOST_IMAGES) {
        known.set(fichier, { refus: `Un document porte au plus ${MOST_IMAGES} images.` });
        continue;
      }
      const found = read(fichier);
      total += 'bytes' in found ? found.bytes.length : 0;
      if (total > MOST_BYTES)
        known.set(fichier, {
          refus: `Avec ${named(fichier)}, les images du document pèsent plus de 20 Mo.`,
          conseil: 'Réduisez les plus lourdes, ou enregistrez-les en JPEG.',
        });
      else known.set(fichier, 'refus' in found ? found : decodedImage(fichier, found.bytes));
    }
    return known;
  };
}

/** What the rules ask of the files beside a source. */
export function voisins({
  images,
  base,
  csi,
  empreintes,
}: Beside): Pick<CheckOptions, 'images' | 'base' | 'cog' | 'empreintes'> {
  return {
    images: imagesLues(images),
    ...(base && { base }),
    ...(empreintes && { empreintes }),
    cog: csi.cog,
  };
}

function imagesLues(images: Beside['images']) {
  return async (fichiers: readonly string[]): Promise<ReadonlyMap<string, ImageLue>> => {
    const found = await images(fichiers);
    return new Map([...found].map(([fichier, image]) => [fichier, 'refus' in image ? image : sizeOf(image)]));
  };
}

function sizeOf({ picture, suite }: ReadImage): ImageLue {
  const { width, height } = picture;
  if (picture.kind === 'vector') return { width, height };
  // Orientations from 5 on turn the picture by a quarter.
  const turned = picture.orientation >= 5;
  const [columns, rows] = turned ? [picture.rows, picture.columns] : [picture.columns, picture.rows];
  return {
    width,
    height,
    pixels: { width: columns, height: rows },
    ...(picture.located && { localisee: true }),
    ...(suite !== undefined && { suite }),
  };
}

/** The pictures that a contract names, by path, in the order of the document. The rules have refused a contract with one that cannot be read. */
export async function usedImages(
  { images }: Beside,
  contrat: Contrat,
): Promise<ReadonlyMap<string, ReadImage>> {
  const fichiers = [...new Set(imagesOf(contrat).map(({ fichier }) => fichier))];
  if (fichiers.length === 0) return new Map();
  const found = await images(fichiers);
  return new Map(
    fichiers.map((fichier) => {
      const image = found.get(fichier);
      if (!image || 'refus' in image) throw new UserError(image?.refus ?? fichier, image?.conseil);
      return [fichier, image];
    }),
  );
}
