import { type FirstDifference, firstDifference } from './first-difference.ts';
import type { Signature } from './grammar/added/signature.ts';
import { additionsTo } from './grammar/additions.ts';
import type { Remark } from './grammar/walk.ts';
import { originalOf } from './pdf/original.ts';
import { RefusedUpdate } from './pdf/refused-update.ts';

/** What comparing a PDF with the one that csi makes shows, byte for byte. */
export type Comparison =
  | { is: 'exact'; signatures: readonly Signature[]; remarques: readonly Remark[] }
  /** It begins with the very bytes of csi, but what follows them does more than sign: `why` is a French clause. */
  | { is: 'updated'; why: string }
  | { is: 'other'; place: FirstDifference };

/** Compares a PDF with the one that csi has just made of a source. The metadata of the PDF have no say. */
export function comparePdf(pdf: Uint8Array, expected: Uint8Array): Comparison {
  const place = firstDifference(pdf, expected);
  if (place) return { is: 'other', place };
  if (pdf.length === expected.length) return { is: 'exact', signatures: [], remarques: [] };
  try {
    const { signatures, remarks } = additionsTo(originalOf(expected), pdf);
    return { is: 'exact', signatures, remarques: remarks };
  } catch (error) {
    if (!(error instanceof RefusedUpdate)) throw error;
    return { is: 'updated', why: error.message };
  }
}
