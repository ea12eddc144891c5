import { contrast, LEAST_CONTRAST } from './contrast.ts';
import { hexOf, oklchOf } from './oklch.ts';

/** One step of lightness: less than two neighbouring colours of a screen differ by. */
const STEP = 1 / 512;

/** The nearest darker colour of the same hue that can be read on `background`; the colour itself if it can. */
export function readable(color: string, background = '#ffffff', least: number = LEAST_CONTRAST.text): string {
  return moved(color, -STEP, (one) => contrast(one, background) >= least);
}

/** The nearest paler colour of the same hue on which a text of each of the `texts` can be read; the colour itself if they can. */
export function paler(color: string, texts: readonly string[]): string {
  return moved(color, STEP, (one) => texts.every((text) => contrast(text, one) >= LEAST_CONTRAST.text));
}

function moved(color: string, step: number, sound: (color: string) => boolean): string {
  const { lightness, ...rest } = oklchOf(color);
  let found = color;
  for (let count = 1; !sound(found); count++) {
    const next = lightness + count * step;
    // Also ends on what is no number, from a text that is no colour.
    if (!(next > 0 && next < 1)) return step < 0 ? '#000000' : '#ffffff';
    found = hexOf({ ...rest, lightness: next });
  }
  return found;
}
