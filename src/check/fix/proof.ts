import { valueAt } from '../../kernel/path.ts';
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
import type { AppliedFix } from './applied.ts';
import { keepsSense, placeOf } from './sense.ts';

/** Rules that report two places together: fixing one may create such a problem. */
const DOUBLES = RULES.filter(({ id }) => /-en-double$|^partenaire-porteur$|^renvoi-circulaire$/.test(id));

/**
 * Whether the fixes did what they promised and nothing else: the data differ only at the fixed places; the values there now suit the
 * schema; no problem is new unless a misspelt key had hidden it; and no two things became the same.
 */
export function holds(before: SourceRead, after: SourceRead, fixes: readonly AppliedFix[]): boolean {
  const [was, is] = [sourceOf(before), sourceOf(after)];
  if (!was || !is || !fewer(before, after, fixes) || !keepsSense(was.data, is.data, fixes)) return false;
  if (!fixes.every((one) => unique(one, was.data, is.data))) return false;
  const old = checkSchema(was);
  const form = checkSchema(is);
  return (
    freshProblems(old, form, fixes).length === 0 &&
    (!after.ok || form.length > 0 || !doubles(before, after, fixes))
  );
}

// The problems that the fixes created, or did not solve.
function freshProblems(
  old: readonly Problem[],
  now: readonly Problem[],
  fixes: readonly AppliedFix[],
): Problem[] {
  const known = new Set(old.map(identity));
  // If a file has more problems than are reported, those further down only appear in later rounds.
  const end = old.length < MAX_PROBLEMS ? Number.POSITIVE_INFINITY : (old.at(-1)?.range.start.line ?? 0);
  const groups = fixes.filter(isGroup);
  const fixed = new Set(
    fixes.flatMap((one) =>
      one.fix.sense && 'value' in one.fix.sense && !isGroup(one) ? [JSON.stringify(placeOf(one))] : [],
    ),
  );
  // Whatever is below a misspelt key, or in a group that was read as a text, was hidden.
  const hidden = fixes.flatMap((one) => {
    const { sense } = one.fix;
    return sense && 'key' in sense
      ? [JSON.stringify([...placeOf(one).slice(0, -1), sense.key]).slice(0, -1)]
      : [];
  });
  hidden.push(...groups.map((one) => JSON.stringify(placeOf(one)).slice(0, -1)));
  return now.filter((problem) => {
    if (problem.range.start.line >= end) return false;
    const place = JSON.stringify(problem.path);
    return (
      (fixed.has(place) && problem.rule !== 'cle-inconnue') ||
      !(known.has(identity(problem)) || hidden.some((key) => place.startsWith(key)))
    );
  });
}

const isGroup = ({ fix: { sense } }: AppliedFix) =>
  sense !== undefined && 'value' in sense && typeof sense.value === 'object' && !Array.isArray(sense.value);

const sourceOf = (read: SourceRead) => (read.ok ? read.value : read.rest?.[0]);

// There are fewer YAML problems, and other contracts in the same file are unchanged.
function fewer(before: SourceRead, after: SourceRead, fixes: readonly AppliedFix[]): boolean {
  if (before.ok) return after.ok;
  const [others, still] = [before.rest?.slice(1) ?? [], after.ok ? [] : (after.rest?.slice(1) ?? [])];
  const same =
    others.length === still.length && others.every(({ data }, i) => sameData(data, still[i]?.data));
  // Only the first invisible characters are reported, so the number of problems may stay the same.
  const layout = fixes.every(({ fix }) => !fix.sense);
  return same && (after.ok || layout || after.problems.length < before.problems.length);
}

const identity = ({ rule, path }: Problem) => `${rule} ${JSON.stringify(path)}`;

// Whether what was apart stays apart: a list holds the new value once and held the old one once, and an id that is written is that of
// one thing only.
function unique(one: AppliedFix, before: unknown, data: unknown): boolean {
  const { sense } = one.fix;
  const path = placeOf(one);
  if (!sense || !('value' in sense)) return true;
  const [was, is] = [before, data].map((root) => valueAt(root, path.slice(0, -1)));
  const twice = (list: unknown, value: unknown) =>
    Array.isArray(list) && list.filter((item) => item === value).length > 1;
  if (twice(is, sense.value) || twice(was, valueAt(before, path))) return false;
  if (shapeAt(path) !== 'identifiant') return true;
  return idsWanted(data, path).filter((id) => id === sense.value).length === 1;
}

// Whether a problem of two places together is new, near a fixed place.
function doubles(before: SourceRead, after: SourceRead, fixes: readonly AppliedFix[]): boolean {
  if (!after.ok) return false;
  const found = (read: SourceRead) =>
    read.ok && checkSchema(read.value).length === 0
      ? runRules(DOUBLES, read.value.data as Contrat, read.value)
      : [];
  const known = new Set(found(before).map(identity));
  const around = fixes.map((one) => JSON.stringify(placeOf(one).slice(0, 4)).slice(0, -1));
  return found(after).some(
    (problem) =>
      !known.has(identity(problem)) && around.some((place) => JSON.stringify(problem.path).startsWith(place)),
  );
}
