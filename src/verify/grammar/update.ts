import {
  describeObject,
  dictOf,
  type IncrementalUpdate,
  idOf,
  nameOf,
  type Original,
  type PdfObject,
  RefusedUpdate,
  sameObject,
} from '../pdf/index.ts';
import { checkTimestamps, type Signature, signatureOf } from './added/index.ts';
import { appearanceRole, emptyFormRole } from './appearance/index.ts';
import { allowedChanges, appearancesOf, checkField, checkStructure, structureRole } from './changes/index.ts';
import { emptyFields, type Field, fieldsOf } from './fields.ts';
import type { UpdateWalk } from './walk.ts';

/** Checks every object of one update and returns the signatures that it adds; throws RefusedUpdate when it does more than sign. */
export function judgeUpdate(
  update: IncrementalUpdate,
  walk: UpdateWalk,
  original: Original,
  bytes: Uint8Array,
): Signature[] {
  const { objects, freed, structural, eof, end } = update;
  const changed = new Map([...objects].filter(([id, object]) => isChanged(walk.before(id), object)));
  const fields = emptyFields(walk.before, original);
  const signed = [...changed.values()].flatMap((object) => fields.get(object.id) ?? []);
  const appearances = appearancesOfFields(signed, walk);
  // Fields come first: what they refer to has its role when the objects that list it are checked.
  for (const [id, name] of appearances) checkReplacedAppearance(changed.get(id), name, walk);
  for (const { id, name } of signed)
    checkField(name, walk.before(id) as PdfObject, objects.get(id) as PdfObject, walk);
  const others = [...changed.values()].filter(({ id }) => !fields.has(id) && !appearances.has(id));
  checkChanges(others, walk, original);
  checkTimestamps(objects.keys(), fieldsOf(walk.after, original), walk);
  for (const id of freed)
    if (walk.before(id) && !appearances.has(id))
      throw new RefusedUpdate(`une mise à jour supprime ${describeObject(original, id)}`);
  for (const [id, object] of objects)
    if (!walk.before(id) && !structural.has(id)) checkHasRole(id, object, walk);
  return signed.map(({ id, name }) => {
    const value = dictOf(objects.get(id)).get('V');
    return signatureOf(name, walk.after(idOf(value)) as PdfObject, bytes, { eof, end });
  });
}

// References name a generation. With another one, some readers would not find the object, even when its value is the same.
const isChanged = (known: PdfObject | undefined, object: PdfObject) =>
  known !== undefined && !(sameObject(known, object) && known.generation === object.generation);

/** The names of these fields by the number of the appearance stream that each had before: no other object shows it, so it may be replaced. */
function appearancesOfFields(signed: readonly Field[], walk: UpdateWalk): Map<number, string> {
  return new Map(
    signed.flatMap(({ id, name }) =>
      appearancesOf(dictOf(walk.before(id)).get('AP')).map((appearance) => [appearance, name] as const),
    ),
  );
}

// Some signing programs free the appearance of the empty field and use its number again, with generation 1.
function checkReplacedAppearance(object: PdfObject | undefined, field: string, walk: UpdateWalk): void {
  if (!object) return;
  if (object.generation > 1)
    throw new RefusedUpdate(`l’aspect du champ « ${field} » est d’une génération inattendue`);
  walk.giveRole(object, appearanceRole(field));
}

/** Checks the objects that existed before and are neither fields nor their appearances. */
function checkChanges(changed: readonly PdfObject[], walk: UpdateWalk, original: Original): void {
  const changes = allowedChanges(walk.before, original);
  const structureRoot = idOf(
    dictOf(original.object(idOf(original.trailer.get('Root')))).get('StructTreeRoot'),
  );
  let changesStructure = false;
  for (const object of changed) {
    const { id } = object;
    const known = walk.before(id) as PdfObject;
    const role = walk.roleOf(id);
    if (object.generation !== known.generation) throw refusedReplacement(original, id, walk);
    else if (changes.has(id)) changes.get(id)?.(known, object, walk);
    else if (id === structureRoot || role === structureRole) changesStructure = true;
    else if (role?.renewable) role.check(object, walk);
    else throw refusedReplacement(original, id, walk);
  }
  if (changesStructure) checkStructure(structureRoot, walk);
}

function refusedReplacement(original: Original, id: number, walk: UpdateWalk): RefusedUpdate {
  const role = walk.roleOf(id);
  if (!role && isAppearanceOfEmptyField(original, id))
    return new RefusedUpdate(`une mise à jour remplace ${describeObject(original, id)} sans rien signer`);
  return new RefusedUpdate(
    `une mise à jour remplace ${role ? `${role.words}, déjà là (objet ${id})` : describeObject(original, id)}`,
  );
}

function isAppearanceOfEmptyField(original: Original, id: number): boolean {
  const fields = emptyFields((one) => original.object(one), original).values();
  return [...fields].some((field) => appearancesOf(dictOf(original.object(field.id)).get('AP')).includes(id));
}

/** Checks that an added object has been given a role; empty forms that nothing refers to are accepted, since signing programs leave them. */
function checkHasRole(id: number, object: PdfObject, walk: UpdateWalk): void {
  if (object.generation !== 0)
    throw new RefusedUpdate(`l’objet ${id}, qui a été ajouté, n’est pas de la génération 0`);
  if (walk.roleOf(id)) return;
  if (nameOf(dictOf(object).get('Subtype')) !== 'Form')
    throw new RefusedUpdate(`une mise à jour ajoute l’objet ${id}, dont aucune signature ne se sert`);
  walk.giveRole(object, emptyFormRole);
}
