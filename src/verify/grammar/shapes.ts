import { Refused } from '../pdf/refused.ts';
import { type Dict, isDict, Name, Ref, Text, type Value } from '../pdf/values.ts';
import type { Role, Walk } from './walk.ts';

/** Whether a value is of some shape; what it refers to is claimed on the way. */
export type Shape = (value: Value, walk: Walk) => boolean;

const LARGEST = 1e7;

export const text: Shape = (value) => value instanceof Text;
export const flag: Shape = (value) => typeof value === 'boolean';
export const number: Shape = (value) => typeof value === 'number' && Math.abs(value) <= LARGEST;
export const anyName: Shape = (value) => value instanceof Name;
export const name =
  (...allowed: readonly string[]): Shape =>
  (value) =>
    value instanceof Name && allowed.includes(value.name);
/** A whole number from `low` to `high`. */
export const whole =
  (low: number, high: number): Shape =>
  (value) =>
    Number.isInteger(value) && typeof value === 'number' && value >= low && value <= high;
export const listOf =
  (shape: Shape, low = 0, high = 100_000): Shape =>
  (value, walk) =>
    Array.isArray(value) &&
    value.length >= low &&
    value.length <= high &&
    value.every((one: Value) => shape(one, walk));
export const numbers = (count: number): Shape => listOf(number, count, count);
export const either =
  (...shapes: readonly Shape[]): Shape =>
  (value, walk) =>
    shapes.some((shape) => shape(value, walk));
/** A reference to an object that has, or gets, a role. */
export const at =
  (role: Role): Shape =>
  (value, walk) => {
    if (!(value instanceof Ref)) return false;
    walk.claim(value, role);
    return true;
  };

/** What a dictionary may hold: the shape of each key; the keys that must be there. */
export interface Keys {
  keys: Readonly<Record<string, Shape>>;
  required?: readonly string[];
}

/** Checks a dictionary whose every key must be known and of its shape; `where` names it in French for what is refused. */
export function checkDict(dict: Dict, { keys, required = [] }: Keys, where: string, walk: Walk): void {
  const missing = required.find((key) => !dict.has(key));
  if (missing !== undefined) throw new Refused(`la clé ${missing} manque dans ${where}`);
  for (const [key, value] of dict) {
    const shape = Object.hasOwn(keys, key) ? keys[key] : undefined;
    if (!shape) throw new Refused(`la clé ${key} n’a pas sa place dans ${where}`);
    if (!shape(value, walk)) throw new Refused(`la valeur de la clé ${key} n’a pas sa place dans ${where}`);
  }
}

/** A dictionary, on the spot, of known keys. */
export const dict =
  (keys: Keys, where: string): Shape =>
  (value, walk) => {
    if (!isDict(value)) return false;
    checkDict(value, keys, where, walk);
    return true;
  };

/** A dictionary of any keys whose values have one shape; at most so many. */
export const dictOfAll =
  (shape: Shape, limit = 1000): Shape =>
  (value, walk) =>
    isDict(value) && value.size <= limit && [...value.values()].every((one) => shape(one, walk));

/** A role whose object is only a value of some shape. */
export const valueRole = (key: string, words: string, shape: Shape, renewable?: true): Role => ({
  key,
  words,
  ...(renewable && { renewable }),
  check(object, walk) {
    if (object.stream || !shape(object.value, walk))
      throw new Refused(`${words} (objet ${object.id}) n’a pas la forme attendue`);
  },
});

/** A value on the spot, or an object of its own in a role of that name. */
export const here = (shape: Shape, key: string, words: string, renewable?: true): Shape => {
  const there = at(valueRole(key, words, shape, renewable));
  return (value, walk) => (value instanceof Ref ? there(value, walk) : shape(value, walk));
};
