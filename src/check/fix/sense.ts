import type { Path } from '../../kernel/path.ts';
import type { Fix, Problem } from '../../kernel/problem.ts';
import { Refusal, type YamlChange, type YamlValue } from '../../source/edit/change.ts';
import { changed, sameData } from '../../source/edit/data.ts';

/** The place whose value or key a fix gives its sense to. */
export const placeOf = ({ problem, fix }: { problem: Problem; fix: Fix }): Path => fix.path ?? problem.path;

/** True when data are what they were before, but for each fixed place, where they are what it meant. */
export function keepsSense(
  before: unknown,
  after: unknown,
  fixes: readonly { problem: Problem; fix: Fix }[],
): boolean {
  const meant = fixes.filter(({ fix }) => fix.sense);
  if (!meant.every((fix) => there(before, placeOf(fix)))) return false;
  try {
    return sameData(changed(before, ...meant.map(changeOf)), after);
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

function changeOf(fix: { problem: Problem; fix: Fix }): YamlChange {
  const { sense } = fix.fix;
  const path = placeOf(fix);
  if (sense && 'key' in sense) return { rename: path, key: sense.key };
  return { set: path, value: (sense?.value ?? null) as YamlValue };
}

function there(data: unknown, path: Path): boolean {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return false;
    value = (value as Record<string | number, unknown>)[step];
  }
  return path.length > 0;
}
