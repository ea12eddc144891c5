import { dictOf } from '../pdf/objects.ts';
import { idOf } from '../pdf/original.ts';
import { Refused } from '../pdf/refused.ts';
import { textOf } from '../pdf/text.ts';
import { isDict, nameOf, Ref, Text, type Value } from '../pdf/values.ts';
import { isNowhere } from './field.ts';
import { lookRole, paints } from './look.ts';
import { at, checkDict, dict, dictOfAll, here, name, text, whole } from './shapes.ts';
import { signatureRole } from './signature.ts';
import type { Role, Walk } from './walk.ts';

/** Invisible, hidden, printed, without zoom or turn, not seen, locked (ISO 32000-1, table 165): of what shows nothing, all the same. */
const FLAGS = 1023;

/** A field that is added to hold the time stamp of an archive (ETSI EN 319 142-1, 5.4.3): it stands nowhere and draws nothing. */
export const timestamp: Role = {
  key: 'horodatage',
  words: 'un champ ajouté',
  check(object, walk) {
    const value = dictOf(object);
    const field = value.get('T') instanceof Text ? textOf(value.get('T') as Text) : '?';
    const words = `le champ ajouté « ${field.slice(0, 60)} »`;
    const signed = value.get('V');
    const held = signed instanceof Ref ? walk.after(signed.id)?.value : undefined;
    if (!isDict(held) || nameOf(held.get('Type')) !== 'DocTimeStamp')
      throw new Refused(
        `${words} n’est pas un des champs que csi a préparés : c’est dans ceux-là qu’il faut signer`,
      );
    if (!isNowhere(value.get('Rect')))
      throw new Refused(`${words} a une place sur la page, ce qu’un horodatage n’a pas (Rect)`);
    const look = lookRole(`horodatage ${object.id}`);
    checkDict(
      value,
      {
        keys: {
          Type: name('Annot'),
          Subtype: name('Widget'),
          FT: name('Sig'),
          T: text,
          TU: text,
          F: whole(0, FLAGS),
          Ff: whole(0, 1),
          Rect: (rect) => isNowhere(rect),
          P: (page) => page instanceof Ref && nameOf(dictOf(walk.before(page.id)).get('Type')) === 'Page',
          MK: dictOfAll(() => false, 0),
          M: text,
          V: at(signatureRole(`horodatage ${object.id}`)),
          AP: here(dict({ keys: { N: at(look) } }, words), `aspects ${look.key}`, words),
        },
        required: ['Subtype', 'FT', 'T', 'V', 'Rect'],
      },
      words,
      walk,
    );
    if (paints(value.get('AP'), walk)) throw new Refused(`${words} a un aspect qui dessine (AP)`);
    walk.remarks.push({ remarque: 'horodatage', champ: field });
  },
};

/** Checks that the time stamps among some objects are fields of the form, each under a name of its own. */
export function checkTimestamps(objects: Iterable<number>, fields: readonly Value[], walk: Walk): void {
  const added = [...objects].filter((id) => walk.roleOf(id) === timestamp);
  if (added.length === 0) return;
  const names = fields
    .map((field) => dictOf(walk.after(idOf(field))).get('T'))
    .map((one) => (one instanceof Text ? textOf(one) : ''));
  if (new Set(names).size < names.length)
    throw new Refused('deux champs du formulaire portent le même nom (T)');
  const listed = new Set(fields.map(idOf));
  for (const id of added)
    if (!listed.has(id))
      throw new Refused(`le champ ajouté (objet ${id}) n’est pas dans la liste des champs`);
}

/** The time stamps that a list of references has more than another, behind what that one holds; undefined when it is no such list. */
export function addedTimestamps(before: unknown, after: unknown, walk: Walk): Ref[] | undefined {
  const [old, now] = [before ?? [], after];
  if (!Array.isArray(old) || !Array.isArray(now) || now.length < old.length) return undefined;
  const isSame = (one: unknown, other: unknown) =>
    one instanceof Ref && other instanceof Ref && one.id === other.id && one.generation === other.generation;
  if (!old.every((one, i) => isSame(one, now[i]))) return undefined;
  const added = now.slice(old.length);
  if (!added.every((one) => one instanceof Ref)) return undefined;
  for (const one of added) walk.claim(one, timestamp);
  return added;
}
