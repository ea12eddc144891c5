import type { Path } from '../../kernel/path.ts';
import type { Problem } from '../../kernel/problem.ts';
import { MAX_PROBLEMS } from '../../kernel/problem.ts';
import type { Contrat } from '../../model/contrat.ts';
import { sameData } from '../../source/edit/data.ts';
import type { SourceRead } from '../../source/index.ts';
import { RULES } from '../rules/index.ts';
import { runRules } from '../run.ts';
import { idsWanted } from '../schema/ids.ts';
import { checkSchema } from '../schema/index.ts';
import { shapeAt } from '../schema/shape.ts';
import type { AppliedFix } from './index.ts';
import { keepsSense, placeOf } from './sense.ts';

/** Rules that two places break together: fixing one may bring it about. */
const DOUBLES = RULES.filter(({ id }) => /-en-double$|^partenaire-porteur$|^renvoi-circulaire$/.test(id));

/**
 * True when fixes did what they were made for and nothing else: the data are what they were but for the fixed places; what stands there
 * now is what the schema wants; nothing new is wrong that was not hidden below a misspelt key; and no two things have become one.
 */
export function holds(before: SourceRead, after: SourceRead, fixes: readonly AppliedFix[]): boolean {
  const [was, is] = [sourceOf(before), sourceOf(after)];
  if (!was || !is || !fewer(before, after, fixes) || !keepsSense(was.data, is.data, fixes)) return false;
  if (!fixes.every((fix) => unique(fix, was.data, is.data))) return false;
  const faults = checkSchema(was);
  const known = new Set(faults.map(sign));
  // Of a file with more than are told, those further down have their turn later.
  const told =
    faults.length < MAX_PROBLEMS ? Number.POSITIVE_INFINITY : (faults.at(-1)?.range.start.line ?? 0);
  const form = checkSchema(is);
  const groups = fixes.filter(isGroup);
  const fixed = new Set(
    fixes.flatMap((fix) =>
      fix.fix.sense && 'value' in fix.fix.sense && !isGroup(fix) ? [JSON.stringify(placeOf(fix))] : [],
    ),
  );
  // What stands below a misspelt key, or in a group that was read as a text, was hidden.
  const renamed = fixes.flatMap((fix) => {
    const { sense } = fix.fix;
    return sense && 'key' in sense
      ? [JSON.stringify([...placeOf(fix).slice(0, -1), sense.key]).slice(0, -1)]
      : [];
  });
  renamed.push(...groups.map((fix) => JSON.stringify(placeOf(fix)).slice(0, -1)));
  const fresh = form.filter((problem) => {
    if (problem.range.start.line >= told) return false;
    const place = JSON.stringify(problem.path);
    return (
      (fixed.has(place) && problem.rule !== 'cle-inconnue') ||
      !(known.has(sign(problem)) || renamed.some((key) => place.startsWith(key)))
    );
  });
  return fresh.length === 0 && (!after.ok || form.length > 0 || !doubles(before, after, fixes));
}

const isGroup = ({ fix: { sense } }: AppliedFix) =>
  sense !== undefined && 'value' in sense && typeof sense.value === 'object' && !Array.isArray(sense.value);

const sourceOf = (read: SourceRead) => (read.ok ? read.value : read.rest?.[0]);

// Fewer faults of YAML, and what other contracts of the same file say as it was.
function fewer(before: SourceRead, after: SourceRead, fixes: readonly AppliedFix[]): boolean {
  if (before.ok) return after.ok;
  const [others, still] = [before.rest?.slice(1) ?? [], after.ok ? [] : (after.rest?.slice(1) ?? [])];
  const same =
    others.length === still.length && others.every(({ data }, i) => sameData(data, still[i]?.data));
  // Of signs that show nothing only the first are told.
  const layout = fixes.every(({ fix }) => !fix.sense);
  return same && (after.ok || layout || after.problems.length < before.problems.length);
}

const sign = ({ rule, path }: Problem) => `${rule} ${JSON.stringify(path)}`;

// A list holds nothing twice that was two things; an id that two things have says nothing of which is meant.
function unique(fix: AppliedFix, before: unknown, data: unknown): boolean {
  const { sense } = fix.fix;
  const path = placeOf(fix);
  if (!sense || !('value' in sense)) return true;
  const [was, is] = [before, data].map((root) => valueAt(root, path.slice(0, -1)));
  const twice = (list: unknown, value: unknown) =>
    Array.isArray(list) && list.filter((item) => item === value).length > 1;
  if (twice(is, sense.value) || twice(was, valueAt(before, path))) return false;
  if (shapeAt(path) !== 'identifiant') return true;
  return idsWanted(data, path).filter((id) => id === sense.value).length === 1;
}

const valueAt = (data: unknown, path: Path) =>
  path.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown> | null | undefined)?.[step],
    data,
  );

// What two places break together was not there before, and stands where something was fixed.
function doubles(before: SourceRead, after: SourceRead, fixes: readonly AppliedFix[]): boolean {
  if (!after.ok) return false;
  const found = (read: SourceRead) =>
    read.ok && checkSchema(read.value).length === 0
      ? runRules(DOUBLES, read.value.data as Contrat, read.value)
      : [];
  const known = new Set(found(before).map(sign));
  const around = fixes.map((fix) => JSON.stringify(placeOf(fix).slice(0, 4)).slice(0, -1));
  return found(after).some(
    (problem) =>
      !known.has(sign(problem)) && around.some((place) => JSON.stringify(problem.path).startsWith(place)),
  );
}
