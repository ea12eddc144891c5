import { dictOf, type PdfObject } from '../pdf/objects.ts';
import { Refused } from '../pdf/refused.ts';
import { isDict, nameOf, Ref, Text, type Value } from '../pdf/values.ts';
import {
  anyName,
  checkDict,
  dict,
  dictOfAll,
  either,
  flag,
  here,
  listOf,
  name,
  number,
  type Shape,
  text,
  whole,
} from './shapes.ts';
import type { Role } from './walk.ts';

const offset = whole(0, 2 ** 31);

const transform = dict(
  {
    keys: {
      Type: name('TransformParams'),
      P: whole(1, 3),
      V: name('1.2'),
      Action: name('All', 'Include', 'Exclude'),
      Fields: listOf(text, 0, 1000),
    },
  },
  'ce qu’une signature permet ensuite',
);

/** What a certification says of later changes; it points at the catalog, which is checked elsewhere. */
const reference = dict(
  {
    keys: {
      Type: name('SigRef'),
      TransformMethod: name('DocMDP', 'FieldMDP'),
      TransformParams: here(transform, 'transform', 'ce qu’une signature permet ensuite'),
      DigestMethod: anyName,
      DigestValue: text,
      DigestLocation: listOf(offset, 2, 2),
      Data: (value, walk) =>
        value instanceof Ref && nameOf(dictOf(walk.before(value.id)).get('Type')) === 'Catalog',
    },
  },
  'ce qu’une signature certifie',
);

// What the signing program says of itself: words and numbers, however nested (the parser bounds how deep).
const plain: Shape = (value, walk) =>
  either(text, anyName, number, flag)(value, walk) ||
  listOf(plain)(value, walk) ||
  dictOfAll(plain)(value, walk);

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
  Contents: text,
  ByteRange: listOf(offset, 2, 100),
  Cert: either(text, listOf(text)),
  M: text,
  Name: text,
  Reason: text,
  Location: text,
  ContactInfo: text,
  Reference: listOf(here(reference, 'reference', 'ce qu’une signature certifie'), 0, 10),
  Prop_Build: here(dictOfAll(plain), 'build', 'le nom du programme qui signe'),
  Prop_AuthTime: whole(0, 2 ** 31),
  Prop_AuthType: anyName,
  R: whole(0, 2 ** 16),
  V: whole(0, 2 ** 16),
} as const;

/** The signature of a field: it is that of no other. */
export const signatureRole = (field: string): Role => ({
  key: `signature ${field}`,
  words: `la signature du champ « ${field} »`,
  check(object, walk) {
    const value = dictOf(object);
    if (object.stream || !(value.get('Contents') instanceof Text) || !Array.isArray(value.get('ByteRange')))
      throw new Refused(`le champ « ${field} » a reçu autre chose qu’une signature`);
    // Packed in a stream, it would stand nowhere in the file, and could cover nothing.
    if (object.start < 0) throw new Refused(`la signature du champ « ${field} » est rangée dans un flux`);
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
  const value = isDict(object.value) ? object.value : new Map<string, Value>();
  const [contents, range] = [value.get('Contents'), value.get('ByteRange')];
  if (!(contents instanceof Text) || !Array.isArray(range)) return { champ, couvre: false };
  const [from, length, next, last] = range as Value[];
  // All but the signature itself, which stands between angle brackets (ISO 32000-1, 12.8.1).
  const around =
    from === 0 && length === contents.start && next === contents.end && bytes[contents.start] === 60;
  const whole =
    typeof next === 'number' && typeof last === 'number' && next + last >= eof && next + last <= end;
  return { champ, couvre: range.length === 4 && around && whole };
}
