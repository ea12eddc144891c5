import type { Path } from '../../kernel/path.ts';
import { Refusal, type YamlChange, type YamlValue } from '../../source/edit/change.ts';
import { changed, sameData } from '../../source/edit/data.ts';
import type { AppliedFix } from './applied.ts';

/** The path of the key or the value that a fix changes. */
export const placeOf = ({ problem, fix }: AppliedFix): Path => fix.path ?? problem.path;

/** Whether the data are unchanged except at the fixed places, where they have the meaning that each fix promised. */
export function keepsSense(before: unknown, after: unknown, fixes: readonly AppliedFix[]): boolean {
  const meant = fixes.filter(({ fix }) => fix.sense);
  if (!meant.every((one) => exists(before, placeOf(one)))) return false;
  try {
    const added = fixes.flatMap(({ fix }) => fix.added ?? []);
    const changes = [...meant.map(changeOf), ...added.map(({ path, value }) => ({ set: path, value }))];
    return sameData(changed(before, ...changes), after);
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

function changeOf(one: AppliedFix): YamlChange {
  const { sense } = one.fix;
  const path = placeOf(one);
  if (sense && 'key' in sense) return { rename: path, key: sense.key };
  return { set: path, value: (sense?.value ?? null) as YamlValue };
}

function exists(data: unknown, path: Path): boolean {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return false;
    value = (value as Record<string | number, unknown>)[step];
  }
  return path.length > 0;
}
