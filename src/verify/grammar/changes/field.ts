import { dictOf, type PdfObject } from '../../pdf/objects.ts';
import { idOf } from '../../pdf/original.ts';
import { RefusedUpdate } from '../../pdf/refused-update.ts';
import { isDict, nameOf, PdfRef, PdfString, type PdfValue } from '../../pdf/values.ts';
import { signatureRole } from '../added/signature.ts';
import { appearancePaints, appearanceRole } from '../appearance/appearance.ts';
import {
  anyString,
  arrayOf,
  dictionary,
  dictionaryOf,
  directOrIndirect,
  integer,
  name,
  referenceTo,
  type ValueShape,
} from '../shapes.ts';
import type { UpdateWalk } from '../walk.ts';
import { changedKeys } from './changed-keys.ts';

/** What an annotation may say of itself beside being printed: locked, read-only, its content locked (ISO 32000-1, table 165). */
const PRINTED = 4;
const LOCKS = 64 | 128 | 512;

const lock = dictionary(
  {
    keys: {
      Type: name('SigFieldLock'),
      Action: name('All', 'Include', 'Exclude'),
      Fields: arrayOf(anyString, 0, 1000),
      P: integer(1, 3),
    },
  },
  'ce qu’un champ verrouille',
);
const none = dictionaryOf(() => false, 0);

/** A font, its size and a colour: what a form says of texts that signature fields don't have. */
export const defaultAppearance: ValueShape = (value) =>
  value instanceof PdfString &&
  /^\s{0,9}(?:\/[\w.+-]{1,60} [\d.]{1,9} Tf|(?:[\d.]{1,9} ){1,4}(?:g|rg|k))(?:\s{1,9}(?:\/[\w.+-]{1,60} [\d.]{1,9} Tf|(?:[\d.]{1,9} ){1,4}(?:g|rg|k)))?\s{0,9}$/.test(
    value.bytes,
  );

/** Four zeros: the place of a signature that shows nothing (ISO 32000-1, 12.7.4.5). */
export const isEmptyRectangle = (value: PdfValue | undefined): boolean =>
  Array.isArray(value) && value.length === 4 && value.every((one) => one === 0);

/** Checks that a field that was empty is signed, in its place, and shows nothing outside of it. */
export function checkField(name: string, before: PdfObject, after: PdfObject, walk: UpdateWalk): void {
  const [old, now] = [dictOf(before), dictOf(after)];
  const field = `le champ « ${name} »`;
  const shapes = shapesOf(name, old);
  // A reference names a generation: under another one, readers could find nothing there.
  if (before.generation !== after.generation) throw new RefusedUpdate(`une mise à jour remplace ${field}`);
  if (!now.has('V')) throw new RefusedUpdate(`une mise à jour change ${field} sans le signer`);
  for (const key of changedKeys(old, now, Object.keys(shapes), field))
    if (!shapes[key]?.(now.get(key) ?? null, walk))
      throw new RefusedUpdate(`une mise à jour change ${field} (${key})`);
  const flags = now.get('F');
  if (typeof flags !== 'number' || (flags & PRINTED) === 0 || (flags & ~(PRINTED | LOCKS)) !== 0)
    throw new RefusedUpdate(`${field} a été caché ou détaché de sa place`);
  checkShown(now.get('AP'), field, walk);
  if (!isEmptyRectangle(now.get('Rect'))) {
    if (!now.has('AP')) throw new RefusedUpdate(`${field} n’a plus d’aspect`);
    return;
  }
  if (appearancePaints(now.get('AP'), walk))
    throw new RefusedUpdate(`${field} n’a plus de place, mais un aspect qui dessine`);
  walk.remarks.push({ remarque: 'signature-invisible', champ: name });
}

function shapesOf(field: string, old: ReadonlyMap<string, PdfValue>): Readonly<Record<string, ValueShape>> {
  const role = appearanceRole(field);
  const kept = appearancesOf(old.get('AP'));
  const look: ValueShape = (value, walk) => {
    if (!(value instanceof PdfRef)) return false;
    if (!kept.includes(value.id)) walk.claim(value, role);
    return true;
  };
  return {
    V: referenceTo(signatureRole(field)),
    AP: directOrIndirect(
      dictionary({ keys: { N: look }, required: ['N'] }, role.words),
      `aspects ${field}`,
      role.words,
    ),
    AS: (value) => nameOf(value) === 'N',
    Rect: (value) => isEmptyRectangle(value),
    M: anyString,
    MK: none,
    DA: defaultAppearance,
    NM: anyString,
    H: name('N', 'I', 'O', 'P'),
    F: integer(0, 1023),
    Lock: directOrIndirect(lock, 'verrou', 'ce qu’un champ verrouille'),
  };
}

// The look that is kept may have been written again under another generation, where readers could find nothing.
function checkShown(look: PdfValue | undefined, field: string, walk: UpdateWalk): void {
  const normal = isDict(look) ? look.get('N') : undefined;
  if (normal instanceof PdfRef && walk.after(normal.id)?.generation !== normal.generation)
    throw new RefusedUpdate(`${field} a perdu son aspect`);
}

/** The numbers of the looks that an appearance dictionary of csi leads to. */
export function appearancesOf(look: PdfValue | undefined): number[] {
  const id = isDict(look) ? idOf(look.get('N')) : 0;
  return id === 0 ? [] : [id];
}
