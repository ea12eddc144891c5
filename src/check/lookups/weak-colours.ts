import { contrast, LEAST_CONTRAST } from '../../kernel/colour/contrast.ts';
import { readable } from '../../kernel/colour/sound.ts';
import { cite } from '../../kernel/french/quote.ts';
import type { ThemeChoisi } from '../../model/contrat.ts';

/** A colour that is hard to read on white, in words, with the nearest one that is not. */
interface WeakColour {
  key: 'couleur' | 'accent';
  message: string;
  hint: string;
}

/** The colours of a theme whose contrast with white is too low for a text. */
export function weakColours(theme: ThemeChoisi = {}): WeakColour[] {
  return (['couleur', 'accent'] as const).flatMap((key) => {
    const color = theme[key];
    const ratio = color === undefined ? LEAST_CONTRAST.text : contrast(color, '#ffffff');
    if (color === undefined || ratio >= LEAST_CONTRAST.text) return [];
    const sound = readable(color);
    return [
      {
        key,
        message: `${cite(color)} se lit mal sur le blanc : contraste de ${inWords(ratio)} pour 1, il en faut 4,5.`,
        hint: `La plus proche qui se lise : ${key}: "${sound}" (${inWords(contrast(sound, '#ffffff'))} pour 1).`,
      },
    ];
  });
}

// Rounded down, so that a contrast too low never reads as one that is enough.
const inWords = (ratio: number): string => (Math.floor(ratio * 100) / 100).toFixed(2).replace('.', ',');
