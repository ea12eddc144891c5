import { Budget } from '../pdf/budget.ts';
import { describeObject } from '../pdf/describe.ts';
import { type IncrementalUpdate, readIncrementalUpdates } from '../pdf/incremental-updates.ts';
import { dictOf, type PdfObject, sameObject } from '../pdf/objects.ts';
import { idOf, type Original } from '../pdf/original.ts';
import { RefusedUpdate } from '../pdf/refused-update.ts';
import { isDict, nameOf, PdfRef, PdfString, type PdfValue } from '../pdf/values.ts';
import { type Signature, signatureOf } from './added/signature.ts';
import { checkTimestamps } from './added/timestamp.ts';
import { appearanceRole, emptyFormRole } from './appearance/appearance.ts';
import {
  changeCatalog,
  changeForm,
  changeInformation,
  changeMetadata,
  changePage,
  type ObjectChange,
} from './changes/document.ts';
import { appearancesOf, checkField } from './changes/field.ts';
import { checkStructure, structureRole } from './changes/structure.ts';
import { checkTrailer } from './trailer.ts';
import { type Ledger, type ObjectLookup, type Remark, UpdateWalk } from './walk.ts';

/** What was added to a PDF of csi: signatures, in order, and what people are told of them. */
export interface Additions {
  signatures: readonly Signature[];
  remarks: readonly Remark[];
}

/**
 * What was added to a PDF of csi when all that follows its bytes does nothing but sign: fields filled in their place, what shows a
 * signature inside of them, time stamps, certificates, dates. Throws Refused for anything else.
 */
export function additionsTo(original: Original, bytes: Uint8Array): Additions {
  const found = { signatures: [] as Signature[], remarks: [] as Remark[] };
  const added = new Map<number, PdfObject>();
  const ledger: Ledger = new Map();
  const budget = new Budget();
  const size = original.trailer.get('Size');
  let previous = { xref: original.xref, size: typeof size === 'number' ? size : 0 };
  for (const revision of readIncrementalUpdates(bytes, original.bytes.length)) {
    previous = checkTrailer(revision, original, previous);
    const before: ObjectLookup = (id) => added.get(id) ?? original.object(id);
    const walk = new UpdateWalk(
      revision.objects,
      before,
      (id) => original.object(id) !== undefined,
      ledger,
      budget,
    );
    found.signatures.push(...judged(revision, walk, original, bytes));
    found.remarks.push(...walk.remarks);
    for (const [id, one] of revision.objects) added.set(id, one);
  }
  return found;
}

/** The signatures of one update, whose every object has been accepted. */
function judged(
  { objects, freed, structural, eof, end }: IncrementalUpdate,
  walk: UpdateWalk,
  original: Original,
  bytes: Uint8Array,
): Signature[] {
  const changed = new Map([...objects].filter(([id, object]) => isChanged(walk.before(id), object)));
  const fields = emptyFields(walk.before, original);
  const signed = [...changed.values()].flatMap((object) => fields.get(object.id) ?? []);
  // What the empty field showed may be replaced with it: nothing else shows it, and only inside of the field.
  const looks = new Map(
    signed.flatMap(({ id, name }) =>
      appearancesOf(dictOf(walk.before(id)).get('AP')).map((look) => [look, name] as const),
    ),
  );
  for (const [id, name] of looks) replaceLook(changed.get(id), name, walk);
  for (const { id, name } of signed)
    checkField(name, walk.before(id) as PdfObject, objects.get(id) as PdfObject, walk);
  const changes = changesOf(walk.before, original);
  const root = idOf(dictOf(original.object(idOf(original.trailer.get('Root')))).get('StructTreeRoot'));
  let structure = false;
  for (const [id, object] of changed) {
    const known = walk.before(id) as PdfObject;
    const role = walk.roleOf(id);
    if (fields.has(id) || looks.has(id)) continue;
    if (object.generation !== known.generation) throw replaced(original, id, walk);
    else if (changes.has(id)) changes.get(id)?.(known, object, walk);
    else if (id === root || role === structureRole) structure = true;
    else if (role?.renewable) role.check(object, walk);
    else throw replaced(original, id, walk);
  }
  if (structure) checkStructure(root, walk);
  checkTimestamps(objects.keys(), fieldsOf(walk.after, original), walk);
  for (const id of freed)
    if (walk.before(id) && !looks.has(id))
      throw new RefusedUpdate(`une mise à jour supprime ${describeObject(original, id)}`);
  for (const [id, object] of objects)
    if (!walk.before(id) && !structural.has(id)) checkReached(id, object, walk);
  return signed.map(({ id, name }) => {
    const value = dictOf(objects.get(id)).get('V');
    return signatureOf(name, walk.after(idOf(value)) as PdfObject, bytes, { eof, end });
  });
}

