import { deflateRawSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { cog } from '../../src/cli/cog.ts';
import { formatNumber } from '../../src/kernel/french/number.ts';
import type { Contrat } from '../../src/model/contrat.ts';
import { Collecte } from '../../src/portefeuille/collecte.ts';
import { FAMILLES, QUI, SORTES } from '../../src/portefeuille/mots.ts';
import { page } from '../../src/portefeuille/page/index.ts';
import type { Portefeuille } from '../../src/portefeuille/portefeuille.ts';
import { csv } from '../../src/portefeuille/report/csv.ts';
import { json } from '../../src/portefeuille/report/json.ts';
import { ods, xlsx } from '../../src/portefeuille/sorties/classeur.ts';
import { parquet } from '../../src/portefeuille/sorties/parquet.ts';
import { montantText } from '../../src/render/view/montant-text.ts';
import { readWorkbook } from '../../src/spreadsheet/index.ts';
import { Generator } from '../campagne/contrats/generated.ts';
import { Random } from '../campagne/random.ts';
import { read } from '../support/files.ts';
import { runs } from '../support/tiers.ts';

const EMBALLAGE = {
  serrer: (octets: Uint8Array) => deflateRawSync(octets),
  rendre: (octets: Uint8Array) => inflateRawSync(octets),
};

const EXEMPLES = ['toulouse', 'nantes', 'saint-dizier'].map(
  (nom) => parse(read(`examples/${nom}.yaml`)) as Contrat,
);

/** Examples, whose figures are counted, and generated contracts, which hold every field. */
function portefeuilleOf(seeds: readonly number[]): Portefeuille {
  const collecte = new Collecte({ cog: cog(), au: '2027-01-01', interne: true, emballage: EMBALLAGE });
  const generated = seeds.map((seed) => new Generator(new Random(seed)).contract() as unknown as Contrat);
  for (const [i, contrat] of [...EXEMPLES, ...generated].entries())
    collecte.ajouter({
      ...{ fichier: `${i}.yaml`, empreinte: `sha256:${i}`, restreints: 0, avenants: 0, echeances: [] },
      contrat,
    });
  return collecte.portefeuille();
}

type Row = Readonly<Record<string, unknown>>;
type Bounds = [min: number | undefined, max: number | undefined];

/** The sums of the rows of `apports`, as somebody makes them who has only the rows: an open bound opens the sum. */
function sommesDe(rows: readonly Row[]): ReadonlyMap<string, Bounds> {
  const sums = new Map<string, Bounds>();
  const plus = (sum: number | undefined, cell: unknown) =>
    sum === undefined || cell === undefined || cell === null ? undefined : sum + Number(cell);
  for (const { qui, famille, sorte, par, minimum, maximum } of rows) {
    const key = [qui, famille, sorte ?? '', par ?? ''].join('|');
    const [min, max] = sums.get(key) ?? [0, 0];
    sums.set(key, [plus(min, minimum), plus(max, maximum)]);
  }
  return sums;
}

const finite = (n: number | undefined) => (Number.isFinite(n) ? n : undefined);

/** The sums of the portfolio itself. */
const sommesDuPortefeuille = ({ sommes }: Portefeuille): ReadonlyMap<string, Bounds> =>
  new Map(
    sommes.map(({ qui, famille, sorte, par, total }) => [
      [QUI[qui], FAMILLES[famille], SORTES[sorte], par ?? ''].join('|'),
      [finite(total.plancher ?? total.min), finite(total.max)],
    ]),
  );

// Additions in another order differ in their last digits.
const rounded = (sums: ReadonlyMap<string, Bounds>) =>
  [...sums].map(([key, bounds]) => [key, ...bounds.map((n) => n?.toPrecision(10))]).toSorted();

const habitantsDe = (rows: readonly Row[]) =>
  [
    ...new Map(rows.map(({ code_insee, population }) => [code_insee, Number(population ?? 0)])).values(),
  ].reduce((sum, n) => sum + n, 0);

/** The rows of a sheet or of a CSV by the keys of their columns. */
const byKey = (portefeuille: Portefeuille, nom: string, rows: readonly (readonly unknown[])[]): Row[] => {
  const colonnes = portefeuille.tables.find((one) => one.nom === nom)?.colonnes ?? [];
  return rows.map((row) =>
    Object.fromEntries(colonnes.map(({ cle }, at) => [cle, row[at] === '' ? undefined : row[at]])),
  );
};

/** The rows of the tables, in each output that has them all. */
async function outputs(portefeuille: Portefeuille): Promise<Record<string, (nom: string) => Row[]>> {
  const bytes = (pieces: Iterable<Uint8Array>) => Buffer.concat([...pieces]);
  const sheets = [xlsx, ods].map((write) => readWorkbook(bytes(write(portefeuille))));
  const file = new Uint8Array(bytes(parquet(portefeuille))).buffer as ArrayBuffer;
  const rows: Row[] = await parquetReadObjects({ file });
  const parsed = JSON.parse([...json(portefeuille, '0')].join('')) as { tables: Record<string, Row[]> };
  const sheet = (book: (typeof sheets)[number] | undefined, nom: string) => {
    const titre = portefeuille.tables.find((one) => one.nom === nom)?.titre;
    return byKey(portefeuille, nom, book?.find((one) => one.nom === titre)?.rows.slice(1) ?? []);
  };
  return {
    xlsx: (nom) => sheet(sheets[0], nom),
    ods: (nom) => sheet(sheets[1], nom),
    parquet: (nom) => rows.filter(({ tableau }) => tableau === nom),
    json: (nom) => parsed.tables[nom] ?? [],
    csv: (nom) => {
      const table = portefeuille.tables.find((one) => one.nom === nom);
      const [, ...lines] = [...(table ? csv(table) : [])].join('').trimEnd().split('\r\n');
      return byKey(portefeuille, nom, lines.map(cellsOf));
    },
  };
}

/** The cells of a line of CSV that holds no line break; decimal commas become points. */
function cellsOf(line: string): string[] {
  const cells = [...line.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g)];
  return cells.map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain?.replace(/^(-?\d+),(\d+)/, '$1.$2') ?? '',
  );
}

