import type { FaceName } from './faces.ts';
import type { GlyphRun } from './glyph-run.ts';
import type { Sfnt } from './sfnt.ts';

// The narrow no-break space of csi's faces is too narrow next to digits and marks; extra width in 1/1000 em.
const NARROW_SPACE = 0x202f;
const NARROW_SPACE_EXTRA = 70;

/** Shapes the characters of one face: ligatures, then kerning. `width` is in 1/1000 of the em, at the optical size `size`. */
export function shapeRun(
  font: Sfnt,
  face: FaceName,
  size: number,
  codePoints: readonly number[],
): { run: GlyphRun; width: number } {
  const scale = 1000 / font.unitsPerEm;
  const raw = codePoints.map((codePoint) => font.glyph(codePoint));
  const glyphs: number[] = [];
  const meaning: number[][] = [];
  for (let i = 0; i < raw.length; ) {
    const ligature = font.ligatures(raw, i);
    const length = ligature?.length ?? 1;
    glyphs.push(ligature?.glyph ?? raw[i] ?? 0);
    meaning.push(codePoints.slice(i, i + length));
    i += length;
  }
  const adjust: number[] = [];
  let width = 0;
  for (const [i, glyph] of glyphs.entries()) {
    const next = glyphs[i + 1];
    let after = next === undefined ? 0 : font.kern(glyph, next) * scale;
    if (meaning[i]?.[0] === NARROW_SPACE && !face.startsWith('maison')) after += NARROW_SPACE_EXTRA;
    adjust.push(after);
    width += (font.advance(glyph) * scale + after) * size;
  }
  return { run: { face, glyphs, adjust, codePoints: meaning }, width };
}

/** A letter with its marks, which are one glyph of the face. */
export function clusterRun(
  font: Sfnt,
  face: FaceName,
  size: number,
  codePoints: readonly number[],
  glyph: number,
): { run: GlyphRun; width: number } {
  const width = (font.advance(glyph) * 1000 * size) / font.unitsPerEm;
  return { run: { face, glyphs: [glyph], adjust: [0], codePoints: [codePoints] }, width };
}
