import {
  dictOf,
  isDict,
  type ObjectLookup,
  type PdfDict,
  PdfRef,
  type PdfValue,
  RefusedUpdate,
} from '../../pdf/index.ts';
import { dss } from '../added/index.ts';
import {
  anyString,
  dictionary,
  dictionaryOf,
  integer,
  name,
  referenceTo,
  type ValueShape,
  valueRole,
} from '../shapes/index.ts';
import type { UpdateWalk } from '../walk.ts';
import { changedKeys, type ObjectChange } from './changed-keys.ts';
import { checkForm } from './form.ts';
import { metadataRole } from './metadata.ts';

/** A developer extension (ISO 32000-1, 7.12), which signing programs add when they use a later feature. */
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

/** The signature that certifies the document: that of a field, which has been given its role before the catalog is checked. */
const certification: ValueShape = (value, walk) =>
  value instanceof PdfRef && (walk.roleOf(value.id)?.key ?? '').startsWith('signature ');

const formRole = valueRole('formulaire', 'le formulaire', isDict, true);

/** The document catalog (ISO 32000-1, 7.7.2); see the keys below. */
export const changeCatalog: ObjectChange = (before, after, walk) => {
  const [old, now] = [dictOf(before), dictOf(after)];
  const shapes: Readonly<Record<string, ValueShape>> = {
    DSS: dss,
    Extensions: dictionaryOf(extension, 20),
    Version: name('1.7', '2.0'),
    Perms: dictionary({ keys: { DocMDP: certification } }, 'les droits du document'),
    Metadata: referenceTo(metadataRole(referred(old.get('Metadata'), walk))),
    AcroForm: (value) => {
      if (value instanceof PdfRef) walk.claim(value, formRole);
      checkForm(dictAt(old.get('AcroForm'), walk.before), dictAt(value, walk.after), walk);
      return true;
    },
  };
  for (const key of changedKeys(old, now, Object.keys(shapes), 'le catalogue du document'))
    if (!shapes[key]?.(now.get(key) ?? null, walk))
      throw new RefusedUpdate(`une mise à jour change le catalogue du document (${key})`);
};

const referred = (value: PdfValue | undefined, walk: UpdateWalk) =>
  value instanceof PdfRef ? walk.before(value.id) : undefined;

function dictAt(value: PdfValue | undefined, lookup: ObjectLookup): PdfDict {
  return isDict(value) ? value : dictOf(value instanceof PdfRef ? lookup(value.id) : undefined);
}
