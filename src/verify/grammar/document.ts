import { dictOf, type PdfObject } from '../pdf/objects.ts';
import { Refused } from '../pdf/refused.ts';
import { textOf } from '../pdf/text.ts';
import { canonical, type Dict, isDict, Ref, Text, type Value } from '../pdf/values.ts';
import { sameMetadata } from '../xmp/same.ts';
import { changedKeys } from './changed.ts';
import { appearanceText } from './field.ts';
import { font } from './fonts.ts';
import {
  at,
  checkDict,
  dict,
  dictOfAll,
  either,
  here,
  name,
  type Shape,
  text,
  valueRole,
  whole,
} from './shapes.ts';
import { store } from './store.ts';
import { ENCODING } from './streams.ts';
import { addedTimestamps } from './timestamp.ts';
import type { Role, Walk } from './walk.ts';

/** How something of the document changes: nothing is told of it, but what it may not do throws Refused. */
export type Change = (before: PdfObject, after: PdfObject, walk: Walk) => void;

const extension = dict(
  {
    keys: {
      Type: name('DeveloperExtensions'),
      BaseVersion: name('1.7', '2.0'),
      ExtensionLevel: whole(0, 100_000),
      URL: text,
      ExtensionRevision: text,
    },
  },
  'une extension',
);

const certification: Shape = (value, walk) =>
  value instanceof Ref && (walk.roleOf(value.id)?.key ?? '').startsWith('signature ');

const fonts = here(dictOfAll(font), 'polices', 'des polices');
const formResources = here(
  dict({ keys: { Font: fonts } }, 'les ressources du formulaire'),
  'ressources du formulaire',
  'les ressources du formulaire',
);

const FORM_SHAPES: Readonly<Record<string, Shape>> = {
  SigFlags: whole(0, 3),
  DA: appearanceText,
  DR: formResources,
};

/** The form: its fields and time stamps, and that some are signed. */
export const changeForm: Change = (before, after, walk) => checkForm(dictOf(before), dictOf(after), walk);

function checkForm(old: Dict, now: Dict, walk: Walk): void {
  for (const key of changedKeys(old, now, [...Object.keys(FORM_SHAPES), 'Fields'], 'la liste des champs')) {
    const value = now.get(key) ?? null;
    const right =
      key === 'Fields'
        ? addedTimestamps(old.get('Fields'), value, walk) !== undefined
        : FORM_SHAPES[key]?.(value, walk);
    if (!right) throw new Refused(`une mise à jour change la liste des champs (${key})`);
  }
}

/** A page: one more time stamp that stands nowhere on it. */
export const changePage =
  (page: number): Change =>
  (before, after, walk) => {
    const [old, now] = [dictOf(before), dictOf(after)];
    changedKeys(old, now, ['Annots'], `la page ${page}`);
    if (!addedTimestamps(old.get('Annots'), now.get('Annots') ?? null, walk))
      throw new Refused(`une mise à jour change les annotations de la page ${page} (Annots)`);
  };

/** The catalog: it may list signatures, certificates and permissions, and lead to new metadata. */
export const changeCatalog: Change = (before, after, walk) => {
  const [old, now] = [dictOf(before), dictOf(after)];
  const shapes: Readonly<Record<string, Shape>> = {
    DSS: store,
    Extensions: dictOfAll(extension, 20),
    Version: name('1.7', '2.0'),
    Perms: dict({ keys: { DocMDP: certification } }, 'les droits du document'),
    Metadata: at(metadataRole(referred(old.get('Metadata'), walk))),
    AcroForm: (value) => {
      if (value instanceof Ref) walk.claim(value, valueRole('formulaire', 'le formulaire', isDict, true));
      checkForm(resolved(old.get('AcroForm'), walk.before), resolved(value, walk.after), walk);
      return true;
    },
  };
  for (const key of changedKeys(old, now, Object.keys(shapes), 'le catalogue du document'))
    if (!shapes[key]?.(now.get(key) ?? null, walk))
      throw new Refused(`une mise à jour change le catalogue du document (${key})`);
};

const infoText = valueRole('information', 'une information du document', text);

/** The information dictionary: its date of change and the program that made it, no more; texts may be written in another way. */
export const changeInformation: Change = (before, after, walk) => {
  const said = (object: PdfObject, state: Walk['after']): Map<string, string> =>
    new Map(
      [...dictOf(object)].map(([key, value]) => [
        key,
        wordsOf(value instanceof Ref ? state(value.id)?.value : value),
      ]),
    );
  const [old, now] = [said(before, walk.before), said(after, walk.after)];
  for (const key of new Set([...old.keys(), ...now.keys()]))
    if (old.get(key) !== now.get(key) && !['ModDate', 'Producer'].includes(key))
      throw new Refused(`une mise à jour change le titre ou les autres informations du document (${key})`);
  const known = new Set([...dictOf(before).values()].map((value) => canonical(value)));
  const direct = either(text, at(infoText));
  for (const [key, value] of dictOf(after))
    if (!known.has(canonical(value)) && !direct(value, walk))
      throw new Refused(`une mise à jour change les informations du document (${key})`);
};

const wordsOf = (value: Value | undefined) =>
  value instanceof Text ? `(${textOf(value)})` : canonical(value);

/** The XMP metadata: the same, but for when and by what they were last written. */
export const changeMetadata: Change = (before, after, walk) => metadataRole(before).check(after, walk);

function metadataRole(before: PdfObject | undefined): Role {
  return {
    key: 'métadonnées',
    words: 'les métadonnées du document',
    renewable: true,
    check(object, walk) {
      if (!object.stream) throw new Refused('les métadonnées du document ne sont pas un flux');
      // pdfkit writes a key `length` of its own, which programs carry on.
      const keys = { ...ENCODING, Type: name('Metadata'), Subtype: name('XML'), length: whole(0, 2 ** 31) };
      checkDict(dictOf(object), { keys, required: ['Type', 'Subtype'] }, 'les métadonnées du document', walk);
      if (!before) throw new Refused('les métadonnées du document ont été remplacées');
      sameMetadata(before, object, walk.budget);
    },
  };
}

const referred = (value: Value | undefined, walk: Walk) =>
  value instanceof Ref ? walk.before(value.id) : undefined;

function resolved(value: Value | undefined, state: Walk['after']): Dict {
  return isDict(value) ? value : dictOf(value instanceof Ref ? state(value.id) : undefined);
}
