import type { Sfnt } from './sfnt.ts';
import { tableOf } from './table-of.ts';

/**
 * Where the outline of a glyph begins and ends in the file, in bytes; the same offset twice when the glyph
 * has none.
 */
export function outlineOf(font: Sfnt, glyph: number): [number, number] {
  const glyf = tableOf(font, 'glyf').offset;
  const loca = tableOf(font, 'loca').offset;
  const long = font.view.getInt16(tableOf(font, 'head').offset + 50) === 1;
  const at = (index: number): number =>
    long ? font.view.getUint32(loca + index * 4) : font.view.getUint16(loca + index * 2) * 2;
  return [glyf + at(glyph), glyf + at(glyph + 1)];
}

/** The bounding box of a glyph, in font units; zeros when it has no outline. */
export function boxOf(
  font: Sfnt,
  glyph: number,
): { left: number; bottom: number; right: number; top: number } {
  const composite = font.composites[glyph - font.glyphCount];
  if (composite) return composite.box;
  const [from, to] = outlineOf(font, glyph);
  const at = (offset: number): number => (to > from ? font.view.getInt16(from + offset) : 0);
  return { left: at(2), bottom: at(4), right: at(6), top: at(8) };
}

/** The highest and lowest points of a character, in font units. */
export function heightsOf(font: Sfnt, character: string): { top: number; bottom: number } {
  return boxOf(font, font.glyph(character.codePointAt(0) ?? 0));
}
