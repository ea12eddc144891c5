import { canonical, type PdfDict, type PdfObject, RefusedUpdate } from '../../pdf/index.ts';
import type { UpdateWalk } from '../walk.ts';

/** Checks what an update makes of an object that was already there; throws RefusedUpdate when it may not. */
export type ObjectChange = (before: PdfObject, after: PdfObject, walk: UpdateWalk) => void;

/** The keys whose values differ; throws RefusedUpdate when one of them is not in `allowed` or was removed. `what` names the dictionary in French. */
export function changedKeys(old: PdfDict, now: PdfDict, allowed: readonly string[], what: string): string[] {
  const changed = [...new Set([...old.keys(), ...now.keys()])].filter(
    (key) => canonical(old.get(key)) !== canonical(now.get(key)),
  );
  const other = changed.find((key) => !allowed.includes(key) || (now.get(key) ?? null) === null);
  if (other !== undefined) throw new RefusedUpdate(`une mise à jour change ${what} (${other})`);
  return changed;
}
