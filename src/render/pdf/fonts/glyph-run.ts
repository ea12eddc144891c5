import type { FaceName } from './faces.ts';

/** The part of a text style that selects the face. */
export interface Typeface {
  family: 'serif' | 'sans';
  semibold: boolean;
  italic: boolean;
}

/**
 * Glyphs of one face. `adjust` is the kerning added after each glyph, in 1/1000 of the em it is drawn at;
 * `codePoints` are the characters that each glyph represents.
 */
export interface GlyphRun {
  face: FaceName;
  glyphs: readonly number[];
  adjust: readonly number[];
  codePoints: readonly (readonly number[])[];
}

/** A measured text; `width` includes its trailing space, `bare` does not; both in em. */
export interface Shaped {
  text: string;
  width: number;
  bare: number;
  runs: readonly GlyphRun[];
}
