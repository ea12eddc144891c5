import { outlineOf } from '../outline.ts';
import type { Sfnt } from '../sfnt.ts';
import { tableOf } from '../table-of.ts';
import { FontTableError } from './error.ts';

/** The most simple glyphs that a composite glyph may contain in all; an accented letter has two or three. */
const MOST_PARTS = 200;
const OPEN = -1;

/**
 * Checks that every outline is inside the font and that composite glyphs do not contain themselves. Throws
 * FontTableError or RangeError.
 */
export function checkOutlines(font: Sfnt): void {
  const { view, glyphCount } = font;
  const format = view.getInt16(tableOf(font, 'head').offset + 50);
  const loca = tableOf(font, 'loca');
  const glyf = tableOf(font, 'glyf');
  if (format !== 0 && format !== 1) throw new FontTableError('la table « head » est fausse');
  if (loca.length < (glyphCount + 1) * (format ? 4 : 2))
    throw new FontTableError('la table « loca » est trop courte');
  for (let glyph = 0; glyph < glyphCount; glyph++) {
    const [from, to] = outlineOf(font, glyph);
    if (to < from || to > glyf.offset + glyf.length)
      throw new FontTableError('la table « loca » est dans le désordre');
    if (to > from && to < from + 10) throw new FontTableError('la table « glyf » est tronquée');
    if (to > from && view.getInt16(from) >= 0) checkSimple(view, from, to);
  }
  const parts = new Map<number, number>();
  for (let glyph = 0; glyph < glyphCount; glyph++) countParts(font, glyph, parts, 0);
}

function checkSimple(view: DataView, from: number, to: number): void {
  const contours = view.getInt16(from);
  const after = from + 10 + contours * 2;
  if (after + 2 > to || after + 2 + view.getUint16(after) > to)
    throw new FontTableError('la table « glyf » est tronquée');
}

// Each glyph is counted once and the depth is bounded, so time and stack stay small.
function countParts(font: Sfnt, glyph: number, parts: Map<number, number>, depth: number): number {
  const known = parts.get(glyph);
  if (known === OPEN || depth > MOST_PARTS)
    throw new FontTableError('un dessin de la table « glyf » se contient lui-même');
  if (known !== undefined) return known;
  parts.set(glyph, OPEN);
  let count = 1;
  for (const part of partsOf(font, glyph)) {
    if (part >= font.glyphCount)
      throw new FontTableError('la table « glyf » renvoie à un dessin qui n’existe pas');
    count += countParts(font, part, parts, depth + 1);
    if (count > MOST_PARTS) throw new FontTableError('un dessin de la table « glyf » a trop de parties');
  }
  parts.set(glyph, count);
  return count;
}

function partsOf(font: Sfnt, glyph: number): number[] {
  const { view } = font;
  const [from, to] = outlineOf(font, glyph);
  if (to === from || view.getInt16(from) >= 0) return [];
  const parts: number[] = [];
  for (let at = from + 10; ; ) {
    if (at + 6 > to) throw new FontTableError('la table « glyf » est tronquée');
    const flags = view.getUint16(at);
    parts.push(view.getUint16(at + 2));
    at += 4 + (flags & 1 ? 4 : 2) + (flags & 8 ? 2 : flags & 64 ? 4 : flags & 128 ? 8 : 0);
    if (!(flags & 32)) return parts;
  }
}
