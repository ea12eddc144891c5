import { describe, expect, it } from 'vitest';
import type { Contrat, Engagement } from '../../src/model/contrat.ts';
import { total } from '../../src/model/montants.ts';
import { figuresOf } from '../../src/model/totaux.ts';

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
  const keyOf = ({ colonne, famille, sorte, par }: (typeof apports)[number]) =>
    [
      colonne,
      famille,
      ...(sorte === '' || sorte === 'autres' || sorte === 'promis' ? [] : [sorte]),
      ...(par ? [`par ${par}`] : []),
    ].join(' ');
  const keys = [...new Set(apports.map(keyOf))];
  return {
    totaux: Object.fromEntries(
      keys.map((key) => [
        key,
        total(apports.filter((apport) => keyOf(apport) === key).map(({ valeur }) => valeur)),
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
      totaux: {
        'etat postes': { min: 111, max: 111 },
        'etat postes justice': { min: 24, max: 24 },
        'collectivites postes': { min: 100, max: 100 },
      },
      exclus: ['1.2 compris'],
    });
  });

  it('add no place, no camera that is worn, and say of a share what it is', () => {
    const contrat = contratDe(
      posts({ nombre: 2, unite: 'poste de police' }),
      posts({ variation: 3, unite: 'poste de policier' }),
      posts({ nombre: 1, unite: 'poste de secours' }),
      posts({ variation: 20, unite: 'caméra-piéton' }),
      posts({ variation: 6, unite: 'caméra', grandeur: 'caméras individuelles' }),
      posts({ variation: 8, unite: 'caméra', grandeur: 'caméras nomades' }),
      posts({ unite: undefined, pourcentage: { valeur: 100, de: 'des bus' } }),
      posts({ unite: 'fait', variation_pourcentage: -10 }),
      posts({ variation: 2, unite: 'médecin' }),
    );
    expect(sums(contrat)).toEqual({
      totaux: {
        'collectivites postes police_municipale': { min: 3, max: 3 },
        'collectivites postes': { min: 2, max: 2 },
        'collectivites cameras': { min: 8, max: 8 },
      },
      exclus: ['1.1', '1.3', '1.4', '1.5']
        .map((numero) => `${numero} autre_unite`)
        .concat(['1.7 part', '1.8 part']),
    });
  });

  it('leave out a level that is kept and what is done to what is there, with the reason', () => {
    const contrat = contratDe(
      posts({ reference: { valeur: 30 }, cible: 30 }),
      posts({ unite: 'caméra', nombre: 30 }, { titre: 'Remplacer trente caméras' }),
      posts({ unite: 'caméra', nombre: 350 }, { titre: 'Raccordement de 350 caméras' }),
      posts({ unite: 'caméra', variation: 10 }, { titre: 'Moderniser le parc et ajouter dix caméras' }),
      posts({ unite: 'caméra', nombre: 4 }, { titre: 'Installer quatre caméras' }),
    );
    expect(sums(contrat)).toEqual({
      totaux: { 'collectivites cameras': { min: 14, max: 14 } },
      exclus: ['1.1 maintenu', '1.2 existant', '1.3 existant'],
    });
  });

  it('give money with a greatest amount alone a least one', () => {
    const contrat = contratDe(
      { cout: { montant: { plus_de: 40_000 } } },
      { cout: { montant: { maximum: 9000 } } },
      { financements: [{ source: 'V', partie: 'ville', montant: { moins_de: 500 } }] },
    );
    expect(sums(contrat).totaux).toEqual({
      'collectivites euros': { min: 40_000, max: Number.POSITIVE_INFINITY, plus: true },
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
      exclus: ['1.1 a_determiner', '1.2 rythme', '1.3 hors_contrat', '1.4 part'],
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
        'financeurs euros': { min: 5, max: 5 },
        'collectivites euros': { min: 330_000, max: 330_000 },
      },
      exclus: [],
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

  it('keep what recurs every year apart', () => {
    expect(sums(contratDe({ cout: { montant: 50_000, par: 'an' } }))).toEqual({
      totaux: { 'collectivites euros par an': { min: 50_000, max: 50_000 } },
      exclus: [],
    });
    expect(sums(contratDe({ cout: { montant: 5000, par: 'mois' } }))).toEqual({
      totaux: { 'collectivites euros par mois': { min: 5000, max: 5000 } },
      exclus: [],
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

  it('add posts of one nature only', () => {
    const one = (unite: string, porteur: string, grandeur = 'g') => ({
      porteurs: [porteur],
      quantite: { grandeur, unite, variation: 1 },
    });
    const keys = (...engagements: Partial<Engagement>[]) =>
      Object.keys(sums(contratDe(...engagements)).totaux);
    expect(keys(one('policier', 'prefet'), one('gendarme', 'prefet'))).toEqual(['etat postes forces']);
    expect(keys(one('juge', 'prefet'), one('magistrat', 'procureur'))).toEqual(['etat postes justice']);
    expect(keys(one('policier', 'ville'), one('ASVP', 'ville'), one('garde champêtre', 'ville'))).toEqual([
      'collectivites postes police_municipale',
    ]);
    expect(keys(one('adulte-relais', 'ville'), one('médiateur', 'ville'))).toEqual([
      'collectivites postes mediation',
    ]);
    expect(keys(one('poste', 'prefet', 'effectif du commissariat'))).toEqual(['etat postes forces']);
    expect(keys(one('équivalent temps plein', 'ville'))).toEqual(['collectivites postes']);
    expect(sums(contratDe(one('délégué', 'procureur', 'délégués du procureur')))).toEqual({
      totaux: {},
      exclus: ['1.1 autre_unite'],
    });
  });

  it('keep « environ », « plus de » and « moins de »', () => {
    const of = (...variations: Engagement['quantite'][]) =>
      sums(contratDe(...variations.map((quantite) => ({ quantite }) as Partial<Engagement>))).totaux;
    const cameras = (variation: unknown) =>
      ({ grandeur: 'caméras', unite: 'caméra', variation }) as Engagement['quantite'];
    expect(of(cameras({ environ: 20 }), cameras(13))).toEqual({
      'collectivites cameras': { min: 33, max: 33, environ: true },
    });
    expect(of(cameras({ plus_de: 30 }))).toEqual({
      'collectivites cameras': { min: 30, max: Number.POSITIVE_INFINITY, plus: true },
    });
    expect(of(cameras({ moins_de: 30 }))).toEqual({
      'collectivites cameras': { min: Number.NEGATIVE_INFINITY, max: 30, moins: true, plancher: 0 },
    });
  });

  it('count once two commitments that go to the same level', () => {
    const to250 = (valeur: number, rest: Partial<Engagement> = {}): Partial<Engagement> => ({
      quantite: { grandeur: 'caméras', unite: 'caméra', reference: { valeur }, cible: 250 },
      ...rest,
    });
    expect(sums(contratDe(to250(146), to250(162)))).toEqual({
      totaux: { 'collectivites cameras': { min: 104, max: 104 } },
      exclus: ['1.2 meme_cible'],
    });
    expect(sums(contratDe(to250(146), to250(162, { dont_de: 'e0' }))).exclus).toEqual(['1.2 compris']);
    expect(sums(contratDe(to250(146), to250(162, { porteurs: ['bailleur'] }))).exclus).toEqual([]);
  });

  it('keep money that is certain apart from what is asked for, and promise an amount once', () => {
    const contrat = contratDe(
      {
        titre: 'Aider la médiation',
        porteurs: ['prefet'],
        quantite: { grandeur: 'aide', unite: 'euro', nombre: 5 },
      },
      {
        titre: 'Créer une médiation',
        financements: [
          { source: 'FIPD', partie: 'prefet', montant: 1, acquis: true },
          { source: 'DETR', partie: 'prefet', montant: 2, acquis: false },
          { source: 'Aide', partie: 'prefet', montant: 5 },
        ],
      },
      {
        condition: 'sous réserve',
        financements: [{ source: 'DSIL', partie: 'prefet', montant: 3 }],
      },
    );
    expect(sums(contrat)).toEqual({
      totaux: {
        'etat euros': { min: 5, max: 5 },
        'etat euros acquis': { min: 1, max: 1 },
        'etat euros demande': { min: 2, max: 2 },
        'etat euros conditionnel': { min: 3, max: 3 },
      },
      exclus: ['1.2 deja_promis'],
    });
  });

  it('keep an equal amount for another object, and yearly money that is only asked for', () => {
    const contrat = contratDe(
      {
        titre: 'Aider la médiation',
        porteurs: ['prefet'],
        quantite: { grandeur: 'aide', unite: 'euro', nombre: 5 },
      },
      {
        titre: 'Éclairer la gare',
        financements: [
          { source: 'Aide', partie: 'prefet', montant: 5 },
          { source: 'FIPD', partie: 'prefet', montant: 8, par: 'an', acquis: false },
          { source: 'Ville', partie: 'ville', montant: 9, par: 'an' },
        ],
      },
    );
    expect(sums(contrat)).toEqual({
      totaux: {
        'etat euros': { min: 10, max: 10 },
        'etat euros demande par an': { min: 8, max: 8 },
        'collectivites euros par an': { min: 9, max: 9 },
      },
      exclus: [],
    });
  });

  it('say what money has no payer, no amount, or is in the cost of a whole', () => {
    const fund = (source: string, rest: object = {}) => ({ source, montant: 10, ...rest });
    const contrat = contratDe(
      { cout: { montant: 100 }, financements: [fund('Région')] },
      { financements: [fund('FIPD')] },
      { financements: [fund('ville')] },
      { financements: [{ source: 'Europe' }] },
      { dont_de: 'e0', cout: { montant: 30 } },
      { cout: { montant: 30 }, financements: [fund('Europe', { montant: undefined, part: 99.9 })] },
    );
    expect(sums(contrat)).toEqual({
      totaux: { 'financeurs euros': { min: 39.97, max: 39.97 } },
      exclus: [
        '1.1 sans_financeur',
        '1.2 financeur_inconnu',
        '1.3 financeur_inconnu',
        '1.4 sans_montant',
        '1.5 compris',
      ],
    });
  });

  it('leave out a share of what is there, and count actions that count something else', () => {
    const contrat = contratDe(
      posts({ nombre: 80, parmi: 200 }),
      posts(
        { variation: 4 },
        {
          actions: [
            { texte: 'a', quantite: { grandeur: 'postes', unite: 'poste', variation: 3 } },
            { texte: 'b', quantite: { grandeur: 'caméras', unite: 'caméra', variation: 5 } },
            {
              texte: 'c',
              statut: 'abandonne',
              quantite: { grandeur: 'caméras', unite: 'caméra', variation: 7 },
            },
          ],
        },
      ),
    );
    expect(sums(contrat)).toEqual({
      totaux: { 'collectivites postes': { min: 4, max: 4 }, 'collectivites cameras': { min: 5, max: 5 } },
      exclus: ['1.1 part_d_ensemble', '1.2 detail'],
    });
  });

  it('name what is left out of a commitment when the rest of it counts', () => {
    const meters = { quantite: { grandeur: 'fibre', unite: 'mètre', nombre: 40 } };
    const { exclusions } = figuresOf(contratDe({ ...meters, cout: { montant: 5 } }, meters));
    expect(exclusions.map(({ numero, motif, grandeur }) => [numero, motif, grandeur])).toEqual([
      ['1.1', 'autre_unite', 'fibre'],
      ['1.2', 'autre_unite', undefined],
    ]);
  });

  it('know what a commitment that is done, or depends on a condition, has of it', () => {
    const contrat = contratDe(
      posts({ variation: 4 }, { statut: 'realise' }),
      posts({ variation: 4 }, { condition: 'vote du budget' }),
      posts({ variation: 4, precision: 'Sous réserve du vote de la loi de finances' }),
    );
    expect(figuresOf(contrat).apports.map(({ realise, conditionnel }) => [realise, conditionnel])).toEqual([
      [4, false],
      [undefined, true],
      [undefined, true],
    ]);
  });

  // Whatever the unit and the shape of a figure: it is added up or left out with a reason, and never both.
  const UNITES = [
    ...'poste agent juge magistrat ASVP garde\u00a0champêtre adulte-relais caméra euro permanence école véhicule'.split(
      ' ',
    ),
    'équivalent temps plein',
    'CRS',
    undefined,
  ];
  const SHAPES: Readonly<Record<string, unknown>>[] = [
    { nombre: 3 },
    { variation: 3 },
    { variation: { environ: 3 } },
    { variation: { plus_de: 3 } },
    { variation: { minimum: 1, maximum: 3 } },
    { cible: 3 },
    { reference: { valeur: 1 }, cible: 3 },
    { paliers: [{ valeur: 1 }, { valeur: 3 }] },
    { echeancier: [{ periode: 2027, valeur: 3 }] },
    { rythme: { valeur: 3, par: 'an' } },
    { rythme: { valeur: 3, par: 'semaine' } },
    { pourcentage: { valeur: 3, de: 'x' } },
    { variation_pourcentage: 3 },
    { reference: { valeur: 1 }, multiplicateur: 2 },
    { a_determiner: true },
    { nombre: 3, pour_chaque: 'collège' },
    { nombre: 3, totalise: 'aucun' },
    { nombre: 3, totalise: 'postes' },
    { nombre: 3, parmi: 20 },
    { nombre: 3, reparti_sur: { valeur: 8, unite: 'site' } },
  ];
  const CARRIED: Partial<Engagement>[] = [
    {},
    { porteurs: ['prefet'] },
    { porteurs: ['prefet', 'ville'] },
    { porteurs: ['absent'] },
    { statut: 'abandonne' },
    { dont_de: 'e1' },
  ];

  it('take each figure in, or say why not', () => {
    for (const unite of UNITES)
      for (const shape of SHAPES)
        for (const carried of CARRIED) {
          const quantite = { grandeur: 'g', ...(unite && { unite }), ...shape } as Engagement['quantite'];
          const { apports, exclusions } = figuresOf(
            contratDe({ ...carried, quantite } as Partial<Engagement>),
          );
          expect([unite, shape, carried, apports.length + exclusions.length]).toEqual([
            unite,
            shape,
            carried,
            1,
          ]);
        }
  });
});
