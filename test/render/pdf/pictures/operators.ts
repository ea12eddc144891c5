import { inflateSync } from 'node:zlib';

/** The number of operands of each operator that a picture may use. */
const OPERANDS: Readonly<Record<string, number>> = {
  q: 0,
  Q: 0,
  cm: 6,
  w: 1,
  J: 1,
  j: 1,
  M: 1,
  d: 2,
  gs: 1,
  rg: 3,
  RG: 3,
  m: 2,
  l: 2,
  c: 6,
  h: 0,
  f: 0,
  'f*': 0,
  S: 0,
  W: 0,
  'W*': 0,
  n: 0,
  sh: 1,
  Do: 1,
};
const STREAM = /(\d+) 0 obj\n<<((?:(?!endobj).)*?)\/Length (\d+)>>\nstream\n/gs;
/** Graphics states within one another (ISO 19005-3, 6.1.13). */
const MAX_NESTED = 28;

/**
 * What is wrong with the pictures of a PDF made by csi: streams of images that do not have the length their dictionary announces, operators
 * with wrong operands, states that are not restored, resources that are named and missing.
 */
export function problemsOf(pdf: Uint8Array): string[] {
  const file = Buffer.from(pdf).toString('latin1');
  const problems: string[] = [];
  for (const { 2: dictionary = '', 3: length, index, 0: head } of file.matchAll(STREAM)) {
    if (!dictionary.includes('/Type/XObject')) continue;
    const from = index + head.length;
    const raw = Buffer.from(pdf).subarray(from, from + Number(length));
    if (/\bNaN|Infinity|undefined|e[+-]\d/.test(dictionary)) problems.push(`dictionary: ${dictionary}`);
    if (dictionary.includes('/Subtype/Image')) problems.push(...imageProblems(dictionary, raw));
    else problems.push(...drawingProblems(dictionary, inflateSync(raw).toString('latin1')));
  }
  return problems;
}

function imageProblems(dictionary: string, raw: Buffer): string[] {
  if (dictionary.includes('/DCTDecode'))
    return raw.readUInt16BE(0) === 0xffd8 && raw.readUInt16BE(raw.length - 2) === 0xffd9 ? [] : ['no JPEG'];
  const [, width, height] = /\/Width (\d+)\/Height (\d+)/.exec(dictionary) ?? [];
  const [, colors, bits, columns] =
    /\/Colors (\d+)\/BitsPerComponent (\d+)\/Columns (\d+)/.exec(dictionary) ?? [];
  const row = Math.ceil((Number(columns) * Number(colors) * Number(bits)) / 8) + 1;
  const rows = inflateSync(raw);
  const filters = Array.from({ length: Number(height) }, (_, y) => rows[y * row] ?? 9);
  return width === columns && rows.length === row * Number(height) && filters.every((one) => one <= 4)
    ? []
    : [`rows: ${dictionary}`];
}

function drawingProblems(dictionary: string, operators: string): string[] {
  const problems: string[] = [];
  let [operands, depth] = [0, 0];
  for (const word of operators
    .replaceAll(/\[[^\]]*\]/g, '0')
    .split(/\s+/)
    .filter(Boolean)) {
    if (/^-?\d*\.?\d+$/.test(word)) operands++;
    else if (word.startsWith('/')) {
      operands++;
      if (!new RegExp(`${word}(?:<<| \\d)`).test(dictionary)) problems.push(`no resource ${word}`);
    } else {
      if (OPERANDS[word] !== operands) problems.push(`${word} with ${operands} operands`);
      operands = 0;
      depth += word === 'q' ? 1 : word === 'Q' ? -1 : 0;
      if (depth < 0 || depth > MAX_NESTED) problems.push(`depth ${depth}`);
    }
  }
  return depth === 0 && operands === 0 ? problems : [...problems, `ends at depth ${depth}`];
}
