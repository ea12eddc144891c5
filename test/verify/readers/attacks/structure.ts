import { hidden } from '../hidden.ts';
import { type Attack, lookOf, signed, stored } from './attack.ts';

const trap = (attack: Attack): Attack => ({ ...attack, trap: true });

const FAR = 30_000;
const BEHIND: readonly (readonly [string, string])[] = [
  ['blanks', ' '.repeat(FAR)],
  ['NUL', '\0'.repeat(FAR)],
  ['lines', '\n'.repeat(FAR)],
  ['remarks', '% nothing to see here, and no more here either\n'.repeat(700)],
];

/** So much behind the last `%%EOF` that readers find no `startxref` near the end, and take objects from wherever they seem to stand. */
const behind: Attack[] = BEHIND.flatMap(([what, after]) => [
  stored('behind the end', `a certificate, then ${what}`, ['poppler'], ({ contents }) => ({
    certificate: hidden(contents[0] ?? 0),
    how: { after },
  })),
  signed('behind the end', `a look, then ${what}`, ['poppler'], ({ contents }) => ({
    ...lookOf(hidden(contents[0] ?? 0)),
    how: { after },
  })),
]);

/** A /Size that says how many objects there are, to the letter. */
const sized = (id: number) => ({ trailer: { Size: String(id + 1) } });

/** Numbers that wrap around in the integers of a reader, or that are more than it makes room for. */
const numbers: Attack[] = [
  stored('numbers', '2^32 + a page’s content', ['MuPDF', 'poppler'], ({ contents }) => ({
    id: 2 ** 32 + (contents[0] ?? 0),
    how: sized(2 ** 32 + (contents[0] ?? 0)),
  })),
  ...[10 ** 8, 2 ** 31 - 1, 9_999_999_999].map((id) =>
    stored('numbers', `object ${id}`, ['poppler'], () => ({ id, how: sized(id) })),
  ),
  ...[2 ** 31 + 5, 2 ** 23].map((id) =>
    trap(stored('numbers', `object ${id}`, ['MuPDF'], () => ({ id, how: sized(id) }))),
  ),
];

const digits = (value: number, length: number) => String(value).padStart(length, '0');
const row =
  (end: string) =>
  (offset: number, generation: number, kind: string): string =>
    `${digits(offset, 10)} ${digits(generation, 5)} ${kind}${end}`;

/** Tables that are not written to the letter, which readers give up. */
const table: Attack[] = [
  signed('table', 'rows of 18 bytes, for a look', ['poppler', 'PDF.js'], ({ contents }) => ({
    ...lookOf(hidden(contents[0] ?? 0)),
    how: { row: row('') },
  })),
  stored('table', 'rows of 18 bytes, for a certificate', ['poppler', 'PDF.js'], ({ contents }) => ({
    certificate: hidden(contents[0] ?? 0),
    how: { row: row('') },
  })),
];

/** The same without anything hidden by the attacker. */
const rebuilt: Attack[] = [
  ...BEHIND.map(([what, after]) =>
    stored('behind the end', `a sound certificate, then ${what}`, ['poppler'], () => ({ how: { after } })),
  ),
  stored('table', 'rows of 18 bytes, and a sound certificate', ['poppler', 'PDF.js'], () => ({
    how: { row: row('') },
  })),
  stored('table', 'rows of 19 bytes', ['PDFium'], () => ({ how: { row: row('\n') } })),
  stored('table', 'rows of 27 bytes', ['MuPDF', 'PDFium'], () => ({ how: { row: row('        \n') } })),
  stored('table', 'its head on one line', ['MuPDF'], () => ({
    how: { rewrite: (text) => text.replace('xref\n0 1\n', 'xref 0 1 ') },
  })),
  stored('table', 'a negative Size', ['MuPDF'], () => ({ how: { trailer: { Size: '-1' } } })),
  stored('table', 'Size 2^31 - 1', ['MuPDF', 'poppler'], () => ({
    how: { trailer: { Size: String(2 ** 31 - 1) } },
  })),
  stored('table', 'Size 99999999999', ['MuPDF'], () => ({ how: { trailer: { Size: '99999999999' } } })),
  ...['0', '5', 'null', '(9)', '12.0', undefined].map((Size) =>
    stored('table', `Size ${Size}`, [], () => ({ how: { trailer: { Size } } })),
  ),
  stored('table', 'Prev as a real number', ['MuPDF', 'poppler'], ({ xref }) => ({
    how: { trailer: { Prev: `${xref}.0` } },
  })),
].map(trap);

/** Attacks on how an update is written. */
export const STRUCTURE: readonly Attack[] = [...behind, ...numbers, ...table, ...rebuilt];
