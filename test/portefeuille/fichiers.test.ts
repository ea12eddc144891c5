import fc from 'fast-check';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { ENTETES } from '../../src/portefeuille/colonnes.ts';
import type { Portefeuille } from '../../src/portefeuille/portefeuille.ts';
import { classeurOf, LIGNES_AU_PLUS, ods, xlsx } from '../../src/portefeuille/sorties/classeur.ts';
import { parquet } from '../../src/portefeuille/sorties/parquet.ts';
import type { Cellule, TableDonnees } from '../../src/portefeuille/table.ts';
import { readWorkbook } from '../../src/spreadsheet/index.ts';
import { hostile } from '../support/hostile.ts';
import { runs } from '../support/tiers.ts';
import { ESSAI, tablesOf } from './essai.ts';

const bytesOf = (pieces: Iterable<Uint8Array>) => Buffer.concat([...pieces]);
const of = (...tables: TableDonnees[]): Portefeuille => ({ ...ESSAI, tables });

/** A table that is never whole in memory. */
const longue = (nombre: number): TableDonnees => ({
  ...{ nom: 'essais', titre: 'Essais', nombre },
  colonnes: [
    { cle: 'rang', titre: 'Rang', type: 'entier' },
    { cle: 'nom', titre: 'Nom', type: 'texte' },
  ],
  *lignes() {
    for (let i = 0; i < nombre; i += 1) yield [i, `ligne ${i % 7}`];
  },
});

describe('a workbook of a portfolio', () => {
  it.each([
    ['xlsx', xlsx],
    ['ods', ods],
  ])('as .%s, is read as it was made, and is the same bytes each time', (_, write) => {
    const bytes = bytesOf(write(ESSAI));
    expect(bytes).toEqual(bytesOf(write(ESSAI)));
    const sheets = readWorkbook(bytes);
    const titres = ESSAI.tables.map(({ titre }) => titre);
    expect(sheets.map(({ nom }) => nom)).toEqual(['Synthèse', 'Sommes par groupe', ...titres, 'À lire']);
    const [heads, first] = sheets.find(({ nom }) => nom === 'Contrats')?.rows ?? [];
    const at = (titre: string) => first?.[heads?.indexOf(titre) ?? -1];
    expect(at('Départements')).toBe('31');
    expect(at('Fin')).toEqual({ jour: '2026-03-31' });
    expect(at('Habitants')).toBe(514_819);
    expect(at('Échu au jour dit')).toBe('oui');
  });

  it('leaves an open bound empty, so that nothing adds it up', () => {
    const [synthese] = readWorkbook(bytesOf(xlsx(ESSAI)));
    const cameras = synthese?.rows.find(([what]) => what === 'Caméras');
    expect(cameras?.slice(0, 6)).toEqual(['Caméras', 'Collectivités', 100, undefined, 100, undefined]);
    expect(synthese?.rows.find(([what]) => what === 'Habitants couverts')?.[2]).toBe(950_033);
  });

  it('says where a table is that is too long for it, rather than holding a part of it', () => {
    const sheetOf = (nombre: number) => classeurOf(of(longue(nombre))).sheets[2];
    expect(sheetOf(LIGNES_AU_PLUS)?.rows).toHaveLength(LIGNES_AU_PLUS);
    expect(sheetOf(LIGNES_AU_PLUS + 1)?.rows).toEqual([
      [expect.stringMatching(/^50001 lignes.*donnees\.parquet/)],
    ]);
  });

  it('has room for so many rows in all, and takes the tables that still fit', () => {
    const rows = [40_000, 50_000, 20_000, 10_000].map(longue);
    const counts = classeurOf(of(...rows))
      .sheets.slice(2, 6)
      .map((sheet) => sheet.rows.length);
    expect(counts).toEqual([40_000, 50_000, 1, 10_000]);
  });

  it('cuts a text that Excel would not open, and runs none', () => {
    const formula = '=HYPERLINK("http://exemple.fr")';
    const tables = tablesOf({ contrats: [{ fichier: 'a'.repeat(40_000), territoire: formula }] });
    const bytes = bytesOf(xlsx({ ...ESSAI, tables }));
    const row = readWorkbook(bytes).find(({ nom }) => nom === 'Contrats')?.rows[1];
    expect([String(row?.[0]).length, row?.[1]]).toEqual([32_767, formula]);
  });
});

