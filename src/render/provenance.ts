import { createHash } from 'node:crypto';
import type { DocumentKind } from './document-kind.ts';
import type { Template } from './template/index.ts';

/** What a PDF was made from, which is all that it takes to make it again; digests are SHA-256 in hexadecimal. */
export interface Provenance {
  /** Of csi. */
  version: string;
  document: DocumentKind;
  /** The bytes of the YAML file, as they were read. */
  source: Uint8Array;
  empreintes: {
    source: string;
    gabarits: string;
    /** Of the faces of a house, in the place of csi's own. */
    polices?: string;
    /** Of all that stands above, as `fingerprinted` lists it. */
    ensemble: string;
  };
}

/** What is needed to tell where a PDF comes from; `polices` is the digest of faces that are not csi's. */
export interface Origin {
  version: string;
  document: DocumentKind;
  source: Uint8Array;
  templates: ReadonlyMap<string, Template>;
  polices?: string;
}

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** The provenance of a PDF; the same version, document, bytes and templates give the same one, in whatever order the templates come. */
export function provenanceOf({ version, document, source, templates, polices }: Origin): Provenance {
  const names = [...templates.keys()].sort(byCode);
  const gabarits = sha256(names.map((name) => `${templates.get(name)?.empreinte}  ${name}.hbs\n`).join(''));
  const empreintes = { source: sha256(source), gabarits, ...(polices !== undefined && { polices }) };
  return {
    version,
    document,
    source,
    empreintes: { ...empreintes, ensemble: sha256(fingerprinted(version, document, empreintes)) },
  };
}

/** The digest of all, short enough for the foot of a page: « 3F2A 91BC 04DE », 48 bits. In capitals, for fonts join the small letters « ff ». */
export function shortFingerprint({ empreintes }: Provenance): string {
  return empreintes.ensemble
    .slice(0, 12)
    .toUpperCase()
    .replace(/.{4}(?=.)/g, '$& ');
}

// Lines that anybody can write again and hand to sha256sum.
function fingerprinted(
  version: string,
  document: DocumentKind,
  { source, gabarits, polices }: Omit<Provenance['empreintes'], 'ensemble'>,
): string {
  return `csi ${version}\ndocument ${document}\nsource ${source}\ngabarits ${gabarits}\n${polices === undefined ? '' : `polices ${polices}\n`}`;
}

// Not localeCompare: the order must be the same under every locale.
const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
