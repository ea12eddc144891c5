import type { Path } from '../kernel/path.ts';
import { valueAt } from '../kernel/path.ts';
import type { YamlChange, YamlValue } from '../source/edit/change.ts';
import { sameData } from '../source/edit/data.ts';

/**
 * A change of the data as the smallest changes of the file that come to the same: a mapping that is replaced keeps the lines of its keys that
 * stay, and with them their comments.
 */
export function finer(data: unknown, change: YamlChange): YamlChange[] {
  if (!('set' in change)) return [change];
  const old = valueAt(data, change.set);
  return old === undefined ? [change] : between(change.set, old, change.value);
}

type Kept = Readonly<Record<string, YamlValue>>;
const isMapping = (value: unknown): value is Kept =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0;

function between(path: Path, old: unknown, value: YamlValue): YamlChange[] {
  if (sameData(old, value)) return [];
  if (isMapping(old) && isMapping(value)) {
    const kept = Object.keys(old).filter((key) => Object.hasOwn(value, key));
    // Nothing of the old mapping stays: its lines are replaced as a whole.
    if (kept.length === 0) return [{ set: path, value }];
    return [
      ...Object.keys(value).flatMap((key) =>
        Object.hasOwn(old, key)
          ? between([...path, key], old[key], value[key] as YamlValue)
          : [{ set: [...path, key], value: value[key] as YamlValue }],
      ),
      ...Object.keys(old)
        .filter((key) => !Object.hasOwn(value, key))
        .map((key) => ({ remove: [...path, key] })),
    ];
  }
  if (Array.isArray(old) && Array.isArray(value) && old.length === value.length)
    return value.flatMap((one, i) => between([...path, i], old[i], one as YamlValue));
  return [{ set: path, value }];
}
