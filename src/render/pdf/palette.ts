import { LEAST_CONTRAST } from '../../kernel/colour/contrast.ts';
import { hexOf, oklchOf } from '../../kernel/colour/oklch.ts';
import { paler, readable } from '../../kernel/colour/sound.ts';
import { THEME_DE_CSI } from '../../model/theme.ts';

/** The colours of a document, as `#rrggbb`: `main` and `accent` are chosen, the others follow from them. */
export interface Palette {
  ink: string;
  main: string;
  accent: string;
  grey: string;
  hairline: string;
  rule: string;
  border: string;
  tint: string;
  wash: string;
}

/**
 * What was added, removed and said in a compared document, whatever the theme: lines tell them apart too. Their contrast is 4.5:1 at least on
 * white and on the backgrounds of tables (WCAG 2.1, 1.4.3).
 */
export const REVISION_COLORS = { ajoute: '#0b5394', retire: '#a61c1c', dit: '#2d5f2e' } as const;

/** The shades that stand beside csi’s own main colour. */
const SHADES = {
  ink: '#16181d',
  grey: '#565c6e',
  hairline: '#c3c9dd',
  rule: '#8f9bc4',
  border: '#6f7db0',
  tint: '#e9ecf6',
  wash: '#f5f6fb',
} as const;

/**
 * The palette of two colours: the main one for structure, the accent for warnings. A shade differs from the main colour in hue and chroma as that of
 * csi does from navy, and keeps its lightness; it is never more vivid. On white and on what is filled, texts have a contrast of at least 4.5:1 (WCAG 2.1, 1.4.3) if the
 * two colours have it on white; the border of what is filled in has 3:1 (1.4.11).
 */
export function paletteOf(main: string, accent: string): Palette {
  const own = oklchOf(THEME_DE_CSI.couleur);
  const chosen = oklchOf(main);
  const shade = (name: keyof typeof SHADES): string => {
    const { lightness, chroma, hue } = oklchOf(SHADES[name]);
    return hexOf({
      lightness,
      chroma: (Math.min(chosen.chroma, own.chroma) * chroma) / own.chroma,
      hue: chosen.hue + hue - own.hue,
    });
  };
  const [ink, grey] = [readable(shade('ink')), shade('grey')];
  const texts = [ink, main, accent];
  const wash = paler(shade('wash'), texts);
  return {
    ink,
    main,
    accent,
    grey: readable(grey, wash),
    hairline: shade('hairline'),
    rule: shade('rule'),
    border: readable(shade('border'), '#ffffff', LEAST_CONTRAST.border),
    tint: paler(shade('tint'), texts),
    wash,
  };
}
