import { dictOf, type PdfObject } from '../../pdf/objects.ts';
import { RefusedUpdate } from '../../pdf/refused-update.ts';
import { isDict, nameOf, PdfRef, PdfString, type PdfValue } from '../../pdf/values.ts';
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
} from '../shapes.ts';
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

/** What a certification says of later changes; it points at the catalog, which is checked elsewhere. */
const reference = dictionary(
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

// What the signing program says of itself: words and numbers, however nested (the parser bounds how deep).
const plain: ValueShape = (value, walk) =>
  either(anyString, anyName, anyNumber, anyBoolean)(value, walk) ||
  arrayOf(plain)(value, walk) ||
  dictionaryOf(plain)(value, walk);

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
  Reference: arrayOf(directOrIndirect(reference, 'reference', 'ce qu’une signature certifie'), 0, 10),
  Prop_Build: directOrIndirect(dictionaryOf(plain), 'build', 'le nom du programme qui signe'),
  Prop_AuthTime: integer(0, 2 ** 31),
  Prop_AuthType: anyName,
  R: integer(0, 2 ** 16),
  V: integer(0, 2 ** 16),
} as const;

/** The signature of a field: it is that of no other. */
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
    // Packed in a stream, it would stand nowhere in the file, and could cover nothing.
    if (object.start < 0)
      throw new RefusedUpdate(`la signature du champ « ${field} » est rangée dans un flux`);
    checkDict(value, { keys: KEYS, required: ['Filter'] }, this.words, walk);
  },
});

/** A signature that was added: the name of its field, and whether it covers the whole file as it was when it was added. */
export interface Signature {
  champ: string;
  couvre: boolean;
}

/** What the signature of a field covers, in an update whose `%%EOF` ends at `eof` and that ends at `end`. */
export function signatureOf(
  champ: string,
  object: PdfObject,
  bytes: Uint8Array,
  { eof, end }: { eof: number; end: number },
): Signature {
  const value = isDict(object.value) ? object.value : new Map<string, PdfValue>();
  const [contents, range] = [value.get('Contents'), value.get('ByteRange')];
  if (!(contents instanceof PdfString) || !Array.isArray(range)) return { champ, couvre: false };
  const [from, length, next, last] = range as PdfValue[];
  // All but the signature itself, which stands between angle brackets (ISO 32000-1, 12.8.1).
  const around =
    from === 0 && length === contents.start && next === contents.end && bytes[contents.start] === 60;
  const whole =
    typeof next === 'number' && typeof last === 'number' && next + last >= eof && next + last <= end;
  return { champ, couvre: range.length === 4 && around && whole };
}
