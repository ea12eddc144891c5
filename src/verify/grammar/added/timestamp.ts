import { dictOf } from '../../pdf/objects.ts';
import { idOf } from '../../pdf/original.ts';
import { RefusedUpdate } from '../../pdf/refused-update.ts';
import { textOf } from '../../pdf/text-string.ts';
import { isDict, nameOf, PdfRef, PdfString, type PdfValue } from '../../pdf/values.ts';
import { appearancePaints, appearanceRole } from '../appearance/appearance.ts';
import { isEmptyRectangle } from '../changes/field.ts';
import {
  anyString,
  checkDict,
  dictionary,
  dictionaryOf,
  directOrIndirect,
  integer,
  name,
  referenceTo,
} from '../shapes.ts';
import type { Role, UpdateWalk } from '../walk.ts';
import { signatureRole } from './signature.ts';

/** Invisible, hidden, printed, without zoom or turn, not seen, locked (ISO 32000-1, table 165): of what shows nothing, all the same. */
const FLAGS = 1023;

/** A field that is added to hold the time stamp of an archive (ETSI EN 319 142-1, 5.4.3): it stands nowhere and draws nothing. */
export const timestampRole: Role = {
  key: 'horodatage',
  words: 'un champ ajouté',
  check(object, walk) {
    const value = dictOf(object);
    const field = value.get('T') instanceof PdfString ? textOf(value.get('T') as PdfString) : '?';
    const words = `le champ ajouté « ${field.slice(0, 60)} »`;
    const signed = value.get('V');
    const held = signed instanceof PdfRef ? walk.after(signed.id)?.value : undefined;
    if (!isDict(held) || nameOf(held.get('Type')) !== 'DocTimeStamp')
      throw new RefusedUpdate(
        `${words} n’est pas un des champs que csi a préparés : c’est dans ceux-là qu’il faut signer`,
      );
    if (!isEmptyRectangle(value.get('Rect')))
      throw new RefusedUpdate(`${words} a une place sur la page, ce qu’un horodatage n’a pas (Rect)`);
    const look = appearanceRole(`horodatage ${object.id}`);
    checkDict(
      value,
      {
        keys: {
          Type: name('Annot'),
          Subtype: name('Widget'),
          FT: name('Sig'),
          T: anyString,
          TU: anyString,
          F: integer(0, FLAGS),
          Ff: integer(0, 1),
          Rect: (rect) => isEmptyRectangle(rect),
          P: (page) => page instanceof PdfRef && nameOf(dictOf(walk.before(page.id)).get('Type')) === 'Page',
          MK: dictionaryOf(() => false, 0),
          M: anyString,
          V: referenceTo(signatureRole(`horodatage ${object.id}`)),
          AP: directOrIndirect(
            dictionary({ keys: { N: referenceTo(look) } }, words),
            `aspects ${look.key}`,
            words,
          ),
        },
        required: ['Subtype', 'FT', 'T', 'V', 'Rect'],
      },
      words,
      walk,
    );
    if (appearancePaints(value.get('AP'), walk))
      throw new RefusedUpdate(`${words} a un aspect qui dessine (AP)`);
    walk.remarks.push({ remarque: 'horodatage', champ: field });
  },
};

/** Checks that the time stamps among some objects are fields of the form, each under a name of its own. */
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

/** The time stamps that a list of references has more than another, behind what that one holds; undefined when it is no such list. */
export function addedTimestamps(before: unknown, after: unknown, walk: UpdateWalk): PdfRef[] | undefined {
  const [old, now] = [before ?? [], after];
  if (!Array.isArray(old) || !Array.isArray(now) || now.length < old.length) return undefined;
  const isSame = (one: unknown, other: unknown) =>
    one instanceof PdfRef &&
    other instanceof PdfRef &&
    one.id === other.id &&
    one.generation === other.generation;
  if (!old.every((one, i) => isSame(one, now[i]))) return undefined;
  const added = now.slice(old.length);
  if (!added.every((one) => one instanceof PdfRef)) return undefined;
  for (const one of added) walk.claim(one, timestampRole);
  return added;
}
