import { jpegFrame } from '../../pdf/jpeg.ts';
import { dictOf, type PdfObject } from '../../pdf/objects.ts';
import { RefusedUpdate } from '../../pdf/refused-update.ts';
import { isDict, nameOf, type PdfDict, PdfRef, type PdfValue } from '../../pdf/values.ts';
import {
  anyBoolean,
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
import { checkStream, decoded, ENCODING } from '../streams.ts';
import type { Role, UpdateWalk } from '../walk.ts';

const WHERE = 'une image ajoutée';
const MAX_SIDE = 10_000;
/** Of a sheet scanned at 400 dots per inch. */
const MAX_PIXELS = 16_000_000;
const side = integer(1, MAX_SIDE);

const profile: Role = {
  key: 'profil de couleurs',
  words: 'un profil de couleurs',
  check: (object, walk) =>
    checkStream(
      object,
      { keys: { N: integer(1, 4), Alternate: device, Range: arrayOf(anyNumber, 0, 8) }, required: ['N'] },
      'un profil de couleurs',
      walk,
    ),
};
const device = name('DeviceGray', 'DeviceRGB', 'DeviceCMYK');
const calibrated = dictionary(
  {
    keys: {
      WhitePoint: numbers(3),
      BlackPoint: numbers(3),
      Gamma: either(anyNumber, numbers(3)),
      Matrix: numbers(9),
    },
  },
  'des couleurs',
);
const family: ValueShape = (value, walk) => {
  if (!Array.isArray(value)) return false;
  const [kind, first, ...rest] = value as PdfValue[];
  if (nameOf(kind) === 'ICCBased') return rest.length === 0 && referenceTo(profile)(first ?? null, walk);
  return (
    ['CalGray', 'CalRGB'].includes(nameOf(kind) ?? '') && rest.length === 0 && calibrated(first ?? null, walk)
  );
};
const plainColours = either(device, family);
const palette: Role = {
  key: 'palette',
  words: 'une palette',
  check: (object, walk) => checkStream(object, { keys: {} }, 'une palette', walk),
};
const indexed: ValueShape = (value, walk) => {
  if (!Array.isArray(value) || value.length !== 4) return false;
  const [kind, base, high, table] = value as PdfValue[];
  return (
    nameOf(kind) === 'Indexed' &&
    plainColours(base ?? null, walk) &&
    integer(0, 255)(high ?? null, walk) &&
    either(anyString, referenceTo(palette))(table ?? null, walk)
  );
};

/** A colour space: a device's, a calibrated one, a profile, or a palette of these. */
export const colourSpace: ValueShape = directOrIndirect(
  either(device, family, indexed),
  'couleurs',
  'des couleurs',
);

const KEYS = {
  ...ENCODING,
  Type: name('XObject'),
  Subtype: name('Image'),
  Name: anyName,
  Width: side,
  Height: side,
  BitsPerComponent: either(...[1, 2, 4, 8, 16].map((bits) => integer(bits, bits))),
  ColorSpace: colourSpace,
  Decode: arrayOf(anyNumber, 2, 8),
  Interpolate: anyBoolean,
  Intent: anyName,
  ImageMask: anyBoolean,
  Mask: arrayOf(integer(0, 65_535), 2, 8),
} as const satisfies Record<string, ValueShape>;

const encoded = either(ENCODING.Filter, name('DCTDecode'), arrayOf(name('DCTDecode'), 1, 1));

const roleOf = (key: string, more: Readonly<Record<string, ValueShape>>): Role => ({
  key,
  words: WHERE,
  check(object, walk) {
    if (!object.stream) throw new RefusedUpdate(`${WHERE} (objet ${object.id}) n’est pas un flux`);
    const dict = dictOf(object);
    checkDict(
      dict,
      { keys: { ...KEYS, Filter: encoded, ...more }, required: ['Subtype', 'Width', 'Height'] },
      WHERE,
      walk,
    );
    if (pixelsOf(dict) > MAX_PIXELS) throw new RefusedUpdate(`${WHERE} (objet ${object.id}) est démesurée`);
    if (!isFilled(object, walk))
      throw new RefusedUpdate(`${WHERE} (objet ${object.id}) ne contient pas ce qu’elle annonce`);
  },
});

const mask = roleOf('masque d’image', {});

/** An image that a look shows: a JPEG, or pixels as many as it says; with its transparency. */
export const imageRole = roleOf('image', { SMask: referenceTo(mask) });

/** How many pixels a checked image has. */
export const pixelsOf = (dict: PdfDict): number => Number(dict.get('Width')) * Number(dict.get('Height'));

function isFilled(object: PdfObject, walk: UpdateWalk): boolean {
  const dict = dictOf(object);
  const filter = dict.get('Filter');
  const names = (Array.isArray(filter) ? (filter as PdfValue[]) : [filter]).map(nameOf);
  if (names.includes('DCTDecode')) {
    const frame = object.stream && jpegFrame(object.stream);
    return frame?.width === dict.get('Width') && frame?.height === dict.get('Height');
  }
  const bits = dict.get('ImageMask') === true ? 1 : Number(dict.get('BitsPerComponent') ?? 8);
  const components = dict.get('ImageMask') === true ? 1 : componentsOf(dict.get('ColorSpace'), walk);
  const row = Math.ceil((Number(dict.get('Width')) * bits * components) / 8);
  return decoded(object, walk).length >= row * Number(dict.get('Height'));
}

function componentsOf(value: PdfValue | undefined, walk: UpdateWalk): number {
  const space = value instanceof PdfRef ? walk.after(value.id)?.value : value;
  if (Array.isArray(space)) {
    const [kind, first] = space as PdfValue[];
    if (nameOf(kind) === 'CalRGB') return 3;
    const icc = first instanceof PdfRef ? walk.after(first.id)?.value : undefined;
    return nameOf(kind) === 'ICCBased' && isDict(icc) ? Number(icc.get('N')) : 1;
  }
  return { DeviceRGB: 3, DeviceCMYK: 4 }[nameOf(space) ?? ''] ?? 1;
}
