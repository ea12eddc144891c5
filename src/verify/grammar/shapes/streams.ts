import { decodeStream, dictOf, type PdfObject, RefusedUpdate } from '../../pdf/index.ts';
import type { UpdateWalk } from '../walk.ts';
import { checkDict, type DictionaryKeys, dictionary } from './dictionaries.ts';
import { arrayOf, either, integer, name, type ValueShape } from './shapes.ts';

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

/** The keys of a stream dictionary that describe its encoding, which may be none or FlateDecode. */
export const ENCODING_KEYS = {
  Length: integer(0, 2 ** 31),
  Filter: either(deflate, arrayOf(deflate, 0, 1)),
  DecodeParms: either(parameters, arrayOf(parameters, 0, 1)),
} as const satisfies Record<string, ValueShape>;

/** Checks that an object is a stream and that its dictionary has only `keys` besides ENCODING_KEYS; throws RefusedUpdate otherwise. */
export function checkStream(object: PdfObject, keys: DictionaryKeys, where: string, walk: UpdateWalk): void {
  if (!object.stream) throw new RefusedUpdate(`${where} (objet ${object.id}) n’est pas un flux`);
  checkDict(dictOf(object), { ...keys, keys: { ...ENCODING_KEYS, ...keys.keys } }, where, walk);
}

/** The decoded bytes of a stream that checkStream has accepted. */
export const decoded = (object: PdfObject, walk: UpdateWalk): Uint8Array => decodeStream(object, walk.budget);
