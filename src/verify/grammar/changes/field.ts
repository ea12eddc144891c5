import {
  dictOf,
  idOf,
  isDict,
  nameOf,
  type PdfDict,
  type PdfObject,
  PdfRef,
  type PdfValue,
  RefusedUpdate,
} from '../../pdf/index.ts';
import { signatureRole } from '../added/index.ts';
import { appearancePaints, appearanceRole } from '../appearance/index.ts';
import {
  anyString,
  arrayOf,
  defaultAppearance,
  dictionary,
  dictionaryOf,
  directOrIndirect,
  integer,
  isEmptyRectangle,
  name,
  referenceTo,
  type ValueShape,
} from '../shapes/index.ts';
import type { UpdateWalk } from '../walk.ts';
import { changedKeys } from './changed-keys.ts';

/** The flags of the annotation of a field (ISO 32000-1, table 165): it must be printed, and may be read-only or locked. */
const PRINTED = 4;
const LOCKS = 64 | 128 | 512;

/** A signature field lock (ISO 32000-1, table 233). */
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
const emptyDictionary = dictionaryOf(() => false, 0);

/**
 * Checks that the empty signature field of this name has been signed, that nothing else of it changed, and that its appearance is still
 * where csi has placed it; throws RefusedUpdate. A signature may give up its place (Rect) when it paints nothing.
 */
export function checkField(name: string, before: PdfObject, after: PdfObject, walk: UpdateWalk): void {
  const [old, now] = [dictOf(before), dictOf(after)];
  const field = `le champ « ${name} »`;
  const shapes = shapesOf(name, old);
  // References name a generation. With another one, some readers would not find the object.
  if (before.generation !== after.generation) throw new RefusedUpdate(`une mise à jour remplace ${field}`);
  if (!now.has('V')) throw new RefusedUpdate(`une mise à jour change ${field} sans le signer`);
  for (const key of changedKeys(old, now, Object.keys(shapes), field))
    if (!shapes[key]?.(now.get(key) ?? null, walk))
      throw new RefusedUpdate(`une mise à jour change ${field} (${key})`);
  const flags = now.get('F');
  if (typeof flags !== 'number' || (flags & PRINTED) === 0 || (flags & ~(PRINTED | LOCKS)) !== 0)
    throw new RefusedUpdate(`${field} a été caché ou détaché de sa place`);
  checkAppearanceIsThere(now.get('AP'), field, walk);
  if (!isEmptyRectangle(now.get('Rect'))) {
    if (!now.has('AP')) throw new RefusedUpdate(`${field} n’a plus d’aspect`);
    return;
  }
  if (appearancePaints(now.get('AP'), walk))
    throw new RefusedUpdate(`${field} n’a plus de place, mais un aspect qui dessine`);
  walk.remarks.push({ remarque: 'signature-invisible', champ: name });
}

/** What may change in a field, by key. */
function shapesOf(field: string, old: PdfDict): Readonly<Record<string, ValueShape>> {
  const role = appearanceRole(field);
  const kept = appearancesOf(old.get('AP'));
  const appearance: ValueShape = (value, walk) => {
    if (!(value instanceof PdfRef)) return false;
    if (!kept.includes(value.id)) walk.claim(value, role);
    return true;
  };
  return {
    V: referenceTo(signatureRole(field)),
    AP: directOrIndirect(
      dictionary({ keys: { N: appearance }, required: ['N'] }, role.words),
      `aspects ${field}`,
      role.words,
    ),
    AS: (value) => nameOf(value) === 'N',
    Rect: (value) => isEmptyRectangle(value),
    M: anyString,
    MK: emptyDictionary,
    DA: defaultAppearance,
    NM: anyString,
    H: name('N', 'I', 'O', 'P'),
    F: integer(0, 1023),
    Lock: directOrIndirect(lock, 'verrou', 'ce qu’un champ verrouille'),
  };
}

// The appearance that a field keeps may have been written again with another generation, where some readers would not find it.
function checkAppearanceIsThere(appearances: PdfValue | undefined, field: string, walk: UpdateWalk): void {
  const normal = isDict(appearances) ? appearances.get('N') : undefined;
  if (normal instanceof PdfRef && walk.after(normal.id)?.generation !== normal.generation)
    throw new RefusedUpdate(`${field} a perdu son aspect`);
}

/** The object numbers of the appearance streams that an appearance dictionary of csi refers to: that of its normal appearance, if any. */
export function appearancesOf(appearances: PdfValue | undefined): number[] {
  const id = isDict(appearances) ? idOf(appearances.get('N')) : 0;
  return id === 0 ? [] : [id];
}
