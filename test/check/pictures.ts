import type { ImageLue } from '../../src/model/images.ts';

/** What the pictures of the cases are, by a word in their name; any other is large and says no place. */
const KINDS: Readonly<Record<string, Partial<ImageLue>>> = {
  'avec-lieu': { localisee: true },
  'avec-suite': { suite: 2_310_450 },
  minuscule: { width: 75, height: 75, pixels: { width: 76, height: 76 } },
  petite: { width: 300, height: 225, pixels: { width: 400, height: 300 } },
};

/** The pictures of a case, as if they stood beside it. */
export async function picturesOf(fichiers: readonly string[]): Promise<ReadonlyMap<string, ImageLue>> {
  const of = (fichier: string): ImageLue => {
    const found = Object.entries(KINDS).find(([word]) => fichier.includes(word));
    return { width: 480, height: 360, pixels: { width: 4000, height: 3000 }, ...found?.[1] };
  };
  return new Map(fichiers.map((fichier) => [fichier, of(fichier)]));
}

/** The fingerprints of the files of figures of a case, as if they lay beside it: all are empty, but what is named « absent ». */
export const empreintesOf = (fichiers: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    fichiers
      .filter((fichier) => !fichier.includes('absent'))
      .map((fichier) => [fichier, 'sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855']),
  );
