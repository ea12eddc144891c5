import {
  dictOf,
  idOf,
  isDict,
  nameOf,
  type PdfDict,
  type PdfObject,
  PdfRef,
  PdfString,
  type PdfValue,
  RefusedUpdate,
  textOf,
} from '../../pdf/index.ts';
import { appearancePaints, appearanceRole } from '../appearance/index.ts';
import {
  anyString,
  checkDict,
  type DictionaryKeys,
  dictionary,
  dictionaryOf,
  directOrIndirect,
  integer,
  isEmptyRectangle,
  name,
  referenceTo,
} from '../shapes/index.ts';
import type { Role, UpdateWalk } from '../walk.ts';
import { signatureRole } from './signature.ts';

/** Any combination of the flags of an annotation (ISO 32000-1, table 165): they make no difference to one that shows nothing. */
const ANY_FLAGS = 1023;

/** The field of a document time stamp (ETSI EN 319 142-1, 5.4.3), the only kind of field that may be added: it has no area and paints nothing. */
const timestampRole: Role = {
  key: 'horodatage',
  words: 'un champ ajouté',
  check(object, walk) {
    const field = dictOf(object);
    const title = field.get('T');
    const champ = title instanceof PdfString ? textOf(title) : '?';
    const words = `le champ ajouté « ${champ.slice(0, 60)} »`;
    checkIsTimestamp(field, words, walk);
    checkDict(field, keysOf(object, words), words, walk);
    if (appearancePaints(field.get('AP'), walk))
      throw new RefusedUpdate(`${words} a un aspect qui dessine (AP)`);
    walk.remarks.push({ remarque: 'horodatage', champ });
  },
};

function checkIsTimestamp(field: PdfDict, words: string, walk: UpdateWalk): void {
  const value = field.get('V');
  const signature = value instanceof PdfRef ? walk.after(value.id)?.value : undefined;
  if (!isDict(signature) || nameOf(signature.get('Type')) !== 'DocTimeStamp')
    throw new RefusedUpdate(
      `${words} n’est pas un des champs que csi a préparés : c’est dans ceux-là qu’il faut signer`,
    );
  if (!isEmptyRectangle(field.get('Rect')))
    throw new RefusedUpdate(`${words} a une place sur la page, ce qu’un horodatage n’a pas (Rect)`);
}

function keysOf({ id }: PdfObject, words: string): DictionaryKeys {
  const appearance = appearanceRole(`horodatage ${id}`);
  return {
    keys: {
      Type: name('Annot'),
      Subtype: name('Widget'),
      FT: name('Sig'),
      T: anyString,
      TU: anyString,
      F: integer(0, ANY_FLAGS),
      Ff: integer(0, 1),
      Rect: (rect) => isEmptyRectangle(rect),
      P: (page, walk) =>
        page instanceof PdfRef && nameOf(dictOf(walk.before(page.id)).get('Type')) === 'Page',
      MK: dictionaryOf(() => false, 0),
      M: anyString,
      V: referenceTo(signatureRole(`horodatage ${id}`)),
      AP: directOrIndirect(
        dictionary({ keys: { N: referenceTo(appearance) } }, words),
        `aspects ${appearance.key}`,
        words,
      ),
    },
    required: ['Subtype', 'FT', 'T', 'V', 'Rect'],
  };
}

/** Checks that each time stamp among these objects is in the list of fields, and that all fields have different names; throws RefusedUpdate. */
export function checkTimestamps(
  objects: Iterable<number>,
  fields: readonly PdfValue[],
  walk: UpdateWalk,
): void {
  const added = [...objects].filter((id) => walk.roleOf(id) === timestampRole);
  if (added.length === 0) return;
  const names = fields
    .map((field) => dictOf(walk.after(idOf(field))).get('T'))
    .map((one) => (one instanceof PdfString ? textOf(one) : ''));
  if (new Set(names).size < names.length)
    throw new RefusedUpdate('deux champs du formulaire portent le même nom (T)');
  const listed = new Set(fields.map(idOf));
  for (const id of added)
    if (!listed.has(id))
      throw new RefusedUpdate(`le champ ajouté (objet ${id}) n’est pas dans la liste des champs`);
}

/** Claims the time stamps that one list of references has after all those of another; false when the lists differ in any other way. */
export function addsOnlyTimestamps(before: unknown, after: unknown, walk: UpdateWalk): boolean {
  const [old, now] = [before ?? [], after];
  if (!Array.isArray(old) || !Array.isArray(now) || now.length < old.length) return false;
  const isSame = (one: unknown, other: unknown) =>
    one instanceof PdfRef &&
    other instanceof PdfRef &&
    one.id === other.id &&
    one.generation === other.generation;
  if (!old.every((one, i) => isSame(one, now[i]))) return false;
  const added = now.slice(old.length);
  if (!added.every((one) => one instanceof PdfRef)) return false;
  for (const one of added) walk.claim(one, timestampRole);
  return true;
}
