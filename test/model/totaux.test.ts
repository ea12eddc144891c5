import { describe, expect, it } from 'vitest';
import type { Contrat, Engagement } from '../../src/model/contrat.ts';
import { figuresOf, total } from '../../src/model/totaux.ts';

const partie = (id: string, type: string) => ({ id, type, nom: id, role: 'signataire' });
const contratDe = (...engagements: Partial<Engagement>[]) =>
  ({
    parties: [
      partie('prefet', 'etat'),
      partie('procureur', 'justice'),
      partie('ville', 'commune'),
      partie('bailleur', 'bailleur'),
    ],
    axes: [
      {
        id: 'a',
        titre: 'A',
        engagements: engagements.map((e, i) => ({ id: `e${i}`, titre: 'T', porteurs: ['ville'], ...e })),
      },
    ],
  }) as unknown as Contrat;
const posts = (quantite: object, rest: Partial<Engagement> = {}): Partial<Engagement> => ({
  quantite: { grandeur: 'g', unite: 'poste', ...quantite },
  ...rest,
});
const sums = (contrat: Contrat) => {
  const { apports, exclusions } = figuresOf(contrat);
  const keys = [...new Set(apports.map(({ colonne, famille }) => `${colonne} ${famille}`))];
  return {
    totaux: Object.fromEntries(
      keys.map((key) => [
        key,
        total(apports.filter(({ colonne, famille }) => `${colonne} ${famille}` === key)),
      ]),
    ),
    exclus: exclusions.map(({ numero, motif }) => `${numero} ${motif}`),
  };
};

describe('the totals of a contract', () => {
  it('add posts by side and count a “dont” once', () => {
    const contrat = contratDe(
      posts({ variation: 111 }, { porteurs: ['prefet'] }),
      posts({ variation: 30 }, { porteurs: ['prefet'], dont_de: 'e0' }),
      posts({ variation: 24 }, { porteurs: ['procureur'] }),
      posts({ reference: { valeur: 330 }, cible: 430 }),
    );
    expect(sums(contrat)).toEqual({
      totaux: { 'etat postes': { min: 135, max: 135 }, 'collectivites postes': { min: 100, max: 100 } },
      exclus: ['1.2 compris'],
    });
  });

  it('include ranges, schedules, steps and yearly rates', () => {
    const contrat = contratDe(
      posts({ variation: { minimum: 40, maximum: 90 } }),
      posts({
        echeancier: [
          { periode: 2021, valeur: 15 },
          { periode: 2022, valeur: 15 },
        ],
      }),
      posts({ reference: { valeur: 12 }, paliers: [{ valeur: 25 }, { valeur: 60 }] }),
      posts({ rythme: { valeur: { minimum: 20 }, par: 'an', debut: 2021, fin: 2025 } }),
    );
    expect(sums(contrat).totaux).toEqual({
      'collectivites postes': { min: 40 + 30 + 48 + 100, max: Number.POSITIVE_INFINITY },
    });
  });

  it('list what they leave out, with the reason', () => {
    const contrat = contratDe(
      posts({ a_determiner: true }),
      posts({ rythme: { valeur: 10, par: 'an' } }),
      posts({ variation: 5 }, { statut: 'abandonne' }),
      posts({ pourcentage: { valeur: 20, de: 'x' } }),
    );
    expect(sums(contrat)).toEqual({
      totaux: {},
      exclus: ['1.1 a_determiner', '1.2 rythme', '1.3 hors_contrat', '1.4 sans_chiffre'],
    });
  });

  it('give each part of a financing to the party that pays it', () => {
    const contrat = contratDe(
      {
        cout: { montant: 1_400_000 },
        financements: [
          { source: 'FIPD', partie: 'prefet', part: 80 },
          { source: 'Ville', partie: 'ville', montant: 280_000 },
          { source: 'Europe', montant: 5 },
        ],
      },
      { cout: { montant: 50_000 } },
    );
    expect(sums(contrat)).toEqual({
      totaux: {
        'etat euros': { min: 1_120_000, max: 1_120_000 },
        'collectivites euros': { min: 330_000, max: 330_000 },
      },
      exclus: ['1.1 financeur_inconnu'],
    });
  });

  it('count people as posts only if their number changes, unless the file decides', () => {
    const people = (quantite: object) => ({ quantite: { grandeur: 'g', unite: 'agent', ...quantite } });
    expect(sums(contratDe(people({ nombre: 150 }), people({ variation: 4 }))).totaux).toEqual({
      'collectivites postes': { min: 4, max: 4 },
    });
    expect(
      sums(
        contratDe(people({ nombre: 150, totalise: 'postes' }), people({ variation: 4, totalise: 'aucun' })),
      ).totaux,
    ).toEqual({
      'collectivites postes': { min: 150, max: 150 },
    });
  });

  it('leave out amounts that recur every year', () => {
    expect(sums(contratDe({ cout: { montant: 50_000, par: 'an' } }))).toEqual({
      totaux: {},
      exclus: ['1.1 rythme'],
    });
    const degressive = {
      cout: { montant: 50_000, par: 'an' as const },
      financements: [
        { source: 'FIPD', partie: 'prefet', part: 80, annee: 2027 },
        { source: 'FIPD', partie: 'prefet', part: 50, annee: 2028 },
      ],
    };
    expect(sums(contratDe(degressive)).totaux).toEqual({ 'etat euros': { min: 65_000, max: 65_000 } });
  });

  it('leave out what is promised for each of an unknown number', () => {
    expect(sums(contratDe(posts({ variation: { minimum: 3, maximum: 4 }, pour_chaque: 'EPCI' })))).toEqual({
      totaux: {},
      exclus: ['1.1 pour_chacun'],
    });
  });

  it('count joint commitments separately from both sides', () => {
    expect(sums(contratDe(posts({ variation: 4 }, { porteurs: ['prefet', 'ville'] }))).totaux).toEqual({
      'communs postes': { min: 4, max: 4 },
    });
    expect(sums(contratDe(posts({ variation: 4 }, { porteurs: ['bailleur'] }))).totaux).toEqual({
      'partenaires postes': { min: 4, max: 4 },
    });
  });

  it('add decimals without floating-point noise', () => {
    expect(sums(contratDe(posts({ variation: 0.1 }), posts({ variation: 0.2 }))).totaux).toEqual({
      'collectivites postes': { min: 0.3, max: 0.3 },
    });
  });
});
