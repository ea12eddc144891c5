import { dictOf, type PdfObject } from '../pdf/objects.ts';
import { idOf } from '../pdf/original.ts';
import { Refused } from '../pdf/refused.ts';
import { isDict, nameOf, Ref, Text, type Value } from '../pdf/values.ts';
import { changedKeys } from './changed.ts';
import { lookRole, paints } from './look.ts';
import { at, dict, dictOfAll, here, listOf, name, type Shape, text, whole } from './shapes.ts';
import { signatureRole } from './signature.ts';
import type { Walk } from './walk.ts';

/** What an annotation may say of itself beside being printed: locked, read-only, its content locked (ISO 32000-1, table 165). */
const PRINTED = 4;
const LOCKS = 64 | 128 | 512;

const lock = dict(
  {
    keys: {
      Type: name('SigFieldLock'),
      Action: name('All', 'Include', 'Exclude'),
      Fields: listOf(text, 0, 1000),
      P: whole(1, 3),
    },
  },
  'ce qu’un champ verrouille',
);
const none = dictOfAll(() => false, 0);

/** A font, its size and a colour: what a form says of texts that signature fields don't have. */
export const appearanceText: Shape = (value) =>
  value instanceof Text &&
  /^\s{0,9}(?:\/[\w.+-]{1,60} [\d.]{1,9} Tf|(?:[\d.]{1,9} ){1,4}(?:g|rg|k))(?:\s{1,9}(?:\/[\w.+-]{1,60} [\d.]{1,9} Tf|(?:[\d.]{1,9} ){1,4}(?:g|rg|k)))?\s{0,9}$/.test(
    value.bytes,
  );

/** Four zeros: the place of a signature that shows nothing (ISO 32000-1, 12.7.4.5). */
export const isNowhere = (value: Value | undefined): boolean =>
  Array.isArray(value) && value.length === 4 && value.every((one) => one === 0);

/** Checks that a field that was empty is signed, in its place, and shows nothing outside of it. */
export function checkField(name: string, before: PdfObject, after: PdfObject, walk: Walk): void {
  const [old, now] = [dictOf(before), dictOf(after)];
  const field = `le champ « ${name} »`;
  const shapes = shapesOf(name, old);
  // A reference names a generation: under another one, readers could find nothing there.
  if (before.generation !== after.generation) throw new Refused(`une mise à jour remplace ${field}`);
  if (!now.has('V')) throw new Refused(`une mise à jour change ${field} sans le signer`);
  for (const key of changedKeys(old, now, Object.keys(shapes), field))
    if (!shapes[key]?.(now.get(key) ?? null, walk))
      throw new Refused(`une mise à jour change ${field} (${key})`);
  const flags = now.get('F');
  if (typeof flags !== 'number' || (flags & PRINTED) === 0 || (flags & ~(PRINTED | LOCKS)) !== 0)
    throw new Refused(`${field} a été caché ou détaché de sa place`);
  checkShown(now.get('AP'), field, walk);
  if (!isNowhere(now.get('Rect'))) {
    if (!now.has('AP')) throw new Refused(`${field} n’a plus d’aspect`);
    return;
  }
  if (paints(now.get('AP'), walk))
    throw new Refused(`${field} n’a plus de place, mais un aspect qui dessine`);
  walk.remarks.push({ remarque: 'signature-invisible', champ: name });
}

function shapesOf(field: string, old: ReadonlyMap<string, Value>): Readonly<Record<string, Shape>> {
  const role = lookRole(field);
  const kept = looksOf(old.get('AP'));
  const look: Shape = (value, walk) => {
    if (!(value instanceof Ref)) return false;
    if (!kept.includes(value.id)) walk.claim(value, role);
    return true;
  };
  return {
    V: at(signatureRole(field)),
    AP: here(dict({ keys: { N: look }, required: ['N'] }, role.words), `aspects ${field}`, role.words),
    AS: (value) => nameOf(value) === 'N',
    Rect: (value) => isNowhere(value),
    M: text,
    MK: none,
    DA: appearanceText,
    NM: text,
    H: name('N', 'I', 'O', 'P'),
    F: whole(0, 1023),
    Lock: here(lock, 'verrou', 'ce qu’un champ verrouille'),
  };
}

// The look that is kept may have been written again under another generation, where readers could find nothing.
function checkShown(look: Value | undefined, field: string, walk: Walk): void {
  const normal = isDict(look) ? look.get('N') : undefined;
  if (normal instanceof Ref && walk.after(normal.id)?.generation !== normal.generation)
    throw new Refused(`${field} a perdu son aspect`);
}

/** The numbers of the looks that an appearance dictionary of csi leads to. */
export function looksOf(look: Value | undefined): number[] {
  const id = isDict(look) ? idOf(look.get('N')) : 0;
  return id === 0 ? [] : [id];
}
