import { nearest } from '../../kernel/nearest.ts';
import type { Path } from '../../kernel/path.ts';
import type { SchemaError } from '../schema-validator.js';
import { gluedKeys, gluedProblem } from './blanks.ts';
import { asKeyboard } from './keyboard.ts';
import { missingKey, nameOf, unknownKey } from './keys.ts';
import { alike } from './look-alikes.ts';
import type { WrongPlace, WrongValue } from './places.ts';
import { senseOf, senseOfKeys } from './sense.ts';
import { keysOf, shapeAt } from './shape.ts';
import { synonymOf } from './synonyms.ts';
import { wrongValue } from './values.ts';

/** The problems of one place: each missing and each unknown key, or else what is wrong with the value itself. */
export function problemsAt(place: WrongValue, errors: readonly SchemaError[]): WrongPlace[] {
  const { path, value } = place;
  const shape = shapeAt(path);
  const found: WrongPlace[] = [];
  const keyed = typeof value === 'object' && value !== null && !Array.isArray(value);
  const added = errors.flatMap((error) =>
    error.keyword === 'additionalProperties' ? [String(error.params.additionalProperty)] : [],
  );
  const missing = errors.flatMap((error) =>
    error.keyword === 'required' ? [String(error.params.missingProperty)] : [],
  );
  const meant = new Set<string>();
  const glued = shape && keyed ? gluedKeys(value, shape) : new Map<string, { key: string }>();
  const [first] = glued.keys();
  if (first !== undefined) found.push({ path: [...path, first], on: 'key', ...gluedProblem(first) });
  for (const { key } of glued.values()) meant.add(key);
  for (const key of added) {
    if (glued.has(key)) continue;
    const free = shape ? keysOf(shape).filter((known) => !Object.hasOwn(value as object, known)) : [];
    const near = nearest(asKeyboard(key).replace(/^-/, ''), free) ?? alike(key, free) ?? synonymOf(key, free);
    if (near) meant.add(near);
    found.push({ path: [...path, key], on: 'key', ...unknownKey(key, near, shape, value as object) });
  }
  if (shape && added.length > 0) senseOfKeys(found, value as object, shape);
  // « echance » for « echeance » is one problem, not an unknown key and a missing one.
  for (const key of missing) if (!meant.has(key)) found.push({ path, on: 'key', ...missingKey(key, path) });
  if (found.length > 0 || (keyed && shape === 'valeur'))
    return [...found, ...(keyed ? emptyObject(path, value) : [])];
  return [{ path, on: 'value', ...wrongValue(place, errors, shape), sense: senseOf(place, errors, shape) }];
}

function emptyObject(path: Path, value: object): WrongPlace[] {
  if (Object.keys(value).length > 0) return [];
  return [
    { path, on: 'value', rule: 'valeur-manquante', message: `${nameOf(path)} ne contient aucune clé.` },
  ];
}