// Some signers free the look of an empty field, and write its number again as another one.
function replaceLook(object: PdfObject | undefined, field: string, walk: UpdateWalk): void {
  if (!object) return;
  if (object.generation > 1)
    throw new RefusedUpdate(`l’aspect du champ « ${field} » est d’une génération inattendue`);
  walk.take(object, appearanceRole(field));
}

// A reference names a generation: under another one, readers could find nothing there.
const isChanged = (known: PdfObject | undefined, object: PdfObject) =>
  known !== undefined && !(sameObject(known, object) && known.generation === object.generation);

function replaced(original: Original, id: number, walk: UpdateWalk): RefusedUpdate {
  const role = walk.roleOf(id);
  const unsigned = role ? undefined : emptyLookOwner(original, id);
  if (unsigned !== undefined)
    return new RefusedUpdate(`une mise à jour remplace ${describeObject(original, id)} sans rien signer`);
  return new RefusedUpdate(
    `une mise à jour remplace ${role ? `${role.words}, déjà là (objet ${id})` : describeObject(original, id)}`,
  );
}

function emptyLookOwner(original: Original, id: number): string | undefined {
  return [...emptyFields((one) => original.object(one), original).values()].find((field) =>
    appearancesOf(dictOf(original.object(field.id)).get('AP')).includes(id),
  )?.name;
}

// Every added object is a part of something; but for what holds others, and for empty forms that some signers leave behind.
function checkReached(id: number, object: PdfObject, walk: UpdateWalk): void {
  if (object.generation !== 0)
    throw new RefusedUpdate(`l’objet ${id}, qui a été ajouté, n’est pas de la génération 0`);
  if (walk.roleOf(id)) return;
  if (nameOf(dictOf(object).get('Subtype')) !== 'Form')
    throw new RefusedUpdate(`une mise à jour ajoute l’objet ${id}, dont aucune signature ne se sert`);
  walk.take(object, emptyFormRole);
}

/** What of the document may change, and how, by object number. */
function changesOf(before: ObjectLookup, original: Original): Map<number, ObjectChange> {
  const changes = new Map<number, ObjectChange>();
  const root = idOf(original.trailer.get('Root'));
  const catalog = dictOf(before(root));
  const put = (value: PdfValue | undefined, change: ObjectChange) => {
    if (value instanceof PdfRef) changes.set(value.id, change);
  };
  for (const [index, page] of original.pages.entries()) changes.set(page, changePage(index + 1));
  put(catalog.get('Metadata'), changeMetadata);
  put(catalog.get('AcroForm'), changeForm);
  put(original.trailer.get('Info'), changeInformation);
  changes.set(root, changeCatalog);
  return changes;
}

/** The fields of csi that nobody has signed yet, by object number. */
function emptyFields(before: ObjectLookup, original: Original): Map<number, { id: number; name: string }> {
  const found = new Map<number, { id: number; name: string }>();
  for (const field of fieldsOf((id) => original.object(id), original)) {
    const widget = dictOf(before(idOf(field)));
    const name = widget.get('T');
    if (!widget.has('V') && name instanceof PdfString)
      found.set(idOf(field), { id: idOf(field), name: name.bytes });
  }
  return found;
}

function fieldsOf(state: ObjectLookup, original: Original): readonly PdfValue[] {
  const form = dictOf(state(idOf(original.trailer.get('Root')))).get('AcroForm');
  const fields = (isDict(form) ? form : dictOf(state(idOf(form)))).get('Fields');
  return Array.isArray(fields) ? fields : [];
}
