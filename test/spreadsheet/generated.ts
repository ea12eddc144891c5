import fc from 'fast-check';
import type { CellValue, Worksheet } from '../../src/spreadsheet/index.ts';
import { hostile } from '../support/hostile.ts';

/** Texts that spreadsheet programs read as something else, where they are given the chance. */
export const TEMPTING = [
  '=HYPERLINK("http://exemple.fr";"ici")',
  '+33 5 61 00 00 00',
  '-1',
  '@SOMME(A1)',
  '31555',
  '007',
  '1/2',
  '2027-01-31',
  '1E5',
  'VRAI',
  "'guillemet",
  '_x0041_',
  '  deux espaces, puis  deux  ',
  'ligne 1\nligne 2\n\nligne 4',
  '<b>&amp;</b>]]>',
  'L’Haÿ-les-Roses, 12 000 €',
];

const text = fc.oneof(fc.constantFrom(...TEMPTING), hostile, fc.string({ unit: 'grapheme' })).filter(isPlain);
const day = fc
  .date({ min: new Date('1901-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => ({ jour: date.toISOString().slice(0, 10) }));
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value)),
);
const cell: fc.Arbitrary<CellValue> = fc.oneof(text, number, day, fc.constant(undefined));

// What XML 1.0 cannot hold becomes U+FFFD, tabs become spaces, and one end of a line is as good as another.
function isPlain(value: string): boolean {
  return value !== '' && !/[\ufffe\uffff\p{Cs}]|(?!\n)\p{Cc}/u.test(value);
}

/** Sheets of a few rows, none of which ends with an empty cell. */
export const sheets: fc.Arbitrary<Worksheet[]> = fc
  .array(
    fc.record({
      width: fc.integer({ min: 2, max: 6 }),
      rows: fc.array(fc.array(cell, { minLength: 1, maxLength: 6 })),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((made) =>
    made.map(({ width, rows }, s) => ({
      nom: `Feuille d’essai ${s + 1}`,
      columns: Array.from({ length: width }, (_, i) => ({
        titre: `Colonne ${i + 1}`,
        width: 12,
        ...(i === 1 && { toFill: 'texte' as const }),
      })),
      rows: rows.map((row) => row.slice(0, width - 1).concat('fin')),
    })),
  );

/** The rows of a sheet as a reader gives them. */
export const asRead = ({ nom, columns, rows }: Worksheet) => ({
  nom,
  rows: [columns.map(({ titre }) => titre), ...rows],
});
