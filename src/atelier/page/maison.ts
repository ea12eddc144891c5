import { fromBase64 } from '../../kernel/bytes/base64.ts';
import type { HouseFiles } from '../../render/pdf/fonts/faces.ts';
import { fontName } from '../../render/svg/index.ts';
import type { Porte } from '../porte.ts';
import type { Fil } from './atelier-fil.ts';

let shown: readonly FontFace[] = [];

/** Reads what the house asks, and makes the thread and the fonts of the page follow it. Throws, in a French sentence, for what can’t be used. */
export async function suivreMaison(porte: Porte, fil: Fil): Promise<void> {
  const maison = await porte.maison();
  if (!maison) return;
  const police = Object.fromEntries(
    Object.entries(maison.polices).map(([face, text]) => [face, fromBase64(text)]),
  );
  const fonts = Object.entries(police).map(([face, bytes]) => new FontFace(fontName(face), bytes));
  await Promise.all(fonts.map((font) => font.load()));
  for (const font of shown) document.fonts.delete(font);
  for (const font of fonts) document.fonts.add(font);
  shown = fonts;
  await fil.ask({ quoi: 'maison', reglages: { ...maison.reglages, police: police as HouseFiles } });
}
