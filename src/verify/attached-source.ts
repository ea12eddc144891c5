import { indexOfText } from '../kernel/bytes/find.ts';
import { latin1 } from '../kernel/bytes/latin1.ts';
import { inflate } from './pdf/index.ts';

const MAX_TRIES = 100;

/**
 * The YAML source that a PDF of csi carries as an attachment. It is found only in the exact form in which csi writes it; undefined when
 * there is none, or when it is larger than `limit` bytes.
 */
export function attachedSource(pdf: Uint8Array, limit: number): Uint8Array | undefined {
  const opening = '<</Type/EmbeddedFile/Subtype/application#2Fyaml/Params<<';
  let start = indexOfText(pdf, opening);
  // A string that csi writes, such as the title, may contain this text too, but no line break.
  for (let tries = 0; start >= 0 && tries < MAX_TRIES; tries++) {
    const head = /^[^\r\n]{1,400}\/Length (\d{1,9})>>\nstream\n/.exec(latin1(pdf, start, start + 500));
    const from = start + (head?.[0].length ?? 0);
    if (head) return inflate(pdf.subarray(from, from + Number(head[1])), limit);
    start = indexOfText(pdf, opening, start + 1);
  }
  return undefined;
}
