import { type FirstDifference, firstDifference } from './first-difference.ts';
import { additionsTo, type Remark, type Signature } from './grammar/index.ts';
import { originalOf, RefusedUpdate } from './pdf/index.ts';

/** How a PDF compares with the one that csi makes. */
export type Comparison =
  | { is: 'exact'; signatures: readonly Signature[]; remarques: readonly Remark[] }
  /** It begins with all the bytes of csi, but what follows does more than sign; `why` is a French clause. */
  | { is: 'updated'; why: string }
  | { is: 'other'; place: FirstDifference };

/**
 * Compares a PDF byte by byte with the one that csi has just made from a source (`expected`); what follows the equal bytes is judged as
 * incremental updates. The metadata of the PDF are not trusted.
 */
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
