import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LigneBase } from '../../src/donnees/ligne.ts';
import type { PerimetreDeCompte } from '../../src/donnees/perimetre.ts';
import { Recoupement } from '../../src/donnees/recoupement.ts';
import { departementsOfRegion, regionOf } from '../../src/donnees/regions.ts';
import type { Releve } from '../../src/donnees/releve.ts';
import { comparaisonsOf, seriesOf } from '../../src/donnees/series.ts';
import { departementOf } from '../../src/model/communes.ts';
import type { IndicateurDiagnostic } from '../../src/model/contrat.ts';
import { DEPARTEMENTS } from '../../src/model/departements.ts';
import { type IndicateurSsmsi, indicateurSsmsi } from '../../src/model/ssmsi.ts';
import { runs } from '../support/tiers.ts';

const VOLS = indicateurSsmsi('Vols avec armes') as IndicateurSsmsi;
const ANNEES = [2024, 2025];
const HABITANTS = 1000;

/** Communes of a region, with what was recorded in each of them in two years, and whether that is published. */
interface Monde {
  communes: readonly { code: string; faits: readonly { nombre: number; diffuse: boolean }[] }[];
}

const monde = (region: string): fc.Arbitrary<Monde> =>
  fc
    .array(
      fc.record({
        departement: fc.constantFrom(...departementsOfRegion(region)),
        faits: fc.tuple(...ANNEES.map(() => fc.record({ nombre: fc.nat(30), diffuse: fc.boolean() }))),
      }),
      { minLength: 1, maxLength: 9 },
    )
    .map((all) => ({
      communes: all.map(({ departement, faits }, i) => ({
        code: `${departement}${String(i + 1).padStart(5 - departement.length, '0')}`,
        faits,
      })),
    }));

const line = (
  code: string,
  annee: number,
  { nombre, diffuse }: { nombre: number; diffuse: boolean },
): LigneBase => ({
  code,
  annee,
  indicateur: VOLS.libelle,
  diffuse,
  // A careless reader would find the true figure here.
  nombre,
  taux: nombre,
  habitants: HABITANTS,
  logements: 1,
});

function releve(lines: readonly LigneBase[]): Releve {
  return {
    indicateurs: [VOLS],
    annees: ANNEES,
    ligne: (code, _, annee) => lines.find((one) => one.code === code && one.annee === annee) as LigneBase,
  };
}

/** What a run of csi writes for some communes of the region, compared with départements and region. */
function written(
  { communes }: Monde,
  codes: readonly string[],
  annees: readonly number[],
  region: string,
): IndicateurDiagnostic {
  const lines = communes.flatMap(({ code, faits }) =>
    ANNEES.map((annee, i) => line(code, annee, faits[i] as (typeof faits)[0])),
  );
  const recoupement = new Recoupement();
  for (const one of lines) if (!codes.includes(one.code)) recoupement.compter(one);
  const total = (belongs: (code: string) => boolean, place: string) =>
    ANNEES.map((annee, i) =>
      line(place, annee, {
        nombre: communes.reduce(
          (sum, { code, faits }) => sum + (belongs(code) ? (faits[i]?.nombre ?? 0) : 0),
          0,
        ),
        diffuse: true,
      }),
    );
  const departements = [...new Set(codes.map(departementOf))];
  const totals = releve([
    ...departementsOfRegion(region).flatMap((one) => total((code) => departementOf(code) === one, one)),
    ...total(() => true, `R${region}`),
  ]);
  const perimetre: PerimetreDeCompte = { codes, niveau: 'commune', nom: '', departements, notes: [] };
  const [series] = seriesOf(releve(lines), perimetre, { ids: [VOLS.id], annees, source: 's' });
  if (!series) throw new Error('no series');
  const { comparaisons } = comparaisonsOf(
    series,
    [
      {
        releve: {
          ...totals,
          ligne: (code, id, annee) => totals.ligne(code === region ? `R${code}` : code, id, annee),
        },
        source: 't',
        places: [
          ...departements.map((code) => ({
            code,
            nom: DEPARTEMENTS[code] ?? '',
            niveau: 'departement' as const,
          })),
          { code: region, nom: regionOf(departements[0] ?? '')?.nom ?? '', niveau: 'region' as const },
        ],
      },
    ],
    recoupement,
  );
  return { ...series, comparaisons };
}

