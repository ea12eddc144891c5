import { type Claims, SUIVI_FILE } from './claims.ts';
import { type Comparison, comparePdf } from './comparison.ts';
import {
  DOCUMENTS,
  type MadeDocument,
  type MakePdf,
  MissingSupplement,
  SUIVI_DOCUMENTS,
} from './documents.ts';

/** A document that csi has made from a source, and how the PDF compares with it. */
export interface Attempt {
  document: MadeDocument;
  pages: number;
  comparison: Comparison;
  expected: Uint8Array;
}

/**
 * Compares a PDF with each kind of document that csi makes from a source, first the kind that it claims to be, until one fits; if none
 * does, returns the first. Undefined when the source has errors; MissingSupplement when the PDF lacks a picture of the source.
 */
export async function closestAttempt(
  pdf: Uint8Array,
  source: Uint8Array,
  supplements: ReadonlyMap<string, Uint8Array>,
  claims: Claims,
  make: MakePdf,
): Promise<Attempt | MissingSupplement | undefined> {
  // A document that carries a follow-up is made of it, and no other is.
  const kinds: readonly MadeDocument[] = supplements.has(SUIVI_FILE) ? SUIVI_DOCUMENTS : DOCUMENTS;
  const order = [...kinds].sort((a, b) => Number(b === claims.document) - Number(a === claims.document));
  let first: Attempt | undefined;
  for (const document of order) {
    const made = await make(source, document, supplements).catch(missing);
    if (!made || made instanceof MissingSupplement) return made;
    const attempt = {
      document,
      pages: made.pages,
      comparison: comparePdf(pdf, made.bytes),
      expected: made.bytes,
    };
    if (attempt.comparison.is !== 'other') return attempt;
    first ??= attempt;
  }
  return first;
}

function missing(error: unknown): MissingSupplement {
  if (error instanceof MissingSupplement) return error;
  throw error;
}
