import { Refused } from '../pdf/refused.ts';
import { canonical, type Dict } from '../pdf/values.ts';

/** The keys of a dictionary whose values differ; throws Refused for one that may not change, or that is taken away. */
export function changedKeys(old: Dict, now: Dict, allowed: readonly string[], what: string): string[] {
  const changed = [...new Set([...old.keys(), ...now.keys()])].filter(
    (key) => canonical(old.get(key)) !== canonical(now.get(key)),
  );
  const other = changed.find((key) => !allowed.includes(key) || (now.get(key) ?? null) === null);
  if (other !== undefined) throw new Refused(`une mise à jour change ${what} (${other})`);
  return changed;
}
