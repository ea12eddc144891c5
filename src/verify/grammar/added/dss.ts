import { RefusedUpdate } from '../../pdf/refused-update.ts';
import { isDict } from '../../pdf/values.ts';
import {
  anyString,
  arrayOf,
  dictionary,
  directOrIndirect,
  name,
  referenceTo,
  type ValueShape,
} from '../shapes.ts';
import { checkStream, decoded } from '../streams.ts';
import type { Role } from '../walk.ts';

const DER_SEQUENCE = 0x30;

/** A certificate, a list of revoked ones, the answer of a server or a time stamp: one DER sequence, to the last byte (X.690, 8.1). */
const certificate: Role = {
  key: 'certificat',
  words: 'un certificat',
  check(object, walk) {
    checkStream(object, { keys: {} }, 'un certificat', walk);
    if (!isSequence(decoded(object, walk)))
      throw new RefusedUpdate(`un certificat (objet ${object.id}) n’en est pas un`);
  },
};

function isSequence(data: Uint8Array): boolean {
  const first = data[1] ?? 0;
  if (data[0] !== DER_SEQUENCE || first === 0x80 || first > 0x84) return false;
  if (first < 0x80) return data.length === 2 + first;
  let length = 0;
  for (let i = 0; i < first - 0x80; i++) length = length * 256 + (data[2 + i] ?? 0);
  return data.length === 2 + (first - 0x80) + length;
}

const certificates = directOrIndirect(
  arrayOf(referenceTo(certificate)),
  'certificats',
  'une liste de certificats',
  true,
);

const validation = dictionary(
  {
    keys: {
      Type: name('VRI'),
      Cert: certificates,
      CRL: certificates,
      OCSP: certificates,
      TU: anyString,
      TS: referenceTo(certificate),
    },
  },
  'ce qui valide une signature',
);

// Each key is the SHA-1 of a signature, in capitals (ETSI EN 319 142-1, 5.4.2.3).
const validations: ValueShape = (value, walk) =>
  isDict(value) &&
  value.size <= 1000 &&
  [...value].every(
    ([key, one]) =>
      /^[0-9A-Fa-f]{40}$/.test(key) &&
      directOrIndirect(validation, 'vri', 'ce qui valide une signature', true)(one, walk),
  );

/** The store of certificates that a document carries (ETSI EN 319 142-1, 5.4.2.2); later updates add to it. */
export const dss = directOrIndirect(
  dictionary(
    {
      keys: {
        Type: name('DSS'),
        VRI: directOrIndirect(validations, 'vris', 'ce qui valide les signatures', true),
        Certs: certificates,
        CRLs: certificates,
        OCSPs: certificates,
      },
    },
    'le magasin de certificats',
  ),
  'dss',
  'le magasin de certificats',
  true,
);
