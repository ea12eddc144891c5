import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cog } from '../../src/cli/cog.ts';
import type { CommuneCog } from '../../src/cog/table.ts';
import type { Territoire } from '../../src/model/contrat.ts';
import { perimetreOf } from '../../src/portefeuille/perimetre.ts';
import { UnionDeCommunes } from '../../src/portefeuille/union.ts';
import { runs } from '../support/tiers.ts';
import { contratDe, reunis } from './contrat-de.ts';

const table = cog();
const commune = (nom: string, code_insee: string): Territoire => ({ nom, communes: [{ code_insee, nom }] });

/** The perimeters of nine contracts of 2020 to 2023; Toulouse is in two of them. */
const PERIMETRES: readonly Territoire[] = [
  commune('Toulouse', '31555'),
  { nom: 'Toulouse Métropole', epci: [{ siren: '243100518', nom: 'Toulouse Métropole' }] },
  { nom: 'Nantes Métropole', epci: [{ siren: '244400404', nom: 'Nantes Métropole' }] },
  {
    nom: 'Rennes',
    communes: [
      { code_insee: '35238', nom: 'Rennes' },
      { code_insee: '35281', nom: 'Saint-Jacques-de-la-Lande' },
    ],
  },
  commune('Clermont-Ferrand', '63113'),
  commune('Dijon', '21231'),
  commune('Arles', '13004'),
  commune('Bourges', '18033'),
];

describe('the communes of many contracts', () => {
  it('count once each: 2 363 089 inhabitants, where adding would make 2 877 908', async () => {
    const { default: yaml } = await import('yaml');
    const { readFileSync } = await import('node:fs');
    const saintDizier = yaml.parse(readFileSync('examples/saint-dizier.yaml', 'utf8'))
      .territoire as Territoire;
    const { couverture } = reunis([...PERIMETRES, saintDizier].map((one) => contratDe(one)));
    expect(couverture).toMatchObject({ communes: 386, habitants: 2_363_089, sansUnion: 2_877_908 });
    expect(couverture.doubles).toEqual([
      {
        code: '31555',
        nom: 'Toulouse',
        population: 514_819,
        territoires: ['Toulouse', 'Toulouse Métropole'],
      },
    ]);
    expect(couverture.inconnus).toEqual([]);
  });

  it.each([
    ['an arrondissement stands for its commune', commune('Paris', '75120'), ['75056']],
    ['a commune déléguée for its commune', commune('Villotran', '60694'), ['60694']],
    ['a département alone for all its communes', { nom: 'Paris', departements: ['75'] }, ['75056']],
  ] as const)('%s', (_, territoire, codes) => {
    const { communes, inconnus } = perimetreOf(territoire as unknown as Territoire, table);
    expect(communes.map(({ code }) => code)).toEqual(codes);
    expect(inconnus).toEqual([]);
  });

  it('leave out what an EPCI excludes, and say what is unknown', () => {
    const all = perimetreOf({ nom: 'a', epci: [{ siren: '243100518', nom: '' }] }, table).communes;
    const some = perimetreOf(
      { nom: 'a', epci: [{ siren: '243100518', nom: '', exclusions: ['31555'] }], departements: ['31'] },
      table,
    ).communes;
    expect(all.length - some.length).toBe(1);
    expect(some.some(({ code }) => code === '31555')).toBe(false);
    const odd = perimetreOf(
      { nom: 'a', communes: [{ code_insee: '18000', nom: '' }], epci: [{ siren: '999999999', nom: '' }] },
      table,
    );
    expect(odd).toEqual({ communes: [], inconnus: ['18000', '999999999'] });
  });

  it('are the same by brute force, for random perimeters', () => {
    // A few départements, so that perimeters meet; the oracle only filters the whole table, and knows no EPCI by its département.
    const every: readonly CommuneCog[] = ['18', '31', '35', '51', '52', '55', '75', '2A'].flatMap((key) =>
      table.communesOf(key),
    );
    const sirens = [...new Set(every.flatMap(({ epci }) => epci ?? []))].filter((siren) =>
      table.epci(siren)?.departements.every((key) => every.some(({ code }) => code.startsWith(key))),
    );
    const code = fc.constantFrom(...every.map((one) => one.code));
    const codes = fc.array(code, { maxLength: 6 });
    const perimetre = fc.record({
      communes: codes,
      epci: fc.array(fc.record({ siren: fc.constantFrom(...sirens), exclusions: codes }), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(perimetre, { minLength: 1, maxLength: 8 }), (perimetres) => {
        const union = new UnionDeCommunes();
        for (const [i, { communes, epci }] of perimetres.entries()) {
          const territoire = {
            nom: `t${i}`,
            communes: communes.map((code_insee) => ({ code_insee, nom: '' })),
            epci: epci.map((one) => ({ ...one, nom: '' })),
          };
          const found = perimetreOf(territoire, table);
          union.ajouter(territoire.nom, found.communes, found.inconnus);
        }
        const covered = every.filter((one) =>
          perimetres.some(
            ({ communes, epci }) =>
              communes.includes(one.code) ||
              epci.some(({ siren, exclusions }) => one.epci === siren && !exclusions.includes(one.code)),
          ),
        );
        const habitants = covered.reduce((sum, { population }) => sum + (population ?? 0), 0);
        expect(union.compte()).toEqual({ communes: covered.length, habitants });
      }),
      { numRuns: runs(300, 10_000) },
    );
  }, 600_000);
});
