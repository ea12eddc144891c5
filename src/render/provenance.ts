/** Where a PDF comes from. Four exports: two types and two functions that the PDF, `verify` and the command share. */

import { sha256 } from '../kernel/digest.ts';
import type { DocumentKind } from './output-kind.ts';
import { byName, digestOfFiles, type Supplement, THEME_FILE } from './supplements.ts';
import type { Template } from './template/index.ts';

/** What a PDF was made from: enough to make it again. Digests are SHA-256 in hexadecimal. */
export interface Provenance {
  /** The version of csi. */
  version: string;
  document: DocumentKind;
  /** The bytes of the YAML file, exactly as read. */
  source: Uint8Array;
  /** What it is made from besides, sorted by name; absent when there is nothing. */
  supplements?: readonly Supplement[];
  empreintes: {
    source: string;
    gabarits: string;
    /** Digest of the fonts that replace those of csi. */
    polices?: string;
    /** Digest of the list of pictures with their digests. */
    images?: string;
    /** Digest of the theme, when it is not that of csi. */
    theme?: string;
    /** Digest of the list of files of the follow-up with their digests. */
    suivi?: string;
    /** Digest of all the above, in the form that `fingerprinted` writes. */
    ensemble: string;
  };
}

/**
 * What the provenance of a PDF is computed from; `polices` is the digest of the fonts that replace those of
 * csi, `images` are its pictures, `theme` the YAML of its theme, when it is not that of csi, `suivi` the files of
 * the follow-up that it is made from.
 */
export interface Origin {
  version: string;
  document: DocumentKind;
  source: Uint8Array;
  templates: ReadonlyMap<string, Template>;
  polices?: string;
  images?: readonly Supplement[];
  theme?: Uint8Array;
  suivi?: readonly Supplement[];
}

/**
 * The provenance of a PDF. It depends on the version, the document, the bytes and the templates, but not on
 * the order of the templates or of the pictures.
 */
export function provenanceOf({
  version,
  document,
  source,
  templates,
  polices,
  images = [],
  theme,
  suivi = [],
}: Origin): Provenance {
  const names = byName([...templates.keys()].map((name) => ({ name })));
  const gabarits = sha256(
    names.map(({ name }) => `${templates.get(name)?.empreinte}  ${name}.hbs\n`).join(''),
  );
  const empreintes = {
    source: sha256(source),
    gabarits,
    ...(polices !== undefined && { polices }),
    ...(images.length > 0 && { images: digestOfFiles(images) }),
    ...(theme && { theme: sha256(theme) }),
    ...(suivi.length > 0 && { suivi: digestOfFiles(suivi) }),
  };
  const supplements = byName([
    ...images,
    ...(theme ? [{ name: THEME_FILE, bytes: theme, type: 'application/yaml' }] : []),
    ...suivi,
  ]);
  return {
    version,
    document,
    source,
    ...(supplements.length > 0 && { supplements }),
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
  document: DocumentKind,
  { source, gabarits, ...others }: Omit<Provenance['empreintes'], 'ensemble'>,
): string {
  const lines = (['polices', 'images', 'theme', 'suivi'] as const).flatMap((name) =>
    others[name] === undefined ? [] : [`${name} ${others[name]}\n`],
  );
  return `csi ${version}\ndocument ${document}\nsource ${source}\ngabarits ${gabarits}\n${lines.join('')}`;
}
