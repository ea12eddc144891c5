import { sentence } from '../../kernel/french/typography.ts';
import type { Path } from '../../kernel/path.ts';
import type { Fix, Problem } from '../../kernel/problem.ts';
import { MAX_PROBLEMS } from '../../kernel/problem.ts';
import type { Source } from '../../source/index.ts';
import validate, { type SchemaError } from '../schema-validator.js';
import { blanksFix } from './blanks.ts';
import { bulletsFix } from './bullets.ts';
import { fixOf, quotedFixOf } from './fix.ts';
import { idsWanted } from './ids.ts';
import type { Found } from './places.ts';
import { faultsAt } from './problems.ts';
import { shapeAt } from './shape.ts';

/** Lists of which each item is a text on its line. */
const LISTS: ReadonlySet<string> = new Set(['texte[]', 'identifiant[]']);

/** The faults of a file against the schema, as French problems: one per real fault, whatever ajv says of it. */
export function checkSchema(source: Source): Problem[] {
  if (validate(source.data)) return [];
  const places = new Map<string, SchemaError[]>();
  for (const error of validate.errors ?? []) {
    const errors = places.get(error.instancePath);
    if (errors) errors.push(error);
    else places.set(error.instancePath, [error]);
  }
  const found = [...places].map(([pointer, errors]): Place => {
    const path = pathOf(pointer, source.data);
    return { path, errors, start: source.span(path, 'key')[0] };
  });
  return first(
    found.sort((a, b) => a.start - b.start),
    source,
  );
}

/** A place with faults, as ajv tells them. */
interface Place {
  path: Path;
  errors: readonly SchemaError[];
  /** No fault of it stands before. */
  start: number;
}

// The faults of places in the order of the file; of more than can be told, the first, and one more that says so.
function first(places: readonly Place[], source: Source): Problem[] {
  const problems = new Map<string, Problem>();
  const known = new Map<string, readonly string[]>();
  const ids = (path: Path) => {
    // The same for each item of a list.
    const place = (typeof path.at(-1) === 'number' ? path.slice(0, -1) : path).join('/');
    const found = known.get(place) ?? idsWanted(source.data, path);
    known.set(place, found);
    return found;
  };
  let later: number[] = [];
  let sure = 0;
  for (const { path, errors, start } of places) {
    const still = later.filter((offset) => offset >= start);
    sure += later.length - still.length;
    if (sure > MAX_PROBLEMS) break;
    later = still;
    const around = valueAt(source.data, path.slice(0, -1));
    const value = valueAt(source.data, path);
    const typed = () => typedAt(source, path, value);
    const unite = uniteAbove(source.data, path);
    const place = { path, value, around, written: source.written(path), typed, unite, ids };
    for (const fault of faultsAt(place, errors.slice(0, MAX_PROBLEMS))) {
      const problem = problemOf(source, fault);
      const { line, column } = problem.range.start;
      // A value that aliases repeat is wrong in each place, but stands once in the file.
      const key = `${line}:${column}:${problem.rule}:${problem.message}`;
      if (problems.has(key)) continue;
      problems.set(key, problem);
      later.push(source.span(fault.path, fault.on)[0]);
    }
  }
  return [...problems.values()];
}

function problemOf(source: Source, { path, on, rule, message, hint, sense }: Found): Problem {
  const words = { message: sentence(message), ...(hint && { hint: sentence(hint) }) };
  const colon = rule === 'deux-points-dans-un-texte';
  const value = valueAt(source.data, path);
  const listed =
    rule === 'valeur-inattendue' && LISTS.has(shapeAt(path) ?? '')
      ? bulletsFix(source, path, value)
      : undefined;
  const fix = sense
    ? fixOf(source, path, sense)
    : colon
      ? quotedFixOf(source, path, value)
      : (listed ?? gluedFix(source, { path, on, rule }));
  return {
    rule,
    severity: 'erreur',
    ...words,
    file: source.file,
    path,
    range: source.locate(path, on),
    ...(fix && { fix }),
  };
}

// A key that holds its value is told at the key, a group that is one text at its value.
function gluedFix(source: Source, { path, on, rule }: Pick<Found, 'path' | 'on' | 'rule'>): Fix | undefined {
  const group = on === 'key' ? path.slice(0, -1) : path;
  const shape = rule === 'signe-de-traitement-de-texte' ? shapeAt(group) : undefined;
  return shape === undefined ? undefined : blanksFix(source, group, valueAt(source.data, group), shape);
}

// A JSON pointer says « 0 » for a key and for an index alike: the data tells which.
function pathOf(pointer: string, data: unknown): Path {
  let value = data;
  return pointer
    .split('/')
    .slice(1)
    .map((raw) => {
      const key = raw.replace(/~1/g, '/').replace(/~0/g, '~');
      const step = Array.isArray(value) ? Number(key) : key;
      value = (value as Record<string | number, unknown> | undefined)?.[step];
      return step;
    });
}

// Of a group without braces, its first line from its first key on, without a comment.
function typedAt(source: Source, path: Path, value: unknown): string {
  const raw = source.text.slice(...source.span(path));
  const [key] =
    typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
  if (key === undefined || raw.startsWith('{')) return raw;
  const [start] = source.span([...path, key], 'key');
  const end = source.text.indexOf('\n', start);
  return source.text
    .slice(start, Math.min(end === -1 ? source.text.length : end, start + MAX_TYPED))
    .replace(/\s+(?:#.*)?$/, '');
}

const MAX_TYPED = 2000;

// The unit of a quantity holds for the figures of the groups in it.
function uniteAbove(data: unknown, path: Path): string | undefined {
  let unite: string | undefined;
  let value = data;
  for (const step of path.slice(0, -1)) {
    value = (value as Record<string | number, unknown> | undefined)?.[step];
    const own = (value as { unite?: unknown } | null | undefined)?.unite;
    if (typeof own === 'string') unite = own;
  }
  return unite;
}

const valueAt = (data: unknown, path: Path) =>
  path.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown> | undefined)?.[step],
    data,
  );
