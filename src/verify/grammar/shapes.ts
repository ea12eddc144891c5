import { RefusedUpdate } from '../pdf/refused-update.ts';
import { isDict, type PdfDict, PdfName, PdfRef, PdfString, type PdfValue } from '../pdf/values.ts';
import type { Role, UpdateWalk } from './walk.ts';

/** Whether a value is of some shape; what it refers to is claimed on the way. */
export type ValueShape = (value: PdfValue, walk: UpdateWalk) => boolean;

const LARGEST = 1e7;

export const anyString: ValueShape = (value) => value instanceof PdfString;
export const anyBoolean: ValueShape = (value) => typeof value === 'boolean';
export const anyNumber: ValueShape = (value) => typeof value === 'number' && Math.abs(value) <= LARGEST;
export const anyName: ValueShape = (value) => value instanceof PdfName;
export const name =
  (...allowed: readonly string[]): ValueShape =>
  (value) =>
    value instanceof PdfName && allowed.includes(value.name);
/** A whole number from `low` to `high`. */
export const integer =
  (low: number, high: number): ValueShape =>
  (value) =>
    Number.isInteger(value) && typeof value === 'number' && value >= low && value <= high;
export const arrayOf =
  (shape: ValueShape, low = 0, high = 100_000): ValueShape =>
  (value, walk) =>
    Array.isArray(value) &&
    value.length >= low &&
    value.length <= high &&
    value.every((one: PdfValue) => shape(one, walk));
export const numbers = (count: number): ValueShape => arrayOf(anyNumber, count, count);
export const either =
  (...shapes: readonly ValueShape[]): ValueShape =>
  (value, walk) =>
    shapes.some((shape) => shape(value, walk));
/** A reference to an object that has, or gets, a role. */
export const referenceTo =
  (role: Role): ValueShape =>
  (value, walk) => {
    if (!(value instanceof PdfRef)) return false;
    walk.claim(value, role);
    return true;
  };

/** What a dictionary may hold: the shape of each key; the keys that must be there. */
export interface DictionaryKeys {
  keys: Readonly<Record<string, ValueShape>>;
  required?: readonly string[];
}

/** Checks a dictionary whose every key must be known and of its shape; `where` names it in French for what is refused. */
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

/** A dictionary, on the spot, of known keys. */
export const dictionary =
  (keys: DictionaryKeys, where: string): ValueShape =>
  (value, walk) => {
    if (!isDict(value)) return false;
    checkDict(value, keys, where, walk);
    return true;
  };

/** A dictionary of any keys whose values have one shape; at most so many. */
export const dictionaryOf =
  (shape: ValueShape, limit = 1000): ValueShape =>
  (value, walk) =>
    isDict(value) && value.size <= limit && [...value.values()].every((one) => shape(one, walk));

/** A role whose object is only a value of some shape. */
export const valueRole = (key: string, words: string, shape: ValueShape, renewable?: true): Role => ({
  key,
  words,
  ...(renewable && { renewable }),
  check(object, walk) {
    if (object.stream || !shape(object.value, walk))
      throw new RefusedUpdate(`${words} (objet ${object.id}) n’a pas la forme attendue`);
  },
});

/** A value on the spot, or an object of its own in a role of that name. */
export const directOrIndirect = (
  shape: ValueShape,
  key: string,
  words: string,
  renewable?: true,
): ValueShape => {
  const there = referenceTo(valueRole(key, words, shape, renewable));
  return (value, walk) => (value instanceof PdfRef ? there(value, walk) : shape(value, walk));
};
