import type { FaceName } from './faces.ts';

/** What of a text style chooses the face. */
export interface Typeface {
  family: 'serif' | 'sans';
  semibold: boolean;
  italic: boolean;
}

/** Glyphs of one face: `adjust` is what kerning adds after each glyph, in 1/1000 of the em it is drawn at, `codePoints` what each stands for. */
export interface GlyphRun {
  face: FaceName;
  glyphs: readonly number[];
  adjust: readonly number[];
  codePoints: readonly (readonly number[])[];
}

/** A measured piece of text: `width` with its last space, `bare` without, in em. */
export interface Shaped {
  text: string;
  width: number;
  bare: number;
  runs: readonly GlyphRun[];
}
