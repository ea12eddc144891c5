import { RefusedUpdate } from '../../pdf/refused-update.ts';
import { canonical, type PdfDict } from '../../pdf/values.ts';

/** The keys of a dictionary whose values differ; throws Refused for one that may not change, or that is taken away. */
export function changedKeys(old: PdfDict, now: PdfDict, allowed: readonly string[], what: string): string[] {
  const changed = [...new Set([...old.keys(), ...now.keys()])].filter(
    (key) => canonical(old.get(key)) !== canonical(now.get(key)),
  );
  const other = changed.find((key) => !allowed.includes(key) || (now.get(key) ?? null) === null);
  if (other !== undefined) throw new RefusedUpdate(`une mise à jour change ${what} (${other})`);
  return changed;
}
