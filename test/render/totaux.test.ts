import { describe, expect, it } from 'vitest';
import type { Contrat, Engagement } from '../../src/model/contrat.ts';
import { renderMarkdown } from '../../src/render/index.ts';
import { TEMPLATES } from '../support/files.ts';

const partie = (id: string, type: string, role = 'signataire') => ({ id, nom: id, type, role });
const printed = (engagements: Partial<Engagement>[], changes: object = {}, axe: object = {}) => {
  const contrat = {
    version: 1,
    document: { type: 'contrat', titre: 'Contrat', statut: 'adopte' },
    territoire: { nom: 'Bourges' },
    parties: [
      partie('etat', 'etat'),
      partie('academie', 'education'),
      partie('ville', 'commune'),
      partie('region', 'region', 'temoin'),
    ],
    axes: [
      {
        id: 'a',
        titre: 'Axe',
        engagements: engagements.map((one, i) => ({ id: `e${i}`, titre: 'T', porteurs: ['ville'], ...one })),
        ...axe,
      },
    ],
    ...changes,
  } as unknown as Contrat;
  const { markdown } = renderMarkdown(contrat, { document: 'contrat', templates: TEMPLATES });
  // No-break spaces are typography, which has tests of its own.
  return markdown.replace(/[\u00a0\u202f]/g, ' ');
};
const counted = (unite: string, quantite: object, rest: Partial<Engagement> = {}): Partial<Engagement> => ({
  quantite: { grandeur: 'g', unite, ...quantite },
  ...rest,
});

describe('totals in the document', () => {
  const etat = { porteurs: ['etat'] };
  it.each<[string, Partial<Engagement>[], string]>([
    [
      'posts of one nature',
      [counted('juge', { variation: 1 }, etat), counted('magistrat', { variation: 4 }, etat)],
      '- Postes de l’État (justice) : 1 (1.1) + 4 (1.2) = 5\n',
    ],
    [
      'at most so many, which takes nothing away',
      [counted('caméra', { variation: 20 }), counted('caméra', { variation: { maximum: 12 } })],
      '- Caméras des collectivités : 20 (1.1) + au plus 12 (1.2) = 20 à 32\n',
    ],
    [
      'less than so many',
      [counted('caméra', { variation: { moins_de: 12 } }), counted('caméra', { variation: 20 })],
      '- Caméras des collectivités : moins de 12 (1.1) + 20 (1.2) = 20 à moins de 32\n',
    ],
    [
      'at most so many, alone',
      [counted('caméra', { variation: { maximum: 12 } })],
      '- Caméras des collectivités : au plus 12 (1.1)\n',
    ],
    [
      'a target of at most so many, which may be under the base',
      [
        counted('caméra', { reference: { valeur: 5 }, cible: { maximum: 12 } }),
        counted('caméra', { variation: 20 }),
      ],
      '- Caméras des collectivités : au plus 7 (1.1) + 20 (1.2) = au plus 27\n',
    ],
    [
      'some that are taken away',
      [counted('caméra', { variation: 20 }), counted('caméra', { variation: -5 })],
      '- Caméras des collectivités : 20 (1.1) − 5 (1.2) = 15\n',
    ],
    [
      'about so many',
      [counted('caméra', { variation: { environ: 20 } }), counted('caméra', { variation: 13 })],
      '- Caméras des collectivités : environ 20 (1.1) + 13 (1.2) = environ 33\n',
    ],
    [
      'more than so many',
      [counted('caméra', { variation: { plus_de: 30 } })],
      '- Caméras des collectivités : plus de 30 (1.1)\n',
    ],
    [
      'a range',
      [counted('poste', { variation: { minimum: 4, maximum: 8 } }), counted('poste', { variation: 2 })],
      '- Postes des collectivités : 4 à 8 (1.1) + 2 (1.2) = 6 à 10\n',
    ],
    [
      'what is done and what is left',
      [counted('caméra', { variation: 42, realise: { valeur: 20 } }), counted('caméra', { variation: 8 })],
      '- Caméras des collectivités : 42, dont 20 déjà réalisées (1.1) + 8 (1.2) = 50, dont 20 déjà réalisées, reste 30\n',
    ],
    [
      'what is done beside what is taken away',
      [
        counted('poste', { variation: -4 }),
        counted('poste', { variation: 12, realise: { valeur: 12, date: 2026 } }),
      ],
      '- Postes des collectivités : −4 (1.1) + 12, dont 12 déjà réalisés (1.2) = 8\n',
    ],
    [
      'yearly money',
      [counted('agent', { variation: 32 }, { cout: { montant: 2_100_000, par: 'an' } })],
      'euros par an des collectivités : 2 100 000 € (1.1)\n',
    ],
    [
      'money of a witness',
      [{ financements: [{ source: 'Région', partie: 'region', montant: 5, acquis: false }] }],
      '- Euros d’autres financeurs (demandés, non acquis) : 5 € (1.1)\n',
    ],
    [
      'what is left out',
      [counted('poste', { variation: 5 }), counted('heure', { nombre: 7 })],
      '- 1.2 : compté dans une autre unité que les postes, les caméras et les euros\n',
    ],
  ])('say %s', (_name, engagements, line) => {
    expect(printed(engagements)).toContain(line);
  });

  it('show in the tables what is done and what is left, and no level as a base', () => {
    const text = printed([
      counted('caméra', { variation: 42, realise: { valeur: 20 } }),
      counted('poste', { variation: 111, paliers: [{ valeur: 45 }, { valeur: 111 }] }),
    ]);
    expect(text).toContain('**+42 caméras, dont 20 déjà réalisées, reste 22**');
    expect(text).toContain('**+111 postes (paliers : 45, puis 111)**');
  });

  it('give each side one name in chapters, tables and totals', () => {
    const text = printed([
      counted('poste', { variation: 2 }),
      counted('poste', { variation: 3 }, { porteurs: ['academie'] }),
      counted('poste', { variation: 4 }, { porteurs: ['etat', 'ville'] }),
    ]);
    expect(text).toContain('#### Engagements des collectivités');
    expect(text).toContain('| État et éducation nationale | Collectivités | Engagements communs |');
    expect(text).toContain('; postes des engagements communs : 4 (1.3)');
    // Two services of the State are the State, not two sides.
    const both = printed([{ porteurs: ['academie', 'etat'] }]);
    expect(both).toContain('#### Engagements de l’État');
    expect(both).not.toContain('Engagements communs');
  });

  it('say néant once, and nothing of it in an avenant', () => {
    const once = printed([{ porteurs: ['etat', 'ville'] }], {}, { volet: 'transports' });
    expect(once).toContain('Volet local : Transports.');
    expect(once.match(/Radicalisation/g)).toHaveLength(1);
    const avenant = printed([{}], {
      document: { type: 'avenant', titre: 'Avenant', statut: 'adopte' },
      avenant: { objet: 'Renforts', contrat: { titre: 'Contrat' } },
    });
    expect(avenant).not.toMatch(/néant/i);
    expect(avenant).not.toContain('Totaux');
  });
});

