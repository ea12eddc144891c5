import { coverageIndex, lookupsOf } from './opentype.ts';

/**
 * The longest standard ligature that starts at `from`: its glyph and how many glyphs it replaces; undefined
 * if there is none.
 */
export type LigatureSet = (
  glyphs: readonly number[],
  from: number,
) => { glyph: number; length: number } | undefined;

/**
 * Reads the standard ligatures (`liga`) of a GSUB table; without a table, the function always returns
 * undefined.
 */
export function readLigatures(view: DataView, gsub: number | undefined): LigatureSet {
  if (gsub === undefined) return () => undefined;
  const tables = lookupsOf(view, gsub, 'liga')
    .flat()
    .filter((subtable) => subtable.type === 4);
  const known = new Map<number, readonly number[]>();
  return (glyphs, from) => {
    const first = glyphs[from];
    if (first === undefined) return undefined;
    let sets = known.get(first);
    if (!sets) {
      sets = tables.flatMap(({ offset }) => setOf(view, offset, first));
      known.set(first, sets);
    }
    for (const set of sets) {
      const found = inSet(view, set, glyphs, from);
      if (found) return found;
    }
    return undefined;
  };
}

/** Where the ligatures of a subtable that begin with a glyph are, if there are some. */
function setOf(view: DataView, offset: number, first: number): number[] {
  const covered = coverageIndex(view, offset + view.getUint16(offset + 2), first);
  return covered < 0 || covered >= view.getUint16(offset + 4)
    ? []
    : [offset + view.getUint16(offset + 6 + covered * 2)];
}

// A set lists the longest ligatures first, so the first that matches is the right one.
function inSet(
  view: DataView,
  set: number,
  glyphs: readonly number[],
  from: number,
): { glyph: number; length: number } | undefined {
  for (let i = 0; i < view.getUint16(set); i++) {
    const ligature = set + view.getUint16(set + 2 + i * 2);
    const length = view.getUint16(ligature + 2);
    let same = 1;
    while (same < length && glyphs[from + same] === view.getUint16(ligature + 4 + (same - 1) * 2)) same++;
    if (same === length) return { glyph: view.getUint16(ligature), length };
  }
  return undefined;
}
