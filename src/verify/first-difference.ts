import { describeObject, originalOf } from './pdf/index.ts';

/** Where a PDF first differs from what csi writes: the offset, and the part of the document that csi writes there, in French. */
export interface FirstDifference {
  octet: number;
  lieu: string;
}

/** When more than this share of the bytes differ, this is another file rather than an edited one. */
const REWRITTEN = 0.01;

/** Where a PDF first differs from the one that csi makes; undefined when it begins with all of its bytes. */
export function firstDifference(pdf: Uint8Array, expected: Uint8Array): FirstDifference | undefined {
  const length = Math.min(pdf.length, expected.length);
  let octet = 0;
  while (octet < length && pdf[octet] === expected[octet]) octet += 1;
  if (octet === expected.length) return undefined;
  if (octet === pdf.length) return { octet, lieu: `la fin, qui manque à partir de l’octet ${octet}` };
  let others = 0;
  for (let i = octet; i < length; i++) if (pdf[i] !== expected[i]) others += 1;
  if (others > length * REWRITTEN) return { octet, lieu: `tout ce qui suit l’octet ${octet}` };
  return { octet, lieu: placeOf(expected, octet) };
}

function placeOf(expected: Uint8Array, octet: number): string {
  const original = originalOf(expected);
  const starts = [...original.starts.keys()].sort((a, b) => a - b);
  if (octet >= original.xref) return 'la table des objets';
  const start = starts.filter((one) => one <= octet).at(-1);
  const id = start === undefined ? undefined : original.starts.get(start);
  return id === undefined ? 'l’en-tête' : describeObject(original, id);
}
