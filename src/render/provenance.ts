/** Where a PDF comes from. Four exports: two types and two functions that the PDF, `verify` and the command share. */

import { createHash } from 'node:crypto';
import type { OutputKind } from './output-kind.ts';
import type { Template } from './template/index.ts';

/** What a PDF was made from: enough to make it again. Digests are SHA-256 in hexadecimal. */
export interface Provenance {
  /** The version of csi. */
  version: string;
  document: OutputKind;
  /** The bytes of the YAML file, exactly as read. */
  source: Uint8Array;
  empreintes: {
    source: string;
    gabarits: string;
    /** Digest of the fonts that replace those of csi. */
    polices?: string;
    /** Digest of all the above, in the form that `fingerprinted` writes. */
    ensemble: string;
  };
}

/**
 * What the provenance of a PDF is computed from; `polices` is the digest of the fonts that replace those of
 * csi.
 */
export interface Origin {
  version: string;
  document: OutputKind;
  source: Uint8Array;
  templates: ReadonlyMap<string, Template>;
  polices?: string;
}

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/**
 * The provenance of a PDF. It depends on the version, the document, the bytes and the templates, but not on
 * the order of the templates.
 */
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

/**
 * The overall digest, short enough for the foot of a page: « 3F2A 91BC 04DE », 48 bits. In capitals, because
 * fonts draw « ff » as a ligature.
 */
export function shortFingerprint({ empreintes }: Provenance): string {
  return empreintes.ensemble
    .slice(0, 12)
    .toUpperCase()
    .replace(/.{4}(?=.)/g, '$& ');
}

// Plain lines, so that anybody can write them again and compute the digest with sha256sum.
function fingerprinted(
  version: string,
  document: OutputKind,
  { source, gabarits, polices }: Omit<Provenance['empreintes'], 'ensemble'>,
): string {
  return `csi ${version}\ndocument ${document}\nsource ${source}\ngabarits ${gabarits}\n${polices === undefined ? '' : `polices ${polices}\n`}`;
}

// Not localeCompare: the order must not depend on the locale.
const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
