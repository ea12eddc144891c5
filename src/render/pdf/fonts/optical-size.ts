import { heightsOf } from './outline.ts';
import type { Sfnt } from './sfnt.ts';

/** The x-height of the faces that the layout was made for, in em. */
const X_HEIGHT = { serif: 0.475, sans: 0.486 } as const;
/** The room from baseline to baseline in the tightest text of the layout (the cover's title), in em. */
const TIGHTEST_LEADING = 1.19;
const HIGHEST = 'ÉÈÊÀÂÔÎ';
const LOWEST = 'gjpqyç';

/**
 * What a text's size is multiplied by in a font so that its small letters are as high as the layout expects (the aspect value of CSS
 * `font-size-adjust`), less where accents would touch the line above: leadings and baselines then hold for any font.
 */
export function opticalSize(font: Sfnt, family: keyof typeof X_HEIGHT): number {
  const em = font.unitsPerEm;
  const reach =
    Math.max(...[...HIGHEST].map((one) => heightsOf(font, one).top)) -
    Math.min(...[...LOWEST].map((one) => heightsOf(font, one).bottom));
  const size = Math.min((X_HEIGHT[family] * em) / heightsOf(font, 'x').top, (TIGHTEST_LEADING * em) / reach);
  return Math.round(size * 1000) / 1000;
}
