import { dictOf, type PdfObject } from '../../pdf/objects.ts';
import { RefusedUpdate } from '../../pdf/refused-update.ts';
import { textOf } from '../../pdf/text-string.ts';
import { canonical, isDict, type PdfDict, PdfRef, PdfString, type PdfValue } from '../../pdf/values.ts';
import { checkSameMetadata } from '../../xmp/same-metadata.ts';
import { dss } from '../added/dss.ts';
import { addedTimestamps } from '../added/timestamp.ts';
import { font } from '../appearance/fonts.ts';
import {
  anyString,
  checkDict,
  dictionary,
  dictionaryOf,
  directOrIndirect,
  either,
  integer,
  name,
  referenceTo,
  type ValueShape,
  valueRole,
} from '../shapes.ts';
import { ENCODING } from '../streams.ts';
import type { Role, UpdateWalk } from '../walk.ts';
import { changedKeys } from './changed-keys.ts';
import { defaultAppearance } from './field.ts';

/** How something of the document changes: nothing is told of it, but what it may not do throws Refused. */
export type ObjectChange = (before: PdfObject, after: PdfObject, walk: UpdateWalk) => void;

const extension = dictionary(
  {
    keys: {
      Type: name('DeveloperExtensions'),
      BaseVersion: name('1.7', '2.0'),
      ExtensionLevel: integer(0, 100_000),
      URL: anyString,
      ExtensionRevision: anyString,
    },
  },
  'une extension',
);

const certification: ValueShape = (value, walk) =>
  value instanceof PdfRef && (walk.roleOf(value.id)?.key ?? '').startsWith('signature ');

const fonts = directOrIndirect(dictionaryOf(font), 'polices', 'des polices');
const formResources = directOrIndirect(
  dictionary({ keys: { Font: fonts } }, 'les ressources du formulaire'),
  'ressources du formulaire',
  'les ressources du formulaire',
);

const FORM_SHAPES: Readonly<Record<string, ValueShape>> = {
  SigFlags: integer(0, 3),
  DA: defaultAppearance,
  DR: formResources,
};

/** The form: its fields and time stamps, and that some are signed. */
export const changeForm: ObjectChange = (before, after, walk) =>
  checkForm(dictOf(before), dictOf(after), walk);

function checkForm(old: PdfDict, now: PdfDict, walk: UpdateWalk): void {
  for (const key of changedKeys(old, now, [...Object.keys(FORM_SHAPES), 'Fields'], 'la liste des champs')) {
    const value = now.get(key) ?? null;
    const right =
      key === 'Fields'
        ? addedTimestamps(old.get('Fields'), value, walk) !== undefined
        : FORM_SHAPES[key]?.(value, walk);
    if (!right) throw new RefusedUpdate(`une mise à jour change la liste des champs (${key})`);
  }
}

/** A page: one more time stamp that stands nowhere on it. */
export const changePage =
  (page: number): ObjectChange =>
  (before, after, walk) => {
    const [old, now] = [dictOf(before), dictOf(after)];
    changedKeys(old, now, ['Annots'], `la page ${page}`);
    if (!addedTimestamps(old.get('Annots'), now.get('Annots') ?? null, walk))
      throw new RefusedUpdate(`une mise à jour change les annotations de la page ${page} (Annots)`);
  };

/** The catalog: it may list signatures, certificates and permissions, and lead to new metadata. */
export const changeCatalog: ObjectChange = (before, after, walk) => {
  const [old, now] = [dictOf(before), dictOf(after)];
  const shapes: Readonly<Record<string, ValueShape>> = {
    DSS: dss,
    Extensions: dictionaryOf(extension, 20),
    Version: name('1.7', '2.0'),
    Perms: dictionary({ keys: { DocMDP: certification } }, 'les droits du document'),
    Metadata: referenceTo(metadataRole(referred(old.get('Metadata'), walk))),
    AcroForm: (value) => {
      if (value instanceof PdfRef) walk.claim(value, valueRole('formulaire', 'le formulaire', isDict, true));
      checkForm(resolved(old.get('AcroForm'), walk.before), resolved(value, walk.after), walk);
      return true;
    },
  };
  for (const key of changedKeys(old, now, Object.keys(shapes), 'le catalogue du document'))
    if (!shapes[key]?.(now.get(key) ?? null, walk))
      throw new RefusedUpdate(`une mise à jour change le catalogue du document (${key})`);
};

const infoText = valueRole('information', 'une information du document', anyString);

/** The information dictionary: its date of change and the program that made it, no more; texts may be written in another way. */
export const changeInformation: ObjectChange = (before, after, walk) => {
  const said = (object: PdfObject, state: UpdateWalk['after']): Map<string, string> =>
    new Map(
      [...dictOf(object)].map(([key, value]) => [
        key,
        wordsOf(value instanceof PdfRef ? state(value.id)?.value : value),
      ]),
    );
  const [old, now] = [said(before, walk.before), said(after, walk.after)];
  for (const key of new Set([...old.keys(), ...now.keys()]))
    if (old.get(key) !== now.get(key) && !['ModDate', 'Producer'].includes(key))
      throw new RefusedUpdate(
        `une mise à jour change le titre ou les autres informations du document (${key})`,
      );
  const known = new Set([...dictOf(before).values()].map((value) => canonical(value)));
  const direct = either(anyString, referenceTo(infoText));
  for (const [key, value] of dictOf(after))
    if (!known.has(canonical(value)) && !direct(value, walk))
      throw new RefusedUpdate(`une mise à jour change les informations du document (${key})`);
};

const wordsOf = (value: PdfValue | undefined) =>
  value instanceof PdfString ? `(${textOf(value)})` : canonical(value);

/** The XMP metadata: the same, but for when and by what they were last written. */
export const changeMetadata: ObjectChange = (before, after, walk) => metadataRole(before).check(after, walk);

function metadataRole(before: PdfObject | undefined): Role {
  return {
    key: 'métadonnées',
    words: 'les métadonnées du document',
    renewable: true,
    check(object, walk) {
      if (!object.stream) throw new RefusedUpdate('les métadonnées du document ne sont pas un flux');
      // pdfkit writes a key `length` of its own, which programs carry on.
      const keys = { ...ENCODING, Type: name('Metadata'), Subtype: name('XML'), length: integer(0, 2 ** 31) };
      checkDict(dictOf(object), { keys, required: ['Type', 'Subtype'] }, 'les métadonnées du document', walk);
      if (!before) throw new RefusedUpdate('les métadonnées du document ont été remplacées');
      checkSameMetadata(before, object, walk.budget);
    },
  };
}

const referred = (value: PdfValue | undefined, walk: UpdateWalk) =>
  value instanceof PdfRef ? walk.before(value.id) : undefined;

function resolved(value: PdfValue | undefined, state: UpdateWalk['after']): PdfDict {
  return isDict(value) ? value : dictOf(value instanceof PdfRef ? state(value.id) : undefined);
}
