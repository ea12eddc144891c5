import { latin1 } from '../../pdf/bytes.ts';
import { dictOf, type PdfObject } from '../../pdf/objects.ts';
import { RefusedUpdate } from '../../pdf/refused-update.ts';
import { isDict, nameOf, type PdfDict, PdfRef, type PdfValue } from '../../pdf/values.ts';
import {
  anyName,
  anyNumber,
  anyString,
  arrayOf,
  checkDict,
  dictionary,
  directOrIndirect,
  either,
  integer,
  name,
  numbers,
  referenceTo,
  type ValueShape,
} from '../shapes.ts';
import { checkStream, decoded } from '../streams.ts';
import type { Role, UpdateWalk } from '../walk.ts';

const WHERE = 'une police ajoutée';
/** Two bytes for each of 65,536 characters, and some more. */
const MAX_MAP = 200_000;
const MAX_NAMED = 1_000_000;
/** The first and last code of a range, and what they are, one code or several in a row. */
const ROW =
  /<([0-9A-Fa-f]{1,64})>\s{0,9}<([0-9A-Fa-f]{1,64})>\s{0,9}(?:<[0-9A-Fa-f]{0,64}>|\[[^\]]{0,9999}\]|\d)/g;
const size = integer(0, 100_000_000);

const streamRole = (key: string, words: string, keys: Readonly<Record<string, ValueShape>>): Role => ({
  key,
  words,
  check: (object, walk) => checkStream(object, { keys }, words, walk),
});
const program = streamRole('dessin de police', 'le dessin d’une police', {
  Length1: size,
  Length2: size,
  Length3: size,
  Subtype: name('Type1C', 'CIDFontType0C', 'OpenType'),
});
const system = dictionary(
  { keys: { Registry: anyString, Ordering: anyString, Supplement: integer(0, 100) } },
  WHERE,
);
const unicode: Role = {
  key: 'table de caractères',
  words: 'une table de caractères',
  check(object, walk) {
    checkStream(
      object,
      { keys: { Type: name('CMap'), CMapName: anyName, CIDSystemInfo: system } },
      this.words,
      walk,
    );
    if (!isShortMap(latin1(decoded(object, walk))))
      throw new RefusedUpdate(`${this.words} (objet ${object.id}) est démesurée`);
  },
};
const map: Role = {
  key: 'table de police',
  words: 'une table de police',
  check(object, walk) {
    checkStream(object, { keys: {} }, this.words, walk);
    if (decoded(object, walk).length > MAX_MAP)
      throw new RefusedUpdate(`${this.words} (objet ${object.id}) est démesurée`);
  },
};

const descriptor = directOrIndirect(
  dictionary(
    {
      keys: {
        Type: name('FontDescriptor'),
        FontName: anyName,
        FontFamily: anyString,
        FontStretch: anyName,
        FontWeight: anyNumber,
        Flags: integer(0, 2 ** 31),
        FontBBox: numbers(4),
        ItalicAngle: anyNumber,
        Ascent: anyNumber,
        Descent: anyNumber,
        Leading: anyNumber,
        CapHeight: anyNumber,
        XHeight: anyNumber,
        StemV: anyNumber,
        StemH: anyNumber,
        AvgWidth: anyNumber,
        MaxWidth: anyNumber,
        MissingWidth: anyNumber,
        CharSet: anyString,
        Lang: anyName,
        Style: dictionary({ keys: { Panose: anyString } }, WHERE),
        FontFile2: referenceTo(program),
        FontFile3: referenceTo(program),
        CIDSet: referenceTo(map),
      },
    },
    WHERE,
  ),
  'descripteur',
  'la description d’une police',
);

const widths = directOrIndirect(arrayOf(anyNumber), 'largeurs', 'les largeurs d’une police');
const ranges = directOrIndirect(
  arrayOf(either(anyNumber, arrayOf(anyNumber))),
  'plages',
  'les largeurs d’une police',
);

