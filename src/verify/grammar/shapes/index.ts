/**
 * The vocabulary in which the rest of the grammar is written: a `ValueShape` tests one value, and combining shapes describes what an added
 * object may hold, key by key. Keys that are not listed are refused, so new features of PDF are too until someone has thought about them.
 *
 * - `shapes.ts`: shapes of numbers, strings, names and arrays.
 * - `dictionaries.ts`: dictionaries with known keys, or with any keys and one shape of value.
 * - `references.ts`: references, each of which gives the object referred to a role (see ../walk.ts).
 * - `streams.ts`: streams, with the keys that encode them.
 * - `rectangle.ts`, `default-appearance.ts`: two values that several kinds of object have.
 */
export { defaultAppearance } from './default-appearance.ts';
export { checkDict, type DictionaryKeys, dictionary, dictionaryOf } from './dictionaries.ts';
export { isEmptyRectangle } from './rectangle.ts';
export { directOrIndirect, referenceTo, valueRole } from './references.ts';
export {
  anyBoolean,
  anyName,
  anyNumber,
  anyString,
  arrayOf,
  either,
  integer,
  name,
  numbers,
  type ValueShape,
} from './shapes.ts';
export { checkStream, decoded, ENCODING_KEYS } from './streams.ts';
