import { decodeStream } from '../pdf/decode.ts';
import { dictOf, type PdfObject } from '../pdf/objects.ts';
import { RefusedUpdate } from '../pdf/refused-update.ts';
import {
  arrayOf,
  checkDict,
  type DictionaryKeys,
  dictionary,
  either,
  integer,
  name,
  type ValueShape,
} from './shapes.ts';
import type { UpdateWalk } from './walk.ts';

const deflate = name('FlateDecode');
const parameters = dictionary(
  {
    keys: {
      Predictor: integer(1, 15),
      Columns: integer(1, 100_000),
      Colors: integer(1, 4),
      BitsPerComponent: integer(1, 16),
    },
  },
  'le codage d’un flux',
);

/** The keys of how a stream is encoded: plain, or deflated. */
export const ENCODING = {
  Length: integer(0, 2 ** 31),
  Filter: either(deflate, arrayOf(deflate, 0, 1)),
  DecodeParms: either(parameters, arrayOf(parameters, 0, 1)),
} as const satisfies Record<string, ValueShape>;

/** Checks the dictionary of a stream beside how it is encoded, and that there is a stream. */
export function checkStream(object: PdfObject, keys: DictionaryKeys, where: string, walk: UpdateWalk): void {
  if (!object.stream) throw new RefusedUpdate(`${where} (objet ${object.id}) n’est pas un flux`);
  checkDict(dictOf(object), { ...keys, keys: { ...ENCODING, ...keys.keys } }, where, walk);
}

/** The decoded bytes of a checked stream. */
export const decoded = (object: PdfObject, walk: UpdateWalk): Uint8Array => decodeStream(object, walk.budget);
