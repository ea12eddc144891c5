import { heightsOf } from '../outline.ts';
import { openSfnt, type Sfnt } from '../sfnt.ts';
import { tableOf } from '../table-of.ts';
import { FontTableError } from './error.ts';
import { checkLayoutTables } from './layout-tables.ts';
import { checkOutlines } from './outlines.ts';

/** The minimum length of each table, in bytes. */
const SHORTEST: Readonly<Record<string, number>> = {
  cmap: 12,
  glyf: 1,
  head: 54,
  hhea: 36,
  hmtx: 4,
  loca: 4,
  maxp: 6,
  name: 6,
  'OS/2': 78,
  post: 32,
};
const MOST_TABLES = 64;
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'];

/**
 * Opens a font from outside, after checking every table that csi reads. Throws FontTableError or RangeError.
 */
export function openChecked(bytes: Uint8Array): Sfnt {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  checkDirectory(view);
  const font = openSfnt(bytes);
  checkMetrics(font);
  checkCmap(font);
  checkOutlines(font);
  checkLayoutTables(font);
  checkLetters(font);
  return font;
}

function checkDirectory(view: DataView): void {
  const count = view.getUint16(4);
  if (count > MOST_TABLES) throw new FontTableError('trop de tables');
  const found = new Map<string, number>();
  for (let i = 0; i < count; i++) {
    const at = 12 + i * 16;
    const tag = String.fromCharCode(
      view.getUint8(at),
      view.getUint8(at + 1),
      view.getUint8(at + 2),
      view.getUint8(at + 3),
    );
    const length = view.getUint32(at + 12);
    if (view.getUint32(at + 8) + length > view.byteLength)
      throw new FontTableError(`la table « ${tag.replaceAll(/[^\x21-\x7e]/g, '?')} » sort du fichier`);
    found.set(tag, length);
  }
  for (const [tag, shortest] of Object.entries(SHORTEST)) {
    const length = found.get(tag);
    if (length === undefined) throw new FontTableError(`la table « ${tag} » manque`);
    if (length < shortest) throw new FontTableError(`la table « ${tag} » est trop courte`);
  }
}

function checkMetrics(font: Sfnt): void {
  const { view, unitsPerEm, ascent, descent, glyphCount } = font;
  const head = tableOf(font, 'head').offset;
  if (view.getUint32(head + 12) !== 0x5f0f3cf5 || unitsPerEm < 16 || unitsPerEm > 16384)
    throw new FontTableError('la table « head » est fausse');
  const metrics = view.getUint16(tableOf(font, 'hhea').offset + 34);
  if (
    ascent <= 0 ||
    descent > 0 ||
    ascent - descent > 4 * unitsPerEm ||
    metrics === 0 ||
    metrics > glyphCount
  )
    throw new FontTableError('la table « hhea » est fausse');
  if (tableOf(font, 'hmtx').length < metrics * 4 + (glyphCount - metrics) * 2)
    throw new FontTableError('la table « hmtx » est trop courte');
}

// Format 4 is read through four arrays of equal length, format 12 through one. The glyph numbers in them are
// checked when they are used.
function checkCmap({ view, tables }: Sfnt): void {
  const { offset, length } = tableOf({ tables }, 'cmap');
  const count = view.getUint16(offset + 2);
  if (4 + count * 8 > length) throw new FontTableError('la table « cmap » est trop courte');
  for (let i = 0; i < count; i++) {
    const at = view.getUint32(offset + 8 + i * 8);
    if (at + 4 > length) throw new FontTableError('la table « cmap » sort du fichier');
    const format = view.getUint16(offset + at);
    const size =
      format === 4
        ? 16 + 4 * view.getUint16(offset + at + 6)
        : format === 12
          ? 16 + 12 * view.getUint32(offset + at + 12)
          : 0;
    if (at + size > length) throw new FontTableError('la table « cmap » est trop courte');
  }
}

function checkLetters(font: Sfnt): void {
  const missing = LETTERS.find((letter) => font.glyph(letter.charCodeAt(0)) === 0);
  if (missing) throw new FontTableError(`la lettre « ${missing} » n’y est pas`);
  for (const letter of LETTERS) {
    const advance = font.advance(font.glyph(letter.charCodeAt(0)));
    if (advance < font.unitsPerEm / 20 || advance > font.unitsPerEm * 3)
      throw new FontTableError(`la largeur de la lettre « ${letter} » est fausse`);
  }
  const { top } = heightsOf(font, 'x');
  if (top < font.unitsPerEm / 5 || top > font.unitsPerEm)
    throw new FontTableError('la hauteur de la lettre « x » est fausse');
}
