/**
 * Checks the form of a contract: the compiled schema finds what is wrong, and this room explains each problem in French (`problems`, `keys`,
 * `values`, `words`, `leaves`) and finds what was surely meant (`sense`, `sure`, and the readers of dates, amounts, ranges and units).
 */
import { sentence } from '../../kernel/french/typography.ts';
import { type Path, pathOfPointer, valueAt } from '../../kernel/path.ts';
import type { Fix, Problem } from '../../kernel/problem.ts';
import { MAX_PROBLEMS } from '../../kernel/problem.ts';
import type { Source } from '../../source/index.ts';
import validate, { type SchemaError } from '../schema-validator.js';
import { blanksFix } from './blanks.ts';
import { bulletsFix } from './bullets.ts';
import { commentedColour, commentedFix } from './colours.ts';
import { fixOf, quotedFixOf } from './fix.ts';
import { idsWanted } from './ids.ts';
import type { WrongPlace } from './places.ts';
import { problemsAt } from './problems.ts';
import { shapeAt } from './shape.ts';

/** Shapes of lists whose items are one-line texts. */
const LISTS: ReadonlySet<string> = new Set(['texte[]', 'identifiant[]']);

/** Checks a file against the schema. Returns one French problem for each real mistake, however many errors ajv reports for it. */
export function checkSchema(source: Source): Problem[] {
  if (validate(source.data)) return [];
  const places = new Map<string, SchemaError[]>();
  for (const error of validate.errors ?? []) {
    const errors = places.get(error.instancePath);
    if (errors) errors.push(error);
    else places.set(error.instancePath, [error]);
  }
  const found = [...places].map(([pointer, errors]): ErrorPlace => {
    const path = pathOfPointer(pointer, source.data);
    return { path, errors, start: source.span(path, 'key')[0] };
  });
  return first(
    found.sort((a, b) => a.start - b.start),
    source,
  );
}

/** A path with the errors that ajv reports there. */
interface ErrorPlace {
  path: Path;
  errors: readonly SchemaError[];
  /** The smallest offset that a problem of this path can have. */
  start: number;
}

// The problems in the order of the file, up to one more than the limit, which shows that there are more.
function first(places: readonly ErrorPlace[], source: Source): Problem[] {
  const problems = new Map<string, Problem>();
  const known = new Map<string, readonly string[]>();
  const ids = (path: Path) => {
    // All items of a list have the same candidates.
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
    const rest = () => restOfLine(source, path);
    const place = { path, value, around, written: source.written(path), typed, rest, unite, ids };
    for (const wrong of problemsAt(place, errors.slice(0, MAX_PROBLEMS))) {
      const problem = problemOf(source, wrong);
      const { line, column } = problem.range.start;
      // A value that aliases repeat is wrong at each path, but is reported once.
      const key = `${line}:${column}:${problem.rule}:${problem.message}`;
      if (problems.has(key)) continue;
      problems.set(key, problem);
      later.push(source.span(wrong.path, wrong.on)[0]);
    }
  }
  return [...problems.values()];
}

function problemOf(source: Source, { path, on, rule, message, hint, sense }: WrongPlace): Problem {
  const words = { message: sentence(message), ...(hint && { hint: sentence(hint) }) };
  const colon = rule === 'deux-points-dans-un-texte';
  const value = valueAt(source.data, path);
  const commented = rule === 'couleur-sans-guillemets' && commentedColour(restOfLine(source, path));
  const listed =
    rule === 'valeur-inattendue' && LISTS.has(shapeAt(path) ?? '')
      ? bulletsFix(source, path, value)
      : undefined;
  const fix = sense
    ? fixOf(source, path, sense)
    : colon
      ? quotedFixOf(source, path, value)
      : commented
        ? commentedFix(source, source.span(path, 'key')[1], commented)
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

// A key that contains its value is reported at the key, a group that is one text at its value.
function gluedFix(
  source: Source,
  { path, on, rule }: Pick<WrongPlace, 'path' | 'on' | 'rule'>,
): Fix | undefined {
  const group = on === 'key' ? path.slice(0, -1) : path;
  const shape = rule === 'signe-de-traitement-de-texte' ? shapeAt(group) : undefined;
  return shape === undefined ? undefined : blanksFix(source, group, valueAt(source.data, group), shape);
}

// For a group without braces: its first line, from its first key on, without a comment.
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

const restOfLine = ({ span, text }: Source, path: Path): string =>
  /.*/.exec(text.slice(span(path, 'key')[1]))?.[0] ?? '';

const MAX_TYPED = 2000;

// The unit of a quantity also applies to the numbers in its groups.
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
