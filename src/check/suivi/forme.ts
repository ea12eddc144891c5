import { cite } from '../../kernel/french/quote.ts';
import { sentence } from '../../kernel/french/typography.ts';
import { nearest } from '../../kernel/nearest.ts';
import { type Path, pathOfPointer, valueAt } from '../../kernel/path.ts';
import { MAX_PROBLEMS, type Problem } from '../../kernel/problem.ts';
import type { Source } from '../../source/index.ts';
import { asKeyboard } from '../schema/keyboard.ts';
import { missingKey } from '../schema/keys.ts';
import { wrongValue } from '../schema/values.ts';
import type { Explanation } from '../schema/wrong.ts';
import type { SchemaError } from '../schema-validator.js';
import validate, { SHAPES } from './schema-validator.js';

/** Checks a follow-up against its schema: one French problem for each mistake, in the order of the file. */
export function checkForme(source: Source): Problem[] {
  if (validate(source.data)) return [];
  const places = new Map<string, SchemaError[]>();
  for (const error of (validate.errors ?? []).slice(0, MAX_PROBLEMS)) {
    const errors = places.get(error.instancePath);
    if (errors) errors.push(error);
    else places.set(error.instancePath, [error]);
  }
  return [...places]
    .flatMap(([pointer, errors]) => problemsAt(pathOfPointer(pointer, source.data), errors, source))
    .toSorted(
      (a, b) => a.range.start.line - b.range.start.line || a.range.start.column - b.range.start.column,
    );
}

function problemsAt(path: Path, errors: readonly SchemaError[], source: Source): Problem[] {
  const value = valueAt(source.data, path);
  const shape = shapeAt(path);
  const keys = Object.keys(SHAPES[shape ?? ''] ?? {});
  const free = keys.filter((key) => !Object.hasOwn((value ?? {}) as object, key));
  const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value);
  const unknown = isGroup ? paramsOf(errors, 'additionalProperties', 'additionalProperty') : [];
  const near = new Map(unknown.map((key) => [key, nearest(asKeyboard(key), free)]));
  const missing = isGroup ? paramsOf(errors, 'required', 'missingProperty') : [];
  const found = [
    ...unknown.map((key) => problemOf(source, [...path, key], 'key', unknownKey(key, near.get(key), keys))),
    // « relevé » for « releves » is one problem, not an unknown key and a missing one.
    ...missing
      .filter((key) => ![...near.values()].includes(key))
      .map((key) => problemOf(source, path, 'key', missingKey(key, path))),
  ];
  if (found.length > 0) return found;
  const typed = () => source.text.slice(...source.span(path));
  const place = {
    path,
    value,
    around: valueAt(source.data, path.slice(0, -1)),
    written: source.written(path),
    typed,
    rest: () => '',
    unite: undefined,
    ids: () => [],
  };
  return [
    problemOf(source, path, 'value', groupExpected(path, value, keys) ?? wrongValue(place, errors, shape)),
  ];
}

const paramsOf = (errors: readonly SchemaError[], keyword: string, param: string): string[] =>
  errors.flatMap((error) => (error.keyword === keyword ? [String(error.params[param])] : []));

function unknownKey(key: string, near: string | undefined, keys: readonly string[]): Explanation {
  const hint =
    near === undefined ? `Clés possibles : ${keys.join(', ')}.` : `Vouliez-vous dire ${cite(near)} ?`;
  return { rule: 'cle-inconnue', message: `La clé ${cite(key)} n’est pas connue ici.`, hint };
}

function groupExpected(path: Path, value: unknown, keys: readonly string[]): Explanation | undefined {
  if (keys.length === 0 || value === null || value === undefined) return undefined;
  const name = path.length === 0 ? 'Le fichier' : `Un élément de ${cite(path.findLast(isText) ?? '')}`;
  return {
    rule: 'valeur-inattendue',
    message: `${name} attend un groupe de clés : ${keys.slice(0, 4).join(', ')}…`,
    hint: 'Chaque clé est suivie d’un deux-points, d’une espace et de sa valeur.',
  };
}

const isText = (step: string | number) => typeof step === 'string';

function problemOf(
  source: Source,
  path: Path,
  on: 'key' | 'value',
  { rule, message, hint }: Explanation,
): Problem {
  return {
    rule,
    severity: 'erreur',
    message: sentence(message),
    ...(hint !== undefined && { hint: sentence(hint) }),
    file: source.file,
    path,
    range: source.locate(path, on),
  };
}

// The name of the definition at a path; undefined if there is none.
function shapeAt(path: Path): string | undefined {
  let shape: string | undefined = 'suivi';
  for (const step of path) {
    if (shape === undefined) return undefined;
    shape = shape.endsWith('[]') ? shape.slice(0, -2) : SHAPES[shape]?.[String(step)];
  }
  return shape;
}
