import {
  dictOf,
  jpegFrame,
  nameOf,
  type PdfDict,
  type PdfObject,
  type PdfValue,
  RefusedUpdate,
} from '../../pdf/index.ts';
import {
  anyBoolean,
  anyName,
  anyNumber,
  arrayOf,
  checkDict,
  decoded,
  ENCODING_KEYS,
  either,
  integer,
  name,
  referenceTo,
  type ValueShape,
} from '../shapes/index.ts';
import type { Role, UpdateWalk } from '../walk.ts';
import { colourSpace, componentsOf } from './colour-spaces.ts';

const WHERE = 'une image ajoutée';
const MAX_SIDE = 10_000;
/** An A4 page scanned at 400 dots per inch. */
const MAX_PIXELS = 16_000_000;
const side = integer(1, MAX_SIDE);

const KEYS = {
  ...ENCODING_KEYS,
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

/** A JPEG, or pixels that are Flate-encoded or not at all. */
const encoded = either(ENCODING_KEYS.Filter, name('DCTDecode'), arrayOf(name('DCTDecode'), 1, 1));

const roleWith = (key: string, more: Readonly<Record<string, ValueShape>>): Role => ({
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

const softMask = roleWith('masque d’image', {});

/** An image that an appearance shows, with its soft mask. It must hold as many pixels as it declares. */
export const imageRole = roleWith('image', { SMask: referenceTo(softMask) });

/** How many pixels an image has, given its checked dictionary. */
export const pixelsOf = (dict: PdfDict): number => Number(dict.get('Width')) * Number(dict.get('Height'));

/** Whether the stream holds all the pixels that its dictionary declares. */
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
