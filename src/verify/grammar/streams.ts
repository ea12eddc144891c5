import { decodeStream } from '../pdf/decode.ts';
import { dictOf, type PdfObject } from '../pdf/objects.ts';
import { Refused } from '../pdf/refused.ts';
import { checkDict, dict, either, type Keys, listOf, name, type Shape, whole } from './shapes.ts';
import type { Walk } from './walk.ts';

const deflate = name('FlateDecode');
const parameters = dict(
  {
    keys: {
      Predictor: whole(1, 15),
      Columns: whole(1, 100_000),
      Colors: whole(1, 4),
      BitsPerComponent: whole(1, 16),
    },
  },
  'le codage d’un flux',
);

/** The keys of how a stream is encoded: plain, or deflated. */
export const ENCODING = {
  Length: whole(0, 2 ** 31),
  Filter: either(deflate, listOf(deflate, 0, 1)),
  DecodeParms: either(parameters, listOf(parameters, 0, 1)),
} as const satisfies Record<string, Shape>;

/** Checks the dictionary of a stream beside how it is encoded, and that there is a stream. */
export function checkStream(object: PdfObject, keys: Keys, where: string, walk: Walk): void {
  if (!object.stream) throw new Refused(`${where} (objet ${object.id}) n’est pas un flux`);
  checkDict(dictOf(object), { ...keys, keys: { ...ENCODING, ...keys.keys } }, where, walk);
}

/** The decoded bytes of a checked stream. */
export const decoded = (object: PdfObject, walk: Walk): Uint8Array => decodeStream(object, walk.budget);
