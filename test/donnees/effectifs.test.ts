import { describe, expect, it } from 'vitest';
import { cog } from '../../src/cli/cog.ts';
import { effectifsOf } from '../../src/donnees/effectifs.ts';
import { type CellValue, readWorkbook, writeOds, writeXlsx } from '../../src/spreadsheet/index.ts';

const TITRES = [
  'N° département',
  'Département',
  'Commune',
  'Nombre d’habitants',
  'Nombre de policiers municipaux',
  'Nombre d’ASVP',
  'Nombre de gardes-champêtres',
  'Nombre de maîtres-chiens de police municipale',
  'Nombre de chiens de patrouille de police municipale',
];

/** A workbook as the ministry publishes it: names in any spelling, total rows, a year in its title. */
const sheets = (rows: readonly (readonly CellValue[])[], titres: readonly string[] = TITRES) => [
  { nom: 'PM', rows: [['Effectifs de police municipale au 31 décembre 2024'], [], titres, ...rows] },
];
const effectifs = (codes: string[], rows: readonly (readonly CellValue[])[]) =>
  effectifsOf(sheets(rows), codes, cog());

describe('the staff of municipal police', () => {
  const rows: CellValue[][] = [
    [1, 'AIN', 'AMBERIEU EN BUGEY', 14_000, 12, 3, 0, 1, 1],
    ['18', 'Cher', 'bourges', 64_186, 37, '11', undefined, 'NC', ''],
    [18, 'Cher', 'St-Doulchard', 9000, 5, 0, 1, 0, 0],
    ['TOTAL 18', '', '', 90_000, 42, 11, 1, 0, 0],
    ['2A', 'Corse-du-Sud', 'AJACCIO', 76_320, 60, 12, 0, 0, 0],
    ['35', 'Ille-et-Vilaine', 'Rennes', 230_890, 100, 30, 0, 0, 0],
  ];

  it('is found by the name of the commune in its département, whatever its spelling', () => {
    expect(effectifs(['01004', '18033', '18205', '2A004'], rows)).toEqual({
      annee: 2024,
      notes: [],
      effectifs: [
        { code: '01004', nombres: { policiers: 12, asvp: 3, gardes: 0, maitres: 1, chiens: 1 } },
        { code: '18033', nombres: { policiers: 37, asvp: 11 } },
        { code: '18205', nombres: { policiers: 5, asvp: 0, gardes: 1, maitres: 0, chiens: 0 } },
        { code: '2A004', nombres: { policiers: 60, asvp: 12, gardes: 0, maitres: 0, chiens: 0 } },
      ],
    });
    // Another département has a commune of this name.
    expect(effectifs(['18033'], [['33', 'Gironde', 'Bourges', 1, 9, 0, 0, 0, 0]]).effectifs).toEqual([]);
  });

  it('is read from an ODS and an XLSX', () => {
    const book = {
      titre: 'PM',
      sheets: [{ nom: 'PM', columns: TITRES.map((titre) => ({ titre, width: 10 })), rows: rows.slice(1, 3) }],
    };
    for (const bytes of [writeOds(book), writeXlsx(book)])
      expect(effectifsOf(readWorkbook(bytes), ['18033'], cog()).effectifs).toEqual([
        { code: '18033', nombres: { policiers: 37, asvp: 11 } },
      ]);
  });

  it('is reported, and not guessed, when two communes have the name, or two rows the commune', () => {
    const twins = ['18033', '18034'].map((code) => ({
      code,
      nom: 'Bourges',
      liaison: 0,
      population: 1,
      epci: undefined,
      postaux: [],
    }));
    const table = { ...cog(), communesOf: () => twins };
    const found = effectifsOf(sheets([rows[1] as CellValue[]]), ['18033'], table);
    expect(found.effectifs).toEqual([]);
    expect(found.notes).toEqual([
      '« bourges » est le nom de plusieurs communes du département 18 : sa ligne n’est pas prise.',
    ]);
    const twice = [rows[1] as CellValue[], ['18', 'Cher', 'BOURGES', 1, 38, 0, 0, 0, 0]];
    expect(() => effectifs(['18033'], twice)).toThrow('donne deux fois les effectifs de 18033');
    expect(effectifs(['18033'], [rows[1] as CellValue[], rows[1] as CellValue[]]).effectifs).toHaveLength(1);
  });

  it('is refused for what is no such table, and for figures that are none', () => {
    expect(() => effectifsOf(sheets(rows, ['a', 'b']), ['18033'], cog())).toThrow(
      /^n’est pas le tableau des effectifs/,
    );
    for (const bad of ['douze', '12,5', -3, 1e9, '=1+1'])
      expect(() => effectifs(['18033'], [['18', 'Cher', 'Bourges', 1, bad, 0, 0, 0, 0]])).toThrow(
        /là où est attendu un nombre d’agents$/,
      );
  });
});