describe('the Parquet file of a portfolio', () => {
  const read = async (bytes: Buffer) => {
    const file = new Uint8Array(bytes).buffer as ArrayBuffer;
    return { metadata: parquetMetadata(file), rows: await parquetReadObjects({ file }) };
  };

  it('holds every row of every table, each with its types', async () => {
    const { metadata, rows } = await read(bytesOf(parquet(ESSAI)));
    const own = (nom: string) => rows.filter(({ tableau }) => tableau === nom);
    for (const { nom, nombre } of ESSAI.tables) expect([nom, own(nom).length]).toEqual([nom, nombre]);
    const [first] = own('contrats');
    expect(first).toMatchObject({
      territoire: 'Toulouse',
      habitants: 514_819n,
      echu: true,
      departements: '31',
    });
    expect(first?.fin).toEqual(new Date('2026-03-31T00:00:00Z'));
    expect(own('contrats')[1]).toMatchObject({ echu: null, fin: null });
    expect(own('suivi')[0]).toMatchObject({ fait: 13, promis: 111 });
    const titres = JSON.parse(metadata.key_value_metadata?.[0]?.value ?? '') as {
      nom: string;
      titre: string;
    }[];
    expect(titres.map(({ nom }) => nom)).toEqual(Object.keys(ENTETES));
  });

  it('gives a key one type, that of every table which has it', () => {
    const types = new Map<string, Set<string>>();
    for (const { cle, type } of Object.values(ENTETES).flatMap(({ colonnes }) => [...colonnes]))
      types.set(cle, (types.get(cle) ?? new Set()).add(type));
    expect([...types].filter(([, all]) => all.size > 1)).toEqual([]);
  });

  it('comes in pieces, is the same bytes each time, and keeps its rows together by ten thousand', async () => {
    const portefeuille = of(longue(10_010), longue(3));
    const pieces = [...parquet(portefeuille)];
    expect(pieces.length).toBeGreaterThan(2);
    expect(Buffer.concat(pieces)).toEqual(bytesOf(parquet(portefeuille)));
    const { metadata, rows } = await read(Buffer.concat(pieces));
    expect(metadata.row_groups.map(({ num_rows }) => Number(num_rows))).toEqual([10_000, 13]);
    expect(rows[10_009]).toEqual({ tableau: 'essais', rang: 10_009n, nom: `ligne ${10_009 % 7}` });
  });

  it('keeps any text and any number', async () => {
    const colonnes = [
      { cle: 'texte', titre: 'Texte', type: 'texte' },
      { cle: 'nombre', titre: 'Nombre', type: 'nombre' },
    ] as const;
    const cell = fc.tuple(fc.option(hostile), fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })));
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 20 }), async (given) => {
        const lignes = () => given.map((row) => row.map((one): Cellule => one ?? undefined));
        const table = { nom: 't', titre: 'T', colonnes, nombre: given.length, lignes };
        const { rows } = await read(bytesOf(parquet(of(table))));
        const whole = (text: string | null) => text && Buffer.from(text).toString();
        expect(rows).toEqual(given.map(([texte, nombre]) => ({ tableau: 't', texte: whole(texte), nombre })));
      }),
      { numRuns: runs(30, 300) },
    );
  });

  it('is a file that is read, with no row at all', async () => {
    const { rows } = await read(bytesOf(parquet({ ...ESSAI, tables: tablesOf({}) })));
    expect(rows).toEqual([]);
  });
});
