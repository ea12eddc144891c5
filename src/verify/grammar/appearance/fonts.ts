import {
  dictOf,
  isDict,
  nameOf,
  type PdfDict,
  type PdfObject,
  PdfRef,
  type PdfValue,
  RefusedUpdate,
} from '../../pdf/index.ts';
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
} from '../shapes/index.ts';
import type { Role, UpdateWalk } from '../walk.ts';
import { systemInfo } from './character-collection.ts';
import { fontProgramRole, glyphMapRole, toUnicodeRole } from './font-programs.ts';

const WHERE = 'une police ajoutée';

/** A font descriptor (ISO 32000-1, 9.8). */
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
        FontFile2: referenceTo(fontProgramRole),
        FontFile3: referenceTo(fontProgramRole),
        CIDSet: referenceTo(glyphMapRole),
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

/** The CIDFont of a composite font (ISO 32000-1, 9.7.4). */
const descendant = directOrIndirect(
  dictionary(
    {
      keys: {
        Type: name('Font'),
        Subtype: name('CIDFontType0', 'CIDFontType2'),
        BaseFont: anyName,
        CIDSystemInfo: directOrIndirect(systemInfo, 'collection', 'les caractères d’une police'),
        FontDescriptor: descriptor,
        DW: anyNumber,
        W: ranges,
        DW2: numbers(2),
        W2: ranges,
        CIDToGIDMap: either(name('Identity'), referenceTo(glyphMapRole)),
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

// No Type 3 font, whose glyphs are content streams, and no Type 1 font program (FontFile), which is PostScript.
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
  ToUnicode: either(name('Identity-H'), referenceTo(toUnicodeRole)),
  DescendantFonts: directOrIndirect(arrayOf(descendant, 1, 1), 'descendance', 'la liste d’une police'),
} as const satisfies Record<string, ValueShape>;

const checkFont = (value: PdfDict, walk: UpdateWalk) =>
  checkDict(value, { keys: KEYS, required: ['Subtype', 'BaseFont'] }, WHERE, walk);

const fontRole: Role = {
  key: 'police',
  words: WHERE,
  check(object: PdfObject, walk) {
    if (object.stream) throw new RefusedUpdate(`${WHERE} (objet ${object.id}) n’a pas la forme attendue`);
    checkFont(dictOf(object), walk);
  },
};

/** A font dictionary, direct or an object of its own. */
export const font: ValueShape = (value, walk) => {
  if (value instanceof PdfRef) walk.claim(value, fontRole);
  else if (isDict(value)) checkFont(value, walk);
  return value instanceof PdfRef || isDict(value);
};

/** The name of a checked font that is not embedded, so that each reader substitutes its own; undefined when it is embedded. */
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
