import { describe } from './describe.ts';
import { catalogRule, formRule, informationRule, metadataRule, type Rule, type State, widgetRule } from './rules.ts';
import { dictOf, type PdfObject, sameObject } from './objects.ts';
import { idOf, type Original } from './original.ts';
import { Refused } from './refused.ts';
import { type Signature, signatureOf } from './signature.ts';
import { reachable } from './reach.ts';
import { type Revision, readTail } from './tail.ts';
import { canonical, isDict, Name, Ref, Text, type Value } from './values.ts';

const TRAILER_KEYS = ['Size', 'Root', 'Info', 'ID', 'Prev', 'Type', 'W', 'Index', 'Length', 'Filter', 'DecodeParms'];

/**
 * The signatures that were added to a PDF of csi, in order, when all that follows its bytes does nothing but sign: fields filled in their
 * place, what shows a signature inside of them, certificates, dates. Throws Refused for anything else.
 */
export function signaturesAdded(original: Original, bytes: Uint8Array): Signature[] {
  const signatures: Signature[] = [];
  const added = new Map<number, PdfObject>();
  let previous = original.xref;
  for (const revision of readTail(bytes, original.bytes.length)) {
    checkTrailer(revision.trailer, original, previous);
    previous = revision.xref;
    const object = (id: number) => added.get(id) ?? original.object(id);
    signatures.push(...judged(revision, object, original, bytes));
    for (const [id, one] of revision.objects) added.set(id, one);
  }
  return signatures;
}

function checkTrailer(trailer: Revision['trailer'], original: Original, previous: number): void {
  const bad = (what: string) => new Refused(`la fin d’une mise à jour ${what}`);
  for (const key of trailer.keys()) if (!TRAILER_KEYS.includes(key)) throw bad(`porte une clé inattendue (${key})`);
  if (trailer.get('Prev') !== previous) throw bad('ne renvoie pas à ce qui la précède');
  for (const key of ['Root', 'Info'])
    if (canonical(trailer.get(key)) !== canonical(original.trailer.get(key)))
      throw bad(`change ${key === 'Root' ? 'le catalogue' : 'les informations'} du document`);
  const [before, after] = [original.trailer.get('ID'), trailer.get('ID')].map((id) => (Array.isArray(id) ? (id[0] as Value) : undefined));
  if (after !== undefined && canonical(after) !== canonical(before)) throw bad('change l’identifiant du document');
}

/** The signatures of one update, whose every object has been accepted; `before` gives an object as it was until then. */
function judged({ objects, freed, eof, end }: Revision, before: State, original: Original, bytes: Uint8Array): Signature[] {
  const after: State = (id) => objects.get(id) ?? before(id);
  const rules = rulesOf(before, original);
  const roots: Value[] = [];
  const signed: { name: string; widget: PdfObject }[] = [];
  for (const [id, object] of objects) {
    const known = before(id);
    if (!known || (sameObject(known, object) && known.generation === object.generation)) continue;
    const rule = rules.get(id);
    // References name the generation: with another one, readers could find nothing there.
    if (!rule || (object.generation !== known.generation && !rule.look))
      throw new Refused(`une mise à jour remplace ${describe(original, id)}`);
    roots.push(...rule.check(known, object, after));
    if (rule.field !== undefined) signed.push({ name: rule.field, widget: object });
  }
  const looks = new Set(signed.flatMap(({ widget }) => looksOf(before(widget.id))));
  for (const id of objects.keys())
    if (rules.get(id)?.look && !looks.has(id)) throw new Refused(`une mise à jour remplace ${describe(original, id)} sans rien signer`);
  for (const id of freed) if (before(id) && !looks.has(id)) throw new Refused(`une mise à jour supprime ${describe(original, id)}`);
  const reached = reachable(roots, objects);
  for (const [id, object] of objects) {
    const type = dictOf(object).get('Type');
    const structural = type instanceof Name && ['XRef', 'ObjStm'].includes(type.name);
    if (!before(id) && !reached.has(id) && !structural)
      throw new Refused(`une mise à jour ajoute l’objet ${id}, dont aucune signature ne se sert`);
  }
  return signed.map(({ name, widget }) => signatureOf(name, dictOf(widget).get('V'), after, bytes, { eof, end }));
}

/** Who may change, and how: by object number. A field that is signed may not, nor what it shows. */
function rulesOf(before: State, original: Original): Map<number, Rule> {
  const rules = new Map<number, Rule>();
  const root = idOf(original.trailer.get('Root'));
  const catalog = dictOf(before(root));
  const form = catalog.get('AcroForm');
  const put = (value: Value | undefined, rule: Rule) => {
    if (value instanceof Ref) rules.set(value.id, rule);
  };
  put(catalog.get('Metadata'), metadataRule);
  put(original.trailer.get('Info'), informationRule);
  const fields = dictOf(form instanceof Ref ? before(form.id) : undefined).get('Fields') ?? (isDict(form) ? form.get('Fields') : undefined);
  for (const field of Array.isArray(fields) ? (fields as Value[]) : []) {
    const widget = dictOf(before(idOf(field)));
    const name = widget.get('T');
    if (widget.has('V') || !(name instanceof Text)) continue;
    put(field, { ...widgetRule, field: name.bytes });
    // What the empty field showed may be replaced with it: nothing else shows it, and only inside of the field.
    for (const look of looksOf(before(idOf(field)))) rules.set(look, { look: true, check: (_, look) => [look.value] });
  }
  const store = catalog.get('DSS');
  for (const value of [store, ...dictOf(before(idOf(store))).values()])
    if (!original.object(idOf(value))) put(value, { check: (_, now) => [now.value] });
  put(form, formRule);
  rules.set(root, catalogRule);
  return rules;
}

function looksOf(widget: PdfObject | undefined): number[] {
  const look = dictOf(widget).get('AP');
  const id = isDict(look) ? idOf(look.get('N')) : 0;
  return id === 0 ? [] : [id];
}