const descendant = directOrIndirect(
  dictionary(
    {
      keys: {
        Type: name('Font'),
        Subtype: name('CIDFontType0', 'CIDFontType2'),
        BaseFont: anyName,
        CIDSystemInfo: directOrIndirect(system, 'collection', 'les caractères d’une police'),
        FontDescriptor: descriptor,
        DW: anyNumber,
        W: ranges,
        DW2: numbers(2),
        W2: ranges,
        CIDToGIDMap: either(name('Identity'), referenceTo(map)),
      },
      required: ['Subtype', 'BaseFont'],
    },
    WHERE,
  ),
  'police à codes',
  WHERE,
);

const encoding = dictionary(
  {
    keys: {
      Type: name('Encoding'),
      BaseEncoding: anyName,
      Differences: arrayOf(either(integer(0, 255), anyName), 0, 1000),
    },
  },
  WHERE,
);

// No font of type 3, whose letters are drawings of their own, nor programs of type 1, which are PostScript.
const KEYS = {
  Type: name('Font'),
  Subtype: name('Type1', 'TrueType', 'Type0'),
  BaseFont: anyName,
  Name: anyName,
  Encoding: either(
    name(
      'WinAnsiEncoding',
      'MacRomanEncoding',
      'StandardEncoding',
      'MacExpertEncoding',
      'PDFDocEncoding',
      'Identity-H',
      'Identity-V',
    ),
    directOrIndirect(encoding, 'codage', 'le codage d’une police'),
  ),
  FirstChar: integer(0, 255),
  LastChar: integer(0, 255),
  Widths: widths,
  FontDescriptor: descriptor,
  ToUnicode: either(name('Identity-H'), referenceTo(unicode)),
  DescendantFonts: directOrIndirect(arrayOf(descendant, 1, 1), 'descendance', 'la liste d’une police'),
} as const satisfies Record<string, ValueShape>;

const check = (value: PdfDict, walk: UpdateWalk) =>
  checkDict(value, { keys: KEYS, required: ['Subtype', 'BaseFont'] }, WHERE, walk);

const role: Role = {
  key: 'police',
  words: WHERE,
  check(object: PdfObject, walk) {
    if (object.stream) throw new RefusedUpdate(`${WHERE} (objet ${object.id}) n’a pas la forme attendue`);
    check(dictOf(object), walk);
  },
};

/** A font, on the spot or an object of its own. */
export const font: ValueShape = (value, walk) => {
  if (value instanceof PdfRef) walk.claim(value, role);
  else if (isDict(value)) check(value, walk);
  return value instanceof PdfRef || isDict(value);
};

/** The name of a checked font that is not in the file, so that each reader draws it with what it has; undefined when it is there. */
export function missingFontName(value: PdfValue | undefined, walk: UpdateWalk): string | undefined {
  const resolved = (one: PdfValue | undefined): PdfValue | undefined =>
    one instanceof PdfRef ? walk.after(one.id)?.value : one;
  const dictAt = (one: PdfValue | undefined): PdfDict => {
    const found = resolved(one);
    return isDict(found) ? found : new Map();
  };
  const top = dictAt(value);
  const list = resolved(top.get('DescendantFonts'));
  const inner = Array.isArray(list) ? dictAt(list[0] as PdfValue) : top;
  const described = dictAt(inner.get('FontDescriptor'));
  return described.has('FontFile2') || described.has('FontFile3')
    ? undefined
    : (nameOf(top.get('BaseFont')) ?? '?');
}

// The characters that the ranges of a map name, in all: readers make a list of each range.
function isShortMap(cmap: string): boolean {
  if (cmap.length > MAX_MAP || cmap.includes('usecmap')) return false;
  const ranges = cmap.split('begin').filter((part) => /^(?:bf|cid|notdef)range/.test(part));
  let named = 0;
  for (const part of ranges) {
    const rows = part.split('end', 1)[0] ?? '';
    for (const [, low = '', high = ''] of rows.matchAll(ROW)) {
      if (low.length > 4 || high.length > 4) return false;
      named += Math.max(0, Number.parseInt(high, 16) - Number.parseInt(low, 16));
    }
  }
  return named <= MAX_NAMED;
}
