import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contrat, Engagement } from '../../src/model/contrat.ts';
import { etatOf } from '../../src/suivi/etat.ts';
import type { Releve, Suivi } from '../../src/suivi/model.ts';
import { runs } from '../support/tiers.ts';

// The oracle of these histories counts in whole months of thirty days from 1 January 2021, with dates that it makes itself: it shares nothing
// with the code that it judges.
const MONTHS = Array.from(
  { length: 60 },
  (_, i) => `${2021 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
);
const LENGTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const ends = MONTHS.map((month) => {
  const [year = 0, rank = 0] = month.split('-').map(Number);
  return `${month}-${rank === 2 && year === 2024 ? 29 : LENGTH[rank - 1]}`;
});

function contratWith(engagement: Partial<Engagement>): Contrat {
  return {
    version: 1,
    document: { type: 'contrat', titre: 'Contrat', statut: 'signe' },
    territoire: { nom: 'Valmont' },
    parties: [{ id: 'ville', type: 'commune', nom: 'Ville', role: 'signataire' }],
    signature: { date: '2021-01-01' },
    axes: [
      { id: 'a', titre: 'A', engagements: [{ id: 'e', titre: 'Agir', porteurs: ['ville'], ...engagement }] },
    ],
  } as Contrat;
}
const suiviOf = (releves: Releve[]): Suivi => ({
  version: 1,
  contrat: { fichier: 'a.yaml', empreinte: 'sha256:0' },
  releves,
});
const verdictOn = (contrat: Contrat, releves: Releve[], au: string) =>
  etatOf(contrat, suiviOf(releves), au).lignes[0]?.jugement;

/** A history that is planted: the share of what is due that each record shows, clear of the limits between two verdicts. */
const SHARES = { en_bonne_voie: 0.96, a_surveiller: 0.75, en_retard: 0.4 } as const;
const history = fc.record({
  du: fc.integer({ min: 400, max: 4000 }),
  base: fc.integer({ min: 0, max: 1000 }),
  echeance: fc.integer({ min: 24, max: 59 }),
  kind: fc.constantFrom('realise', 'niveau', 'nombre'),
  fall: fc.boolean(),
  records: fc.uniqueArray(fc.integer({ min: 3, max: 50 }), { minLength: 1, maxLength: 8 }),
  shares: fc.array(fc.constantFrom(...(Object.keys(SHARES) as (keyof typeof SHARES)[])), {
    minLength: 8,
    maxLength: 8,
  }),
  kept: fc.option(fc.integer({ min: 51, max: 59 })),
});

const DAY = 86_400_000;
/** What the straight line from 1 January 2021 asks for at the end of a month. */
function line(du: number, last: number, month: number): number {
  const from = Date.UTC(2021, 0, 1);
  const at = (i: number) => Date.UTC(2021, i + 1, 0);
  return (du * (at(month) - from)) / DAY / ((at(last) - from) / DAY);
}

describe('planted histories', () => {
  it('get the verdict that was planted, at every month', () => {
    fc.assert(
      fc.property(history, ({ du, base, echeance, kind, fall, records, shares, kept }) => {
        const sens = fall && kind !== 'nombre' ? -1 : 1;
        const level = sens === -1 ? base + 5000 : base;
        const contrat = contratWith({
          quantite: {
            grandeur: 'postes',
            reference: { valeur: level },
            variation: sens * du,
            cible: level + sens * du,
          },
          echeance: ends[echeance] as string,
        });
        const months = records.filter((month) => month < echeance).sort((a, b) => a - b);
        const planted = months.map((month, i) => ({
          month,
          verdict: shares[i] as keyof typeof SHARES,
          done: Math.round(line(du, echeance, month) * SHARES[shares[i] as keyof typeof SHARES]),
        }));
        if (kept !== null) planted.push({ month: kept, verdict: 'en_bonne_voie', done: du });
        let before = 0;
        const releves = planted.map(({ month, done }): Releve => {
          const figure =
            kind === 'niveau'
              ? { niveau: level + sens * done }
              : kind === 'nombre'
                ? { nombre: sens * (done - before) }
                : { realise: sens * done };
          before = done;
          return { engagement: 'e', date: MONTHS[month] as string, ...figure };
        });
        for (let now = 0; now < 60; now++) {
          const last = planted.findLast(({ month }) => month <= now);
          const found = verdictOn(contrat, releves, ends[now] as string);
          const reached = kept !== null && now >= kept;
          const wanted = !last
            ? 'sans_releve'
            : reached
              ? 'tenu'
              : now >= echeance
                ? 'non_tenu'
                : last.verdict;
          expect(found?.verdict, `month ${now}`).toBe(wanted);
          if (reached && kept > echeance) expect(found?.retard).toBe(kept - echeance);
        }
      }),
      { numRuns: runs(40, 200) },
    );
  });

  it('keep every verdict before the day of a record that is added', () => {
    const releve = fc.record({
      month: fc.integer({ min: 0, max: 59 }),
      value: fc.integer({ min: 0, max: 120 }),
      kind: fc.constantFrom('realise', 'niveau', 'nombre'),
    });
    const contrat = contratWith({
      quantite: { grandeur: 'postes', reference: { valeur: 10 }, variation: 100 },
      echeance: '2024-06-30',
    });
    fc.assert(
      fc.property(fc.array(releve, { maxLength: 6 }), releve, (old, added) => {
        const written = ({ month, value, kind }: typeof added): Releve => ({
          engagement: 'e',
          date: MONTHS[month] as string,
          [kind]: value,
        });
        const more = [...old, added].map(written);
        for (let now = 0; now < added.month; now++) {
          const au = ends[now] as string;
          expect(verdictOn(contrat, more, au)).toEqual(verdictOn(contrat, old.map(written), au));
        }
      }),
      { numRuns: runs(50, 500) },
    );
  });
});

describe('each kind of promise', () => {
  const promise = (engagement: Partial<Engagement>, releves: Omit<Releve, 'engagement'>[], au: string) =>
    verdictOn(
      contratWith(engagement),
      releves.map((one) => ({ engagement: 'e', ...one })),
      au,
    )?.verdict;
  const q = (quantite: object) => ({ quantite: { grandeur: 'postes', ...quantite } }) as Partial<Engagement>;

  const CASES: readonly (readonly [
    name: string,
    engagement: Partial<Engagement>,
    releves: Omit<Releve, 'engagement'>[],
    au: string,
    verdict: string,
  ])[] = [
    [
      'a range is kept from its minimum on',
      { ...q({ variation: { minimum: 40, maximum: 90 } }), echeance: 2023 },
      [{ date: 2022, realise: 40 }],
      '2022-12-31',
      'tenu',
    ],
    [
      '« more than » too',
      { ...q({ variation: { plus_de: 30 } }), echeance: 2023 },
      [{ date: 2022, realise: 29 }],
      '2023-12-31',
      'non_tenu',
    ],
    [
      '« about » counts as its number',
      q({ variation: { environ: 30 } }),
      [{ date: 2022, realise: 30 }],
      '2022-12-31',
      'tenu',
    ],
    [
      'a share of the base',
      q({ reference: { valeur: 200 }, variation_pourcentage: 10 }),
      [{ date: 2022, niveau: 220 }],
      '2022-12-31',
      'tenu',
    ],
    [
      'a fall in per cent',
      q({ reference: { valeur: 200 }, variation_pourcentage: -10 }),
      [{ date: 2022, niveau: 185 }],
      '2022-12-31',
      'en_cours',
    ],
    [
      'a level without a base, reached',
      { ...q({ cible: 250 }), echeance: 2023 },
      [{ date: 2022, niveau: 250 }],
      '2022-12-31',
      'tenu',
    ],
    [
      'a level without a base, not reached: nothing says how far it should be',
      { ...q({ cible: 250 }), echeance: 2023 },
      [{ date: 2022, niveau: 200 }],
      '2022-12-31',
      'en_cours',
    ],
    [
      'a level at most',
      { ...q({ cible: { moins_de: 15 } }), echeance: 2023 },
      [{ date: 2022, niveau: 12 }],
      '2022-12-31',
      'tenu',
    ],
    [
      'a schedule asks for a part once its period is over',
      q({
        variation: 30,
        echeancier: [
          { periode: 2021, valeur: 15 },
          { periode: 2022, valeur: 15 },
        ],
      }),
      [{ date: '2022-06', realise: 15 }],
      '2022-06-30',
      'en_bonne_voie',
    ],
    [
      'a schedule that is behind',
      q({
        variation: 30,
        echeancier: [
          { periode: 2021, valeur: 15 },
          { periode: 2022, valeur: 15 },
        ],
      }),
      [{ date: '2022-06', realise: 5 }],
      '2022-06-30',
      'en_retard',
    ],
    [
      'the end of a schedule is a deadline',
      q({ variation: 30, echeancier: [{ periode: 2021, valeur: 30 }] }),
      [{ date: '2021-06', realise: 20 }],
      '2021-12-31',
      'non_tenu',
    ],
    [
      'levels to reach one after another',
      q({
        reference: { valeur: 0 },
        paliers: [
          { valeur: 12, periode: 2021 },
          { valeur: 60, periode: 2024 },
        ],
      }),
      [{ date: 2023, niveau: 12 }],
      '2023-12-31',
      'en_bonne_voie',
    ],
    [
      'no deadline: only kept, or under way',
      q({ variation: 30 }),
      [{ date: 2022, realise: 1 }],
      '2024-12-31',
      'en_cours',
    ],
    [
      'a permanent one has none',
      { ...q({ variation: 30 }), echeance: 'permanent' },
      [{ date: 2022, realise: 1 }],
      '2024-12-31',
      'en_cours',
    ],
    [
      'a figure that is to be determined is never missed',
      { ...q({ a_determiner: true }), echeance: 2022 },
      [{ date: 2022, realise: 1 }],
      '2024-12-31',
      'en_cours',
    ],
    [
      'a rate, by its whole periods',
      q({ rythme: { valeur: 10, par: 'an' } }),
      [
        { date: 2021, nombre: 10 },
        { date: 2022, nombre: 9 },
      ],
      '2022-12-31',
      'en_bonne_voie',
    ],
    [
      'a rate that falls behind',
      q({ rythme: { valeur: 10, par: 'an' } }),
      [
        { date: 2021, nombre: 10 },
        { date: 2022, nombre: 4 },
      ],
      '2022-12-31',
      'a_surveiller',
    ],
    [
      'a rate without an end is never kept',
      q({ rythme: { valeur: 1, par: 'an' } }),
      [{ date: 2021, nombre: 90 }],
      '2022-12-31',
      'en_bonne_voie',
    ],
    [
      'a rate before its first period ends',
      q({ rythme: { valeur: 10, par: 'an' } }),
      [{ date: '2021-03', nombre: 1 }],
      '2021-03-31',
      'en_cours',
    ],
    [
      'a rate with an end',
      q({ rythme: { valeur: 2, par: 'trimestre', debut: 2021, fin: 2021 } }),
      [{ date: 2021, nombre: 8 }],
      '2021-12-31',
      'tenu',
    ],
    [
      'every second week',
      q({ rythme: { valeur: 1, par: 'semaine', tous_les: 2 } }),
      [{ date: 2021, nombre: 26 }],
      '2021-12-31',
      'en_bonne_voie',
    ],
    [
      'an abandoned one of the contract is not followed',
      { ...q({ variation: 30 }), statut: 'abandonne' },
      [],
      '2024-12-31',
      'hors_suivi',
    ],
    [
      'one that the contract says is done',
      { ...q({ variation: 30 }), statut: 'realise' },
      [],
      '2024-12-31',
      'tenu',
    ],
    [
      'one that the follow-up says is abandoned',
      q({ variation: 30 }),
      [{ date: 2022, realise: 1, statut: 'abandonne' }],
      '2024-12-31',
      'non_tenu',
    ],
    [
      'of two figures of one day, what was seen before what was said',
      q({ variation: 30 }),
      [
        { date: 2022, realise: 30, qualite: 'declare' },
        { date: 2022, realise: 20 },
      ],
      '2024-12-31',
      'en_cours',
    ],
    [
      'of two alike, the lower one',
      q({ variation: 30 }),
      [
        { date: 2022, realise: 30 },
        { date: 2022, realise: 20 },
      ],
      '2024-12-31',
      'en_cours',
    ],
    [
      'one that was kept and falls back',
      { ...q({ variation: 30 }), echeance: 2023 },
      [
        { date: 2022, realise: 30 },
        { date: 2023, realise: 28 },
      ],
      '2023-12-31',
      'non_tenu',
    ],
    [
      'a count adds to the last figure before it',
      q({ variation: 30 }),
      [
        { date: 2021, realise: 20 },
        { date: 2022, nombre: 10 },
      ],
      '2022-12-31',
      'tenu',
    ],
    [
      'a figure on the first day of a count comes before it',
      q({ variation: 30 }),
      [
        { date: '2022-01-01', realise: 20 },
        { date: 2022, nombre: 10 },
      ],
      '2022-12-31',
      'tenu',
    ],
    [
      'departures of a period count against it',
      q({ variation: 30 }),
      [
        { date: 2021, realise: 30 },
        { date: 2022, nombre: -3 },
      ],
      '2022-12-31',
      'en_cours',
    ],
    [
      'a count is never less than a figure within it',
      q({ variation: 30 }),
      [
        { date: '2022-06', realise: 30 },
        { date: 2022, nombre: 10 },
      ],
      '2022-12-31',
      'tenu',
    ],
    [
      'the figure that the contract gives is a record',
      { ...q({ variation: 10, realise: { valeur: 10, date: 2021 } }) },
      [],
      '2022-12-31',
      'tenu',
    ],
  ];
  it.each(CASES)('%s', (_, engagement, releves, au, verdict) => {
    expect(promise(engagement, releves, au)).toBe(verdict);
  });

  it('a part is due when its whole is, and an addition counts from where the first one ends', () => {
    const contrat = contratWith({});
    const [axe] = contrat.axes;
    const common = { titre: 'Agir', porteurs: ['ville'] };
    axe?.engagements.push(
      {
        id: 'tout',
        ...common,
        echeance: 2022,
        quantite: { grandeur: 'p', reference: { valeur: 115 }, variation: 70 },
      },
      { id: 'part', ...common, dont_de: 'tout', quantite: { grandeur: 'p', variation: 10 } },
      {
        id: 'plus',
        ...common,
        s_ajoute_a: 'tout',
        quantite: { grandeur: 'p', variation: 50 },
        echeance: 2024,
      },
    );
    const suivi = suiviOf([
      { engagement: 'tout', date: 2022, realise: 70 },
      { engagement: 'part', date: 2021, realise: 5 },
      { engagement: 'plus', date: 2024, niveau: 235 },
    ]);
    const verdicts = Object.fromEntries(
      etatOf(contrat, suivi, '2024-12-31').lignes.map(({ engagement, jugement }) => [
        engagement.id,
        jugement.verdict,
      ]),
    );
    expect(verdicts).toMatchObject({ tout: 'tenu', part: 'non_tenu', plus: 'tenu' });
  });
});
