import { createHash } from 'node:crypto';
import { inflate } from './pdf/inflate.ts';

/** What a PDF says of itself. It decides nothing: it tells what to try first, and how to word what was found. */
export interface Claims {
  version?: string;
  document?: string;
  /** SHA-256, in hexadecimal. */
  source?: string;
  gabarits?: string;
  polices?: string;
}

const MAX_TRIES = 100;

const NAMES = {
  version: 'Version',
  document: 'Document',
  source: 'Source',
  gabarits: 'Gabarits',
  polices: 'Polices',
} as const;

/** What the XMP metadata that csi writes says, in the first place of a file where it says it. */
export function claimsOf(pdf: Uint8Array): Claims {
  const content = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const said = Object.entries(NAMES).flatMap(([key, name]) => {
    const start = content.indexOf(`<csi:${name}>`);
    if (start < 0) return [];
    const value = /^<csi:\w+>([\w.+-]{1,64})</.exec(content.toString('latin1', start, start + 100))?.[1];
    return value === undefined ? [] : [[key, value]];
  });
  return Object.fromEntries(said);
}

/** The YAML source that a PDF of csi carries, in the very form that csi writes it; undefined when there is none, or more than `limit` bytes. */
export function attachedSource(pdf: Uint8Array, limit: number): Uint8Array | undefined {
  const content = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const sign = '<</Type/EmbeddedFile/Subtype/application#2Fyaml/Params<<';
  let start = content.indexOf(sign);
  // A title may hold these very words, but not on a line of their own.
  for (let tried = 0; start >= 0 && tried < MAX_TRIES; tried++) {
    const head = /^[^\r\n]{1,400}\/Length (\d{1,9})>>\nstream\n/.exec(
      content.toString('latin1', start, start + 500),
    );
    const from = start + (head?.[0].length ?? 0);
    if (head) return inflate(content.subarray(from, from + Number(head[1])), limit);
    start = content.indexOf(sign, start + 1);
  }
  return undefined;
}

/** The SHA-256 of some bytes, in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
