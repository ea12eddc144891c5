import { twins } from '../../kernel/nearest.ts';
import type { Sense } from '../../kernel/problem.ts';
import type { SchemaError } from '../schema-validator.js';
import { asKeyboard } from './keyboard.ts';
import { allowedBy, type WrongPlace, type WrongValue } from './places.ts';
import { isGroup, keysOf, shapeAt } from './shape.ts';
import { SURE, sureWord } from './sure.ts';

/** The value that a wrong one surely stands for; undefined if there is not exactly one. */
export function senseOf(
  { path, value, around, written, ids }: WrongValue,
  errors: readonly SchemaError[],
  shape: string | undefined,
): Sense | undefined {
  if (written === undefined || value === null) return undefined;
  const allowed = allowedBy(errors, shape);
  // Characters that a word processor changed are first read as typed on the keyboard.
  const typed = typeof value === 'string' ? asKeyboard(value) : value;
  const meant = allowed
    ? sureWord(typed, allowed)
    : SURE[shape ?? '']?.({ value: typed, written: asKeyboard(written), path, around, ids });
  // A year is written as a number.
  return meant === undefined || meant === value
    ? undefined
    : { value: isPeriod(shape) && /^\d{4}$/.test(String(meant)) ? Number(meant) : meant };
}

const isPeriod = (shape: string | undefined) => shape === 'periode' || shape === 'echeance';

/**
 * Gives each unknown key the key it stands for: the only similar one, not used or claimed by another in the group, and whose shape fits the
 * value.
 */
export function senseOfKeys(found: readonly WrongPlace[], group: object, shape: string): void {
  const known = keysOf(shape);
  const wanted = found.map(({ path }) => twins(asKeyboard(String(path.at(-1))), known));
  for (const [i, one] of found.entries()) {
    const [key, other] = wanted[i] ?? [];
    if (key === undefined || other !== undefined || Object.hasOwn(group, key)) continue;
    if (wanted.some((keys, j) => j !== i && keys.includes(key))) continue;
    const value = (group as Record<string, unknown>)[String(one.path.at(-1))];
    if (fits(value, shapeAt([...one.path.slice(0, -1), key]))) one.sense = { key };
  }
}

function fits(value: unknown, shape: string | undefined): boolean {
  if (value === null || shape === undefined) return value === null;
  if (shape.endsWith('[]')) return Array.isArray(value);
  if (typeof value === 'object') return !Array.isArray(value) && isGroup(shape);
  return !isGroup(shape) || shape === 'valeur';
}
