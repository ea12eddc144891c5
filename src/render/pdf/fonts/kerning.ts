import { coverageIndex, lookupsOf } from './opentype.ts';

/** Space added between two adjacent glyphs, in font units (mostly negative). */
export type KernPair = (left: number, right: number) => number;

/**
 * Reads the pair kerning of a GPOS table, by pairs and by classes; without a table, the function returns 0.
 */
export function readKerning(view: DataView, gpos: number | undefined): KernPair {
  if (gpos === undefined) return () => 0;
  const lookups = lookupsOf(view, gpos, 'kern').map((subtables) =>
    subtables.filter((subtable) => subtable.type === 2),
  );
  const known = new Map<number, number>();
  return (left, right) => {
    const pair = left * PAIR + right;
    let total = known.get(pair);
    if (total === undefined) {
      total = lookups.reduce((sum, subtables) => sum + valueIn(view, subtables, left, right), 0);
      known.set(pair, total);
    }
    return total;
  };
}

// More than any font has glyphs.
const PAIR = 0x100000;

// The first subtable that knows the pair decides.
function valueIn(
  view: DataView,
  subtables: readonly { offset: number }[],
  left: number,
  right: number,
): number {
  for (const { offset } of subtables) {
    const value = pairValue(view, offset, left, right);
    if (value !== undefined) return value;
  }
  return 0;
}

function pairValue(view: DataView, table: number, left: number, right: number): number | undefined {
  const covered = coverageIndex(view, table + view.getUint16(table + 2), left);
  if (covered < 0) return undefined;
  const format = view.getUint16(table + 4);
  const size = valueSize(format) + valueSize(view.getUint16(table + 6));
  if (view.getUint16(table) === 1) {
    return covered < view.getUint16(table + 8)
      ? glyphPair(view, table + view.getUint16(table + 10 + covered * 2), right, size, format)
      : undefined;
  }
  const row = classOf(view, table + view.getUint16(table + 8), left);
  const column = classOf(view, table + view.getUint16(table + 10), right);
  if (row >= view.getUint16(table + 12) || column >= view.getUint16(table + 14)) return undefined;
  return xAdvance(view, table + 16 + (row * view.getUint16(table + 14) + column) * size, format);
}

function glyphPair(
  view: DataView,
  set: number,
  right: number,
  size: number,
  format: number,
): number | undefined {
  let low = 0;
  let high = view.getUint16(set) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = set + 2 + middle * (size + 2);
    const glyph = view.getUint16(at);
    if (right < glyph) high = middle - 1;
    else if (right > glyph) low = middle + 1;
    else return xAdvance(view, at + 2, format);
  }
  return undefined;
}

function classOf(view: DataView, table: number, glyph: number): number {
  if (view.getUint16(table) === 1) {
    const index = glyph - view.getUint16(table + 2);
    return index >= 0 && index < view.getUint16(table + 4) ? view.getUint16(table + 6 + index * 2) : 0;
  }
  let low = 0;
  let high = view.getUint16(table + 2) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = table + 4 + middle * 6;
    if (glyph < view.getUint16(at)) high = middle - 1;
    else if (glyph > view.getUint16(at + 2)) low = middle + 1;
    else return view.getUint16(at + 4);
  }
  return 0;
}

// A value record contains one 16-bit field for each bit of its format; the x advance comes after the two
// placements.
function xAdvance(view: DataView, at: number, format: number): number {
  return format & 4 ? view.getInt16(at + 2 * ((format & 1) + ((format >> 1) & 1))) : 0;
}

function valueSize(format: number): number {
  let bits = 0;
  for (let rest = format; rest; rest >>= 1) bits += rest & 1;
  return bits * 2;
}
