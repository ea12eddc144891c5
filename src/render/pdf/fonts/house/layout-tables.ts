import { lookupsOf } from '../opentype.ts';
import type { Sfnt } from '../sfnt.ts';
import { FontTableError } from './error.ts';

/** The most ligatures and kerning pairs accepted in a font; the largest known fonts have a tenth of it. */
const MOST_RECORDS = 1_000_000;

/**
 * Checks that the kerning and ligatures that csi reads are inside the file, and not so many that reading them
 * takes too long. Throws FontTableError or RangeError.
 */
export function checkLayoutTables({ view, tables, glyphCount }: Sfnt): void {
  let records = 0;
  const within = (tag: string, count: number, end: number): void => {
    records += count;
    if (end > view.byteLength || records > MOST_RECORDS)
      throw new FontTableError(`la table « ${tag} » est fausse`);
  };
  const gpos = tables.get('GPOS')?.offset;
  const gsub = tables.get('GSUB')?.offset;
  for (const { type, offset } of gpos === undefined ? [] : lookupsOf(view, gpos, 'kern').flat())
    if (type === 2) checkPairs(view, offset, (count, end) => within('GPOS', count, end));
  for (const { type, offset } of gsub === undefined ? [] : lookupsOf(view, gsub, 'liga').flat())
    if (type === 4) checkLigatures(view, offset, glyphCount, (count, end) => within('GSUB', count, end));
}

type Within = (count: number, end: number) => void;

function checkPairs(view: DataView, table: number, within: Within): void {
  const format = view.getUint16(table);
  const size = 2 * (bits(view.getUint16(table + 4)) + bits(view.getUint16(table + 6)));
  checkCoverage(view, table + view.getUint16(table + 2), within);
  const count = view.getUint16(table + 8);
  if (format === 1) {
    for (let i = 0; i < count; i++) {
      const set = table + view.getUint16(table + 10 + i * 2);
      const pairs = view.getUint16(set);
      within(pairs, set + 2 + pairs * (size + 2));
    }
  } else if (format === 2) {
    checkClasses(view, table + view.getUint16(table + 8), within);
    checkClasses(view, table + view.getUint16(table + 10), within);
    const cells = view.getUint16(table + 12) * view.getUint16(table + 14);
    within(0, table + 16 + cells * size);
  } else throw new FontTableError('la table « GPOS » est fausse');
}

function checkLigatures(view: DataView, table: number, glyphCount: number, within: Within): void {
  checkCoverage(view, table + view.getUint16(table + 2), within);
  for (let i = 0; i < view.getUint16(table + 4); i++) {
    const set = table + view.getUint16(table + 6 + i * 2);
    const count = view.getUint16(set);
    within(count, set + 2 + count * 2);
    for (let k = 0; k < count; k++) {
      const ligature = set + view.getUint16(set + 2 + k * 2);
      const length = view.getUint16(ligature + 2);
      // A ligature of length 0 would be applied forever.
      if (length === 0 || view.getUint16(ligature) >= glyphCount)
        throw new FontTableError('la table « GSUB » est fausse');
      within(length, ligature + 2 + length * 2);
    }
  }
}

function checkCoverage(view: DataView, table: number, within: Within): void {
  const count = view.getUint16(table + 2);
  within(count, table + 4 + count * (view.getUint16(table) === 2 ? 6 : 2));
}

function checkClasses(view: DataView, table: number, within: Within): void {
  const list = view.getUint16(table) === 1;
  const count = view.getUint16(table + (list ? 4 : 2));
  within(count, table + (list ? 6 + count * 2 : 4 + count * 6));
}

function bits(value: number): number {
  let count = 0;
  for (let rest = value; rest; rest >>= 1) count += rest & 1;
  return count;
}