/** Whether equations over unknowns (sets of withheld cells, whose sum is known) determine one of them: elimination over fractions. */
function determined(equations: readonly ReadonlySet<string>[]): string | undefined {
  const unknowns = [...new Set(equations.flatMap((one) => [...one]))];
  const rows = equations.map((one) => unknowns.map((key): number => (one.has(key) ? 1 : 0)));
  let rank = 0;
  for (let column = 0; column < unknowns.length; column++) {
    const pivot = rows.findIndex((row, i) => i >= rank && Math.abs(row[column] ?? 0) > 1e-9);
    if (pivot < 0) continue;
    [rows[rank], rows[pivot]] = [rows[pivot] as number[], rows[rank] as number[]];
    const head = rows[rank] as number[];
    const lead = head[column] ?? 1;
    for (let k = 0; k < head.length; k++) head[k] = (head[k] ?? 0) / lead;
    for (const [i, row] of rows.entries()) {
      const factor = row[column] ?? 0;
      if (i !== rank && Math.abs(factor) > 1e-9)
        for (let k = 0; k < row.length; k++) row[k] = (row[k] ?? 0) - factor * (head[k] ?? 0);
    }
    rank += 1;
  }
  const alone = rows.find((row) => row.filter((one) => Math.abs(one) > 1e-9).length === 1);
  return alone && unknowns[alone.findIndex((one) => Math.abs(one) > 1e-9)];
}

/** What the figures of some runs tell of withheld cells, to someone who knows every published one. */
function equationsOf(
  { communes }: Monde,
  runs: readonly { codes: readonly string[]; indicateur: IndicateurDiagnostic }[],
): Set<string>[] {
  const hidden = (annee: number, belongs: (code: string) => boolean) =>
    new Set(
      communes
        .filter(({ code, faits }) => belongs(code) && !faits[ANNEES.indexOf(annee)]?.diffuse)
        .map(({ code }) => `${code} ${annee}`),
    );
  return runs.flatMap(({ codes, indicateur: { serie = [], comparaisons = [] } }) => [
    ...serie.flatMap(({ annee, nombre, taux }) =>
      nombre === undefined && taux === undefined ? [] : [hidden(annee, (code) => codes.includes(code))],
    ),
    ...comparaisons.map(({ annee, departement }) =>
      hidden(annee, (code) => departement === undefined || departementOf(code) === departement),
    ),
  ]);
}

describe('statistical secrecy', () => {
  it.each(['94', '53', '24'])(
    'no figure of a withheld commune can be found from any number of runs, sums, differences and comparisons (region %s)',
    (region) => {
      let compared = 0;
      fc.assert(
        fc.property(
          monde(region).chain((one) =>
            fc.tuple(
              fc.constant(one),
              fc.array(
                fc.tuple(
                  fc.subarray(
                    one.communes.map(({ code }) => code),
                    { minLength: 1 },
                  ),
                  fc.subarray(ANNEES, { minLength: 1 }),
                ),
                { minLength: 1, maxLength: 5 },
              ),
            ),
          ),
          ([one, asked]) => {
            const all = asked.map(([codes, annees]) => ({
              codes,
              indicateur: written(one, codes, annees, region),
            }));
            compared += all.filter(({ indicateur }) => (indicateur.comparaisons ?? []).length > 0).length;
            expect(determined(equationsOf(one, all))).toBe(undefined);
          },
        ),
        { numRuns: runs(300, 6000) },
      );
      expect(compared).toBeGreaterThan(10);
    },
  );

  it('the solver of this test finds what two comparisons would give away', () => {
    const cells = (...keys: string[]) => new Set(keys);
    expect(determined([cells('a', 'b', 'c'), cells('a', 'b')])).toBe('c');
    expect(determined([cells('a', 'b', 'c'), cells('a', 'd')])).toBe(undefined);
  });

  it('a territory with one withheld commune is withheld, and compared with nothing that year', () => {
    const faits = (nombre: number, ...diffuse: boolean[]) => diffuse.map((one) => ({ nombre, diffuse: one }));
    const one: Monde = {
      communes: [
        { code: '2A001', faits: faits(10, true, true) },
        { code: '2A002', faits: faits(3, true, false) },
        { code: '2A003', faits: faits(9, true, true) },
      ],
    };
    expect(written(one, ['2A001', '2A002'], ANNEES, '94')).toMatchObject({
      serie: [
        { annee: 2024, nombre: 13, taux: 6.5, habitants: 2000 },
        { annee: 2025, etat: 'non_diffuse' },
      ],
      comparaisons: [
        { annee: 2024, perimetre: 'Corse-du-Sud' },
        { annee: 2024, perimetre: 'Corse' },
      ],
    });
    // The département would give away what the second one has.
    expect(written(one, ['2A001'], [2025], '94').comparaisons).toEqual([]);
    expect(JSON.stringify(written(one, ['2A002'], [2025], '94').serie)).toBe(
      '[{"annee":2025,"etat":"non_diffuse"}]',
    );
  });
});
