import { latin1 } from '../pdf/bytes.ts';
import { dictOf, type PdfObject } from '../pdf/objects.ts';
import { Refused } from '../pdf/refused.ts';
import { type Dict, isDict, nameOf, Ref, type Value } from '../pdf/values.ts';
import {
  anyName,
  at,
  checkDict,
  dict,
  either,
  here,
  listOf,
  name,
  number,
  numbers,
  type Shape,
  text,
  whole,
} from './shapes.ts';
import { checkStream, decoded } from './streams.ts';
import type { Role, Walk } from './walk.ts';

const WHERE = 'une police ajoutée';
/** Two bytes for each of 65,536 characters, and some more. */
const MAX_MAP = 200_000;
const MAX_NAMED = 1_000_000;
/** The first and last code of a range, and what they are, one code or several in a row. */
const ROW =
  /<([0-9A-Fa-f]{1,64})>\s{0,9}<([0-9A-Fa-f]{1,64})>\s{0,9}(?:<[0-9A-Fa-f]{0,64}>|\[[^\]]{0,9999}\]|\d)/g;
const size = whole(0, 100_000_000);

const streamRole = (key: string, words: string, keys: Readonly<Record<string, Shape>>): Role => ({
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
const system = dict({ keys: { Registry: text, Ordering: text, Supplement: whole(0, 100) } }, WHERE);
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
      throw new Refused(`${this.words} (objet ${object.id}) est démesurée`);
  },
};
const map: Role = {
  key: 'table de police',
  words: 'une table de police',
  check(object, walk) {
    checkStream(object, { keys: {} }, this.words, walk);
    if (decoded(object, walk).length > MAX_MAP)
      throw new Refused(`${this.words} (objet ${object.id}) est démesurée`);
  },
};

const descriptor = here(
  dict(
    {
      keys: {
        Type: name('FontDescriptor'),
        FontName: anyName,
        FontFamily: text,
        FontStretch: anyName,
        FontWeight: number,
        Flags: whole(0, 2 ** 31),
        FontBBox: numbers(4),
        ItalicAngle: number,
        Ascent: number,
        Descent: number,
        Leading: number,
        CapHeight: number,
        XHeight: number,
        StemV: number,
        StemH: number,
        AvgWidth: number,
        MaxWidth: number,
        MissingWidth: number,
        CharSet: text,
        Lang: anyName,
        Style: dict({ keys: { Panose: text } }, WHERE),
        FontFile2: at(program),
        FontFile3: at(program),
        CIDSet: at(map),
      },
    },
    WHERE,
  ),
  'descripteur',
  'la description d’une police',
);

const widths = here(listOf(number), 'largeurs', 'les largeurs d’une police');
const ranges = here(listOf(either(number, listOf(number))), 'plages', 'les largeurs d’une police');

const descendant = here(
  dict(
    {
      keys: {
        Type: name('Font'),
        Subtype: name('CIDFontType0', 'CIDFontType2'),
        BaseFont: anyName,
        CIDSystemInfo: here(system, 'collection', 'les caractères d’une police'),
        FontDescriptor: descriptor,
        DW: number,
        W: ranges,
        DW2: numbers(2),
        W2: ranges,
        CIDToGIDMap: either(name('Identity'), at(map)),
      },
      required: ['Subtype', 'BaseFont'],
    },
    WHERE,
  ),
  'police à codes',
  WHERE,
);

const encoding = dict(
  {
    keys: {
      Type: name('Encoding'),
      BaseEncoding: anyName,
      Differences: listOf(either(whole(0, 255), anyName), 0, 1000),
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
    here(encoding, 'codage', 'le codage d’une police'),
  ),
  FirstChar: whole(0, 255),
  LastChar: whole(0, 255),
  Widths: widths,
  FontDescriptor: descriptor,
  ToUnicode: either(name('Identity-H'), at(unicode)),
  DescendantFonts: here(listOf(descendant, 1, 1), 'descendance', 'la liste d’une police'),
} as const satisfies Record<string, Shape>;

const check = (value: Dict, walk: Walk) =>
  checkDict(value, { keys: KEYS, required: ['Subtype', 'BaseFont'] }, WHERE, walk);

const role: Role = {
  key: 'police',
  words: WHERE,
  check(object: PdfObject, walk) {
    if (object.stream) throw new Refused(`${WHERE} (objet ${object.id}) n’a pas la forme attendue`);
    check(dictOf(object), walk);
  },
};

/** A font, on the spot or an object of its own. */
export const font: Shape = (value, walk) => {
  if (value instanceof Ref) walk.claim(value, role);
  else if (isDict(value)) check(value, walk);
  return value instanceof Ref || isDict(value);
};

/** The name of a checked font that is not in the file, so that each reader draws it with what it has; undefined when it is there. */
export function missingFont(value: Value | undefined, walk: Walk): string | undefined {
  const resolved = (one: Value | undefined): Value | undefined =>
    one instanceof Ref ? walk.after(one.id)?.value : one;
  const dictAt = (one: Value | undefined): Dict => {
    const found = resolved(one);
    return isDict(found) ? found : new Map();
  };
  const top = dictAt(value);
  const list = resolved(top.get('DescendantFonts'));
  const inner = Array.isArray(list) ? dictAt(list[0] as Value) : top;
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
