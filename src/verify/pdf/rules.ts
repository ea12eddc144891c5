import { sameText } from './metadata.ts';
import { dictOf, type PdfObject } from './objects.ts';
import { Refused } from './refused.ts';
import { canonical, type Dict, isDict, Name, Ref, Text, type Value } from './values.ts';

/** The objects of a PDF as they are at some moment. */
export type State = (id: number) => PdfObject | undefined;

/** How an object may change: `check` returns the values that lead to what is new, or throws Refused. */
export interface Rule {
  check(before: PdfObject, after: PdfObject, state: State): Value[];
  /** The name of the signature field that the object is. */
  field?: string;
  /** Of what an empty field shows: it may change when its field is signed, and only then. */
  look?: true;
}

/** What an annotation may say of itself beside being printed: locked, read-only, its content locked (ISO 32000-1, table 165). */
const PRINTED = 4;
const LOCKS = 64 | 128 | 512;

/** Flags, new names for the same font resources: nothing of it shows in fields that are all signatures. */
const FORM_KEYS = ['SigFlags', 'DR', 'DA'];
const CATALOG_KEYS = ['AcroForm', 'DSS', 'Perms', 'Extensions', 'Version', 'Metadata'];
const WIDGET_KEYS = ['V', 'AP', 'AS', 'M', 'MK', 'DA', 'Lock', 'SV', 'NM', 'H', 'F'];

/** The catalog of a document: it may list signatures, certificates and permissions, and lead to new metadata. */
export const catalogRule: Rule = {
  check(before, after, state) {
    const [old, now] = [dictOf(before), dictOf(after)];
    const changed = changedKeys(old, now, CATALOG_KEYS, 'le catalogue du document');
    const version = now.get('Version');
    if (version !== undefined && !(version instanceof Name && ['1.7', '2.0'].includes(version.name)))
      throw new Refused('une mise à jour change la version du format');
    const permissions = now.get('Perms');
    if (permissions !== undefined && !(isDict(permissions) && [...permissions.keys()].every((key) => key === 'DocMDP')))
      throw new Refused('une mise à jour donne des droits inattendus');
    if (changed.includes('AcroForm')) checkForm(resolved(old.get('AcroForm'), state), resolved(now.get('AcroForm'), state));
    if (changed.includes('Metadata')) checkMetadata(referred(old.get('Metadata'), state), referred(now.get('Metadata'), state));
    return changed.map((key) => now.get(key) ?? null);
  },
};

/** The form: the same fields, and that some are signed. */
export const formRule: Rule = {
  check(before, after) {
    return checkForm(dictOf(before), dictOf(after));
  },
};

/** A field that was empty: signed, at the same place. */
export const widgetRule: Rule = {
  check(before, after) {
    const [old, now] = [dictOf(before), dictOf(after)];
    const name = old.get('T');
    const field = `le champ « ${name instanceof Text ? name.bytes : '?'} »`;
    const changed = changedKeys(old, now, WIDGET_KEYS, field);
    const flags = now.get('F');
    if (typeof flags !== 'number' || (flags & PRINTED) === 0 || (flags & ~(PRINTED | LOCKS)) !== 0)
      throw new Refused(`${field} a été caché ou détaché de sa place`);
    const look = now.get('AP');
    if (look !== undefined && !(isDict(look) && [...look.keys()].every((key) => key === 'N') && look.get('N') instanceof Ref))
      throw new Refused(`${field} a reçu plusieurs aspects`);
    if (!now.has('V')) throw new Refused(`une mise à jour change ${field} sans le signer`);
    return changed.map((key) => now.get(key) ?? null);
  },
};

/** The information dictionary: its date of change and the program that made it, no more. */
export const informationRule: Rule = {
  check(before, after, state) {
    const plain = (object: PdfObject): Dict =>
      new Map([...dictOf(object)].map(([key, value]) => [key, value instanceof Ref ? (referred(value, state)?.value ?? null) : value]));
    const now = plain(after);
    const changed = changedKeys(plain(before), now, ['ModDate', 'Producer'], 'le titre ou les autres informations du document');
    if (!changed.every((key) => now.get(key) instanceof Text)) throw new Refused('une mise à jour change les informations du document');
    return [...dictOf(after).values()];
  },
};

/** The XMP metadata: the same dates and program. */
export const metadataRule: Rule = {
  check(before, after) {
    checkMetadata(before, after);
    return [];
  },
};

function checkMetadata(before: PdfObject | undefined, after: PdfObject | undefined): void {
  if (!before || !after || !sameText(before, after)) throw new Refused('les métadonnées du document ont été changées');
}

function checkForm(old: Dict, now: Dict): Value[] {
  const changed = changedKeys(old, now, FORM_KEYS, 'la liste des champs');
  const flags = now.get('SigFlags') ?? 0;
  if (typeof flags !== 'number' || flags < 0 || flags > 3) throw new Refused('une mise à jour change la liste des champs');
  return changed.map((key) => now.get(key) ?? null);
}

/** The keys whose values differ; throws Refused for one that may not. */
function changedKeys(old: Dict, now: Dict, allowed: readonly string[], what: string): string[] {
  const changed = [...new Set([...old.keys(), ...now.keys()])].filter((key) => canonical(old.get(key)) !== canonical(now.get(key)));
  const other = changed.find((key) => !allowed.includes(key));
  if (other !== undefined) throw new Refused(`une mise à jour change ${what} (${other})`);
  return changed;
}

const referred = (value: Value | undefined, state: State) => (value instanceof Ref ? state(value.id) : undefined);

function resolved(value: Value | undefined, state: State): Dict {
  return isDict(value) ? value : dictOf(referred(value, state));
}
