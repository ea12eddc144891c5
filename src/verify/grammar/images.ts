import { jpegFrame } from '../pdf/jpeg.ts';
import { dictOf, type PdfObject } from '../pdf/objects.ts';
import { Refused } from '../pdf/refused.ts';
import { type Dict, isDict, nameOf, Ref, type Value } from '../pdf/values.ts';
import {
  anyName,
  at,
  checkDict,
  dict,
  either,
  flag,
  here,
  listOf,
  name,
  number,
  numbers,
  type Shape,
  text,
  whole,
} from './shapes.ts';
import { checkStream, decoded, ENCODING } from './streams.ts';
import type { Role, Walk } from './walk.ts';

const WHERE = 'une image ajoutée';
const MAX_SIDE = 10_000;
/** Of a sheet scanned at 400 dots per inch. */
const MAX_PIXELS = 16_000_000;
const side = whole(1, MAX_SIDE);

const profile: Role = {
  key: 'profil de couleurs',
  words: 'un profil de couleurs',
  check: (object, walk) =>
    checkStream(
      object,
      { keys: { N: whole(1, 4), Alternate: device, Range: listOf(number, 0, 8) }, required: ['N'] },
      'un profil de couleurs',
      walk,
    ),
};
const device = name('DeviceGray', 'DeviceRGB', 'DeviceCMYK');
const calibrated = dict(
  {
    keys: {
      WhitePoint: numbers(3),
      BlackPoint: numbers(3),
      Gamma: either(number, numbers(3)),
      Matrix: numbers(9),
    },
  },
  'des couleurs',
);
const family: Shape = (value, walk) => {
  if (!Array.isArray(value)) return false;
  const [kind, first, ...rest] = value as Value[];
  if (nameOf(kind) === 'ICCBased') return rest.length === 0 && at(profile)(first ?? null, walk);
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
const indexed: Shape = (value, walk) => {
  if (!Array.isArray(value) || value.length !== 4) return false;
  const [kind, base, high, table] = value as Value[];
  return (
    nameOf(kind) === 'Indexed' &&
    plainColours(base ?? null, walk) &&
    whole(0, 255)(high ?? null, walk) &&
    either(text, at(palette))(table ?? null, walk)
  );
};

/** A colour space: a device's, a calibrated one, a profile, or a palette of these. */
export const colours: Shape = here(either(device, family, indexed), 'couleurs', 'des couleurs');

const KEYS = {
  ...ENCODING,
  Type: name('XObject'),
  Subtype: name('Image'),
  Name: anyName,
  Width: side,
  Height: side,
  BitsPerComponent: either(...[1, 2, 4, 8, 16].map((bits) => whole(bits, bits))),
  ColorSpace: colours,
  Decode: listOf(number, 2, 8),
  Interpolate: flag,
  Intent: anyName,
  ImageMask: flag,
  Mask: listOf(whole(0, 65_535), 2, 8),
} as const satisfies Record<string, Shape>;

const encoded = either(ENCODING.Filter, name('DCTDecode'), listOf(name('DCTDecode'), 1, 1));

const roleOf = (key: string, more: Readonly<Record<string, Shape>>): Role => ({
  key,
  words: WHERE,
  check(object, walk) {
    if (!object.stream) throw new Refused(`${WHERE} (objet ${object.id}) n’est pas un flux`);
    const dict = dictOf(object);
    checkDict(
      dict,
      { keys: { ...KEYS, Filter: encoded, ...more }, required: ['Subtype', 'Width', 'Height'] },
      WHERE,
      walk,
    );
    if (pixelsOf(dict) > MAX_PIXELS) throw new Refused(`${WHERE} (objet ${object.id}) est démesurée`);
    if (!isFilled(object, walk))
      throw new Refused(`${WHERE} (objet ${object.id}) ne contient pas ce qu’elle annonce`);
  },
});

const mask = roleOf('masque d’image', {});

/** An image that a look shows: a JPEG, or pixels as many as it says; with its transparency. */
export const image = roleOf('image', { SMask: at(mask) });

/** How many pixels a checked image has. */
export const pixelsOf = (dict: Dict): number => Number(dict.get('Width')) * Number(dict.get('Height'));

function isFilled(object: PdfObject, walk: Walk): boolean {
  const dict = dictOf(object);
  const filter = dict.get('Filter');
  const names = (Array.isArray(filter) ? (filter as Value[]) : [filter]).map(nameOf);
  if (names.includes('DCTDecode')) {
    const frame = object.stream && jpegFrame(object.stream);
    return frame?.width === dict.get('Width') && frame?.height === dict.get('Height');
  }
  const bits = dict.get('ImageMask') === true ? 1 : Number(dict.get('BitsPerComponent') ?? 8);
  const components = dict.get('ImageMask') === true ? 1 : componentsOf(dict.get('ColorSpace'), walk);
  const row = Math.ceil((Number(dict.get('Width')) * bits * components) / 8);
  return decoded(object, walk).length >= row * Number(dict.get('Height'));
}

function componentsOf(value: Value | undefined, walk: Walk): number {
  const space = value instanceof Ref ? walk.after(value.id)?.value : value;
  if (Array.isArray(space)) {
    const [kind, first] = space as Value[];
    if (nameOf(kind) === 'CalRGB') return 3;
    const icc = first instanceof Ref ? walk.after(first.id)?.value : undefined;
    return nameOf(kind) === 'ICCBased' && isDict(icc) ? Number(icc.get('N')) : 1;
  }
  return { DeviceRGB: 3, DeviceCMYK: 4 }[nameOf(space) ?? ''] ?? 1;
}