describe('indicators', () => {
  const serie = (nombre: number[], rest: object = {}) =>
    printed([{}], {
      diagnostic: {
        indicateurs: [
          {
            id: 'c',
            libelle: 'Cambriolages',
            unite: 'infraction',
            serie: nombre.map((n, i) => ({ annee: 2020 + i, nombre: n, taux: n / 10 })),
            ...rest,
          },
        ],
      },
    });
  it('change by a number under 30 facts, in per cent from 30 on', () => {
    expect(serie([10, 2])).toContain('| 10<br>1,0 ‰ | 2<br>0,2 ‰ | −8<br>2020–2021 |');
    expect(serie([10, 2])).not.toContain('%');
    expect(serie([40, 50])).toContain('+25,0 %<br>2020–2021');
    const published = { evolutions: [{ debut: 2020, fin: 2021, pourcentage: -80 }] };
    expect(serie([10, 2], published)).toContain('| 10<br>1,0 ‰ | 2<br>0,2 ‰ | −8<br>2020–2021 |');
    expect(serie([10, 2], published)).toContain('En dessous de 30 faits');
    expect(serie([100, 40], published)).toContain('−80 %<br>2020–2021<br>taux');
  });
  it('have their counts and their rates on one row, with as many decimals in each', () => {
    const both = serie([40, 50, 35]);
    expect(both.match(/^\| Cambriolages/gm)).toHaveLength(2);
    expect(both).toContain('| 40<br>4,0 ‰ | 50<br>5,0 ‰ | 35<br>3,5 ‰ |');
    expect(both).toContain('−12,5 %<br>2020–2022<br>taux : −12,5 % |');
    const partial = [
      { annee: 2020, nombre: 40 },
      { annee: 2021, taux: 5.25 },
      { annee: 2022, etat: 'non_diffuse' },
      { annee: 2023, nombre: 38, taux: 4, precision: 'six mois' },
    ];
    expect(serie([], { serie: partial })).toContain(
      '| 40<br>– | –<br>5,25 ‰ | non diffusé | 38<br>4,00 ‰<br>(six mois) |',
    );
    expect(serie([], { serie: [{ annee: 2020, taux: 5 }] })).toContain('| 5 |');
  });
  it('count burglaries per 1,000 homes, in the table and in the chart, unless the file decides', () => {
    expect(serie([40, 50]).match(/pour 1 000 logements/g)?.length).toBeGreaterThan(0);
    expect(serie([40, 50])).not.toContain('1 000 habitants');
    expect(serie([40, 50], { denominateur: 'habitants' })).toContain('taux pour 1 000 habitants');
    const rates = [2020, 2021].map((annee) => ({ annee, taux: 3 }));
    expect(serie([], { serie: rates }).match(/pour 1 000 logements/g)).toHaveLength(2);
  });
});
