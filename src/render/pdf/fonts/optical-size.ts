import { heightsOf } from './outline.ts';
import type { Sfnt } from './sfnt.ts';

/** The x-height of csi's own faces, for which the layout was designed, in em. */
const X_HEIGHT = { serif: 0.475, sans: 0.486 } as const;
/** The smallest leading in the layout (that of the cover's title), in em. */
const TIGHTEST_LEADING = 1.19;
const HIGHEST = 'ÉÈÊÀÂÔÎ';
const LOWEST = 'gjpqyç';

/**
 * The factor for the size of a text in this font. It makes small letters as high as the layout expects (the
 * aspect value of CSS `font-size-adjust`), but less if accents would touch the line above. Leading and
 * baselines then fit any font.
 */
export function opticalSize(font: Sfnt, family: keyof typeof X_HEIGHT): number {
  const em = font.unitsPerEm;
  const reach =
    Math.max(...[...HIGHEST].map((one) => heightsOf(font, one).top)) -
    Math.min(...[...LOWEST].map((one) => heightsOf(font, one).bottom));
  const size = Math.min((X_HEIGHT[family] * em) / heightsOf(font, 'x').top, (TIGHTEST_LEADING * em) / reach);
  return Math.round(size * 1000) / 1000;
}
