import { THEME_FILE } from '../../render/supplements.ts';
import { MissingSupplement } from '../../verify/index.ts';

/** The files that a source is composed with, wherever they come from: its folder, or the PDF that carries them. */
export interface Beside {
  /** The bytes of a picture, by its path as the source writes it. */
  picture(fichier: string): Uint8Array;
  /** Whether the files come from a PDF: the theme then does too. */
  carried?: true;
  /** The theme that a PDF carries; undefined when it carries none, or when the files don’t come from a PDF. */
  theme?: Uint8Array;
}

/** The files that a PDF carries besides its source. Throws MissingSupplement for a picture that it lacks. */
export function carriedBy(supplements: ReadonlyMap<string, Uint8Array>): Beside {
  const theme = supplements.get(THEME_FILE);
  return {
    picture(fichier) {
      const bytes = supplements.get(fichier);
      if (!bytes) throw new MissingSupplement(fichier);
      return bytes;
    },
    carried: true,
    ...(theme && { theme }),
  };
}
