import { THEME_FILE } from '../render/supplements.ts';
import { MissingSupplement } from '../verify/index.ts';
import { type Beside, cached } from './beside.ts';
import type { Package } from './package.ts';

/** The files that a PDF carries besides its source. Asking for a picture that it lacks throws MissingSupplement. */
export function carriedBy(supplements: ReadonlyMap<string, Uint8Array>, csi: Package): Beside {
  const theme = supplements.get(THEME_FILE);
  return {
    csi,
    images: cached((fichier) => {
      const bytes = supplements.get(fichier);
      if (!bytes) throw new MissingSupplement(fichier);
      return { bytes };
    }),
    carried: true,
    ...(theme && { theme }),
  };
}
