import { isDict, RefusedUpdate } from '../../pdf/index.ts';
import {
  anyString,
  arrayOf,
  checkStream,
  decoded,
  dictionary,
  directOrIndirect,
  name,
  referenceTo,
  type ValueShape,
} from '../shapes/index.ts';
import type { Role } from '../walk.ts';

const DER_SEQUENCE = 0x30;

/** A certificate, a CRL, an OCSP response or a time stamp: exactly one DER sequence (X.690, 8.1), to the last byte of the stream. */
const derRole: Role = {
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

const derStreams = directOrIndirect(
  arrayOf(referenceTo(derRole)),
  'certificats',
  'une liste de certificats',
  true,
);

const vri = dictionary(
  {
    keys: {
      Type: name('VRI'),
      Cert: derStreams,
      CRL: derStreams,
      OCSP: derStreams,
      TU: anyString,
      TS: referenceTo(derRole),
    },
  },
  'ce qui valide une signature',
);

// Each key is the SHA-1 of a signature in hexadecimal (ETSI EN 319 142-1, 5.4.2.3).
const vriDictionary: ValueShape = (value, walk) =>
  isDict(value) &&
  value.size <= 1000 &&
  [...value].every(
    ([key, one]) =>
      /^[0-9A-Fa-f]{40}$/.test(key) &&
      directOrIndirect(vri, 'vri', 'ce qui valide une signature', true)(one, walk),
  );

/** The Document Security Store (ETSI EN 319 142-1, 5.4.2.2): what validates the signatures. Later updates may replace it to add more. */
export const dss = directOrIndirect(
  dictionary(
    {
      keys: {
        Type: name('DSS'),
        VRI: directOrIndirect(vriDictionary, 'vris', 'ce qui valide les signatures', true),
        Certs: derStreams,
        CRLs: derStreams,
        OCSPs: derStreams,
      },
    },
    'le magasin de certificats',
  ),
  'dss',
  'le magasin de certificats',
  true,
);