describe('the totals of a portfolio', () => {
  it('are the same in every output, and those of its rows', async () => {
    let counted = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(100_000), { minLength: 1, maxLength: 6 }), async (seeds) => {
        const portefeuille = portefeuilleOf(seeds);
        const expected = rounded(sommesDuPortefeuille(portefeuille));
        counted += expected.length;
        for (const [format, rowsOf] of Object.entries(await outputs(portefeuille))) {
          expect([format, rounded(sommesDe(rowsOf('apports')))]).toEqual([format, expected]);
          expect([format, habitantsDe(rowsOf('communes'))]).toEqual([
            format,
            portefeuille.couverture.habitants,
          ]);
          expect([format, rowsOf('contrats').length]).toEqual([format, portefeuille.contrats]);
          expect([format, rowsOf('engagements').length]).toEqual([format, portefeuille.engagements]);
        }
      }),
      { numRuns: runs(6, 20), seed: 16 },
    );
    expect(counted).toBeGreaterThan(40);
  });

  it('are those of the page and of the first sheet', () => {
    const portefeuille = portefeuilleOf([1, 2, 3, 5, 8, 13, 21, 34]);
    const { sommes, couverture } = portefeuille;
    const html = [...page(portefeuille)].join('');
    const body = /<caption id="table-sommes">.*?<tbody>(.*?)<\/tbody>/s.exec(html)?.[1] ?? '';
    const rows = body.split('<tr>').slice(1);
    expect(rows).toHaveLength(sommes.length);
    for (const [at, { total, famille, contrats }] of sommes.entries()) {
      const cells = [...(rows[at] ?? '').matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, inside]) => inside);
      expect([cells[1], cells[4]]).toEqual([montantText(total, famille), String(contrats)]);
    }
    expect(html).toContain(`<dd>${formatNumber(couverture.habitants)}</dd>`);
    const [first] = readWorkbook(Buffer.concat([...xlsx(portefeuille)]));
    const sheet = first?.rows.filter(([what]) => /^(?:Postes|Caméras|Euros)/.test(String(what))) ?? [];
    expect(sheet.map((row) => [row[2], row[3]])).toEqual(
      sommes.map(({ total }) => [finite(total.min), finite(total.max)]),
    );
  });
});
