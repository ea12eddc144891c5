import { dictOf, nameOf, PdfRef, PdfString, RefusedUpdate } from '../../pdf/index.ts';
import {
  anyBoolean,
  anyName,
  anyNumber,
  anyString,
  arrayOf,
  checkDict,
  dictionary,
  dictionaryOf,
  directOrIndirect,
  either,
  integer,
  name,
  type ValueShape,
} from '../shapes/index.ts';
import type { Role } from '../walk.ts';

const offset = integer(0, 2 ** 31);

const transform = dictionary(
  {
    keys: {
      Type: name('TransformParams'),
      P: integer(1, 3),
      V: name('1.2'),
      Action: name('All', 'Include', 'Exclude'),
      Fields: arrayOf(anyString, 0, 1000),
    },
  },
  'ce qu’une signature permet ensuite',
);

/** A signature reference (ISO 32000-1, 12.8.1): which later changes a certification permits. Data must be the catalog, which is checked elsewhere. */
const signatureReference = dictionary(
  {
    keys: {
      Type: name('SigRef'),
      TransformMethod: name('DocMDP', 'FieldMDP'),
      TransformParams: directOrIndirect(transform, 'transform', 'ce qu’une signature permet ensuite'),
      DigestMethod: anyName,
      DigestValue: anyString,
      DigestLocation: arrayOf(offset, 2, 2),
      Data: (value, walk) =>
        value instanceof PdfRef && nameOf(dictOf(walk.before(value.id)).get('Type')) === 'Catalog',
    },
  },
  'ce qu’une signature certifie',
);

// What the signing program says about itself: simple values in arrays and dictionaries. The parser bounds the nesting.
const buildInfo: ValueShape = (value, walk) =>
  either(anyString, anyName, anyNumber, anyBoolean)(value, walk) ||
  arrayOf(buildInfo)(value, walk) ||
  dictionaryOf(buildInfo)(value, walk);

const KEYS = {
  Type: name('Sig', 'DocTimeStamp'),
  Filter: anyName,
  SubFilter: name(
    'adbe.pkcs7.detached',
    'adbe.pkcs7.sha1',
    'adbe.x509.rsa_sha1',
    'ETSI.CAdES.detached',
    'ETSI.RFC3161',
  ),
  Contents: anyString,
  ByteRange: arrayOf(offset, 2, 100),
  Cert: either(anyString, arrayOf(anyString)),
  M: anyString,
  Name: anyString,
  Reason: anyString,
  Location: anyString,
  ContactInfo: anyString,
  Reference: arrayOf(
    directOrIndirect(signatureReference, 'reference', 'ce qu’une signature certifie'),
    0,
    10,
  ),
  Prop_Build: directOrIndirect(dictionaryOf(buildInfo), 'build', 'le nom du programme qui signe'),
  Prop_AuthTime: integer(0, 2 ** 31),
  Prop_AuthType: anyName,
  R: integer(0, 2 ** 16),
  V: integer(0, 2 ** 16),
} as const;

/** The signature dictionary (ISO 32000-1, 12.8.1) of one field. */
export const signatureRole = (field: string): Role => ({
  key: `signature ${field}`,
  words: `la signature du champ « ${field} »`,
  check(object, walk) {
    const value = dictOf(object);
    if (
      object.stream ||
      !(value.get('Contents') instanceof PdfString) ||
      !Array.isArray(value.get('ByteRange'))
    )
      throw new RefusedUpdate(`le champ « ${field} » a reçu autre chose qu’une signature`);
    // ByteRange counts bytes of the file; a signature packed in an object stream has no place in it.
    if (object.start < 0)
      throw new RefusedUpdate(`la signature du champ « ${field} » est rangée dans un flux`);
    checkDict(value, { keys: KEYS, required: ['Filter'] }, this.words, walk);
  },
});
