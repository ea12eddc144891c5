import { createHash } from 'node:crypto';

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
}

const NAMES = {
  version: 'Version',
  document: 'Document',
  source: 'Source',
  gabarits: 'Gabarits',
  polices: 'Polices',
} as const;

/** The claims in the XMP metadata that csi writes; each is read where it first occurs in the file. */
export function claimsOf(pdf: Uint8Array): Claims {
  const content = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const claims = Object.entries(NAMES).flatMap(([key, name]) => {
    const start = content.indexOf(`<csi:${name}>`);
    if (start < 0) return [];
    const value = /^<csi:\w+>([\w.+-]{1,64})</.exec(content.toString('latin1', start, start + 100))?.[1];
    return value === undefined ? [] : [[key, value]];
  });
  return Object.fromEntries(claims);
}

/** The SHA-256 of bytes, in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
