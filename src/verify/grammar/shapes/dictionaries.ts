import { isDict, type PdfDict, RefusedUpdate } from '../../pdf/index.ts';
import type { UpdateWalk } from '../walk.ts';
import type { ValueShape } from './shapes.ts';
// Four exports: the check of a dictionary, its parameter, and the two shapes that use it.

/** The shape of the value of each key that a dictionary may have, and the keys that it must have. */
export interface DictionaryKeys {
  keys: Readonly<Record<string, ValueShape>>;
  required?: readonly string[];
}

/** Throws RefusedUpdate when a required key is missing, when a key is not listed, or when a value has another shape; `where` names the dictionary in French. */
export function checkDict(
  dict: PdfDict,
  { keys, required = [] }: DictionaryKeys,
  where: string,
  walk: UpdateWalk,
): void {
  const missing = required.find((key) => !dict.has(key));
  if (missing !== undefined) throw new RefusedUpdate(`la clé ${missing} manque dans ${where}`);
  for (const [key, value] of dict) {
    const shape = Object.hasOwn(keys, key) ? keys[key] : undefined;
    if (!shape) throw new RefusedUpdate(`la clé ${key} n’a pas sa place dans ${where}`);
    if (!shape(value, walk))
      throw new RefusedUpdate(`la valeur de la clé ${key} n’a pas sa place dans ${where}`);
  }
}

/** A direct dictionary with these keys; see checkDict for what it throws. */
export const dictionary =
  (keys: DictionaryKeys, where: string): ValueShape =>
  (value, walk) => {
    if (!isDict(value)) return false;
    checkDict(value, keys, where, walk);
    return true;
  };

/** A direct dictionary of at most `limit` keys, whatever they are, whose values all have one shape. */
export const dictionaryOf =
  (shape: ValueShape, limit = 1000): ValueShape =>
  (value, walk) =>
    isDict(value) && value.size <= limit && [...value.values()].every((one) => shape(one, walk));
