import { latin1 } from '../../../kernel/bytes/latin1.ts';
import { RefusedUpdate } from '../../pdf/index.ts';
import { anyName, checkStream, decoded, integer, name } from '../shapes/index.ts';
import type { Role } from '../walk.ts';
import { systemInfo } from './character-collection.ts';

/** The largest map, in bytes: two for each of 65,536 characters, and some more. */
const MAX_MAP = 200_000;
/** How many characters the ranges of a map may name in all. */
const MAX_NAMED = 1_000_000;
/** One line of a range section: the first code, the last code, and what they map to, which is one code or an array. */
const RANGE =
  /<([0-9A-Fa-f]{1,64})>\s{0,9}<([0-9A-Fa-f]{1,64})>\s{0,9}(?:<[0-9A-Fa-f]{0,64}>|\[[^\]]{0,9999}\]|\d)/g;
const length = integer(0, 100_000_000);

/** An embedded font program: TrueType, CFF or OpenType. Type 1 programs, which are PostScript, are refused elsewhere by their key. */
export const fontProgramRole: Role = {
  key: 'dessin de police',
  words: 'le dessin d’une police',
  check(object, walk) {
    const keys = {
      Length1: length,
      Length2: length,
      Length3: length,
      Subtype: name('Type1C', 'CIDFontType0C', 'OpenType'),
    };
    checkStream(object, { keys }, this.words, walk);
  },
};

/** A ToUnicode CMap (ISO 32000-1, 9.10.3), whose ranges are bounded since readers expand them. */
export const toUnicodeRole: Role = {
  key: 'table de caractères',
  words: 'une table de caractères',
  check(object, walk) {
    const keys = { Type: name('CMap'), CMapName: anyName, CIDSystemInfo: systemInfo };
    checkStream(object, { keys }, this.words, walk);
    if (!isBoundedMap(latin1(decoded(object, walk))))
      throw new RefusedUpdate(`${this.words} (objet ${object.id}) est démesurée`);
  },
};

/** A map of two bytes per character (CIDToGIDMap), or of one bit (CIDSet). */
export const glyphMapRole: Role = {
  key: 'table de police',
  words: 'une table de police',
  check(object, walk) {
    checkStream(object, { keys: {} }, this.words, walk);
    if (decoded(object, walk).length > MAX_MAP)
      throw new RefusedUpdate(`${this.words} (objet ${object.id}) est démesurée`);
  },
};

function isBoundedMap(cmap: string): boolean {
  if (cmap.length > MAX_MAP || cmap.includes('usecmap')) return false;
  const sections = cmap.split('begin').filter((part) => /^(?:bf|cid|notdef)range/.test(part));
  let named = 0;
  for (const section of sections) {
    const lines = section.split('end', 1)[0] ?? '';
    for (const [, low = '', high = ''] of lines.matchAll(RANGE)) {
      if (low.length > 4 || high.length > 4) return false;
      named += Math.max(0, Number.parseInt(high, 16) - Number.parseInt(low, 16));
    }
  }
  return named <= MAX_NAMED;
}
