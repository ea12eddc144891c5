import { hidden } from '../hidden.ts';
import { type Attack, appearanceOf, signed, withCertificate } from './attack.ts';

const trap = (attack: Attack): Attack => ({ ...attack, trap: true });

const FAR = 30_000;
const FILLERS: readonly (readonly [string, string])[] = [
  ['spaces', ' '.repeat(FAR)],
  ['NUL', '\0'.repeat(FAR)],
  ['lines', '\n'.repeat(FAR)],
  ['comments', '% nothing to see here, and no more here either\n'.repeat(700)],
];

/** So much text after the last `%%EOF` that readers find no `startxref` near the end, and search the file for objects. */
const afterEnd: Attack[] = FILLERS.flatMap(([what, after]) => [
  withCertificate('after the end', `a certificate, then ${what}`, ['poppler'], ({ contents }) => ({
    certificate: hidden(contents[0] ?? 0),
    how: { after },
  })),
  signed('after the end', `an appearance, then ${what}`, ['poppler'], ({ contents }) => ({
    ...appearanceOf(hidden(contents[0] ?? 0)),
    how: { after },
  })),
]);

/** The Size that the number of this object requires. */
const sized = (id: number) => ({ trailer: { Size: String(id + 1) } });

/** Object numbers that overflow the integers of a reader, or exceed its tables. */
const numbers: Attack[] = [
  withCertificate('numbers', '2^32 + a page’s content', ['MuPDF', 'poppler'], ({ contents }) => ({
    id: 2 ** 32 + (contents[0] ?? 0),
    how: sized(2 ** 32 + (contents[0] ?? 0)),
  })),
  ...[10 ** 8, 2 ** 31 - 1, 9_999_999_999].map((id) =>
    withCertificate('numbers', `object ${id}`, ['poppler'], () => ({ id, how: sized(id) })),
  ),
  ...[2 ** 31 + 5, 2 ** 23].map((id) =>
    trap(withCertificate('numbers', `object ${id}`, ['MuPDF'], () => ({ id, how: sized(id) }))),
  ),
];

const digits = (value: number, length: number) => String(value).padStart(length, '0');
const row =
  (end: string) =>
  (offset: number, generation: number, kind: string): string =>
    `${digits(offset, 10)} ${digits(generation, 5)} ${kind}${end}`;

/** Cross-reference tables in another form than the standard’s, which readers give up. */
const table: Attack[] = [
  signed('table', 'rows of 18 bytes, for an appearance', ['poppler', 'PDF.js'], ({ contents }) => ({
    ...appearanceOf(hidden(contents[0] ?? 0)),
    how: { row: row('') },
  })),
  withCertificate('table', 'rows of 18 bytes, for a certificate', ['poppler', 'PDF.js'], ({ contents }) => ({
    certificate: hidden(contents[0] ?? 0),
    how: { row: row('') },
  })),
];

/** The same with no hidden objects by the attacker. */
const rebuilt: Attack[] = [
  ...FILLERS.map(([what, after]) =>
    withCertificate('after the end', `a sound certificate, then ${what}`, ['poppler'], () => ({
      how: { after },
    })),
  ),
  withCertificate('table', 'rows of 18 bytes, and a sound certificate', ['poppler', 'PDF.js'], () => ({
    how: { row: row('') },
  })),
  withCertificate('table', 'rows of 19 bytes', ['PDFium'], () => ({ how: { row: row('\n') } })),
  withCertificate('table', 'rows of 27 bytes', ['MuPDF', 'PDFium'], () => ({
    how: { row: row('        \n') },
  })),
  withCertificate('table', 'its head on one line', ['MuPDF'], () => ({
    how: { rewrite: (text) => text.replace('xref\n0 1\n', 'xref 0 1 ') },
  })),
  withCertificate('table', 'a negative Size', ['MuPDF'], () => ({ how: { trailer: { Size: '-1' } } })),
  withCertificate('table', 'Size 2^31 - 1', ['MuPDF', 'poppler'], () => ({
    how: { trailer: { Size: String(2 ** 31 - 1) } },
  })),
  withCertificate('table', 'Size 99999999999', ['MuPDF'], () => ({
    how: { trailer: { Size: '99999999999' } },
  })),
  ...['0', '5', 'null', '(9)', '12.0', undefined].map((Size) =>
    withCertificate('table', `Size ${Size}`, [], () => ({ how: { trailer: { Size } } })),
  ),
  withCertificate('table', 'Prev as a real number', ['MuPDF', 'poppler'], ({ xref }) => ({
    how: { trailer: { Prev: `${xref}.0` } },
  })),
].map(trap);

/** Attacks on how an update is written. */
export const STRUCTURE: readonly Attack[] = [...afterEnd, ...numbers, ...table, ...rebuilt];
