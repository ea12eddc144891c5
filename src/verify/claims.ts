import { indexOfText } from '../kernel/bytes/find.ts';
import { latin1 } from '../kernel/bytes/latin1.ts';
import { sha256 } from '../kernel/digest.ts';
// Six exports: what a PDF says of itself, and the digests by which it is compared with what it carries.

/**
 * What a PDF says about itself in its metadata. Anyone can write anything there, so it never decides the verdict: it only chooses what to
 * compare first and words the reasons.
 */
export interface Claims {
  version?: string;
  document?: string;
  /** SHA-256 of the source file, in hexadecimal. */
  source?: string;
  gabarits?: string;
  polices?: string;
  images?: string;
  theme?: string;
  suivi?: string;
}

const NAMES = {
  version: 'Version',
  document: 'Document',
  source: 'Source',
  gabarits: 'Gabarits',
  polices: 'Polices',
  images: 'Images',
  theme: 'Theme',
  suivi: 'Suivi',
} as const;

/** The claims in the XMP metadata that csi writes; each is read where it first occurs in the file. */
export function claimsOf(pdf: Uint8Array): Claims {
  const claims = Object.entries(NAMES).flatMap(([key, name]) => {
    const start = indexOfText(pdf, `<csi:${name}>`);
    if (start < 0) return [];
    const value = /^<csi:\w+>([\w.+-]{1,64})</.exec(latin1(pdf, start, start + 100))?.[1];
    return value === undefined ? [] : [[key, value]];
  });
  return Object.fromEntries(claims);
}

/** The name of the attached theme. */
export const THEME_FILE = 'theme.yaml';

/** The name of the attached follow-up. */
export const SUIVI_FILE = 'suivi.yaml';

// Every other supplement is a picture, whose name ends otherwise.
const ofSuivi = (name: string) => name !== THEME_FILE && name.endsWith('.yaml');

/** The digest of the pictures among the attached supplements, as csi computes it; undefined when there are none. */
export const picturesDigest = (supplements: ReadonlyMap<string, Uint8Array>): string | undefined =>
  digestOf(supplements, (name) => name !== THEME_FILE && !ofSuivi(name));

/** That of the files of the follow-up. */
export const suiviDigest = (supplements: ReadonlyMap<string, Uint8Array>): string | undefined =>
  digestOf(supplements, ofSuivi);

function digestOf(
  supplements: ReadonlyMap<string, Uint8Array>,
  isOne: (name: string) => boolean,
): string | undefined {
  const names = [...supplements.keys()].filter(isOne).sort();
  const lines = names.map((name) => `${sha256(supplements.get(name) ?? new Uint8Array())}  ${name}\n`);
  return lines.length === 0 ? undefined : sha256(lines.join(''));
}
