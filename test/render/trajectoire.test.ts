import { describe, expect, it } from 'vitest';
import type { Contrat, Quantite } from '../../src/model/contrat.ts';
import { renderMarkdown } from '../../src/render/index.ts';
import { parseMarkdown } from '../../src/render/markdown/index.ts';
import { blocksOf } from '../../src/render/pdf/blocks/index.ts';
import { trajectoryAlt } from '../../src/render/pdf/layout/trajectory/words.ts';
import { trajectoireOf } from '../../src/render/view/suivi/trajectoire.ts';
import { etatOf } from '../../src/suivi/etat.ts';
import type { Releve, Suivi } from '../../src/suivi/model.ts';
import { ATTACKS } from '../support/attacks.ts';
import { TEMPLATES } from '../support/files.ts';
import { frames, layout } from './pdf/support.ts';

const contratOf = (quantite: Partial<Quantite>, echeance: string | undefined): Contrat =>
  ({
    version: 1,
    document: { type: 'contrat', titre: 'Contrat', statut: 'signe' },
    territoire: { nom: 'Ville' },
    parties: [{ id: 'ville', nom: 'Ville', type: 'commune', role: 'signataire' }],
    axes: [
      {
        id: 'a',
        titre: 'A',
        engagements: [
          {
            id: 'e',
            titre: 'Titre',
            porteurs: ['ville'],
            ...(echeance && { echeance }),
            quantite: { grandeur: 'Caméras', unite: 'caméra', ...quantite },
          },
        ],
      },
    ],
    signature: { date: '2020-12-31' },
  }) as unknown as Contrat;
const suiviOf = (releves: readonly Omit<Releve, 'engagement'>[]): Suivi => ({
  version: 1,
  contrat: { fichier: 'a.yaml', empreinte: 'sha256:0' },
  releves: releves.map((one) => ({ engagement: 'e', ...one })),
});
const of = (
  quantite: Partial<Quantite>,
  releves: readonly Omit<Releve, 'engagement'>[],
  { echeance = '2024-12-31', au = '2026-12-31' }: { echeance?: string; au?: string } = {},
) => {
  const [ligne] = etatOf(contratOf(quantite, echeance || undefined), suiviOf(releves), au).lignes;
  return ligne && trajectoireOf(ligne, au);
};
const rowsOf = (...args: Parameters<typeof of>): string[] =>
  (of(...args)?.lignes ?? []).map(({ date, releve, attendu, objectif, repere }) =>
    [date, releve, attendu, objectif, repere].join(' | ').replaceAll(/[\u00a0\u202f]/g, ' '),
  );

describe('the chart of a commitment', () => {
  it('gives levels where a level is promised from a known base', () => {
    expect(rowsOf({ reference: { valeur: 100 }, cible: 200 }, [{ date: '2022-12-31', niveau: 140 }])).toEqual(
      [
        '31/12/2020 | – | 100 | 200 | Départ',
        '31/12/2022 | 140 | 150 | 200 | ',
        '31/12/2024 | – | 200 | 200 | Échéance',
      ],
    );
  });

  it('gives what was done where a number is promised, and adds up the counts of periods', () => {
    expect(
      rowsOf({ nombre: 40 }, [
        { date: 2021, nombre: 8 },
        { date: 2022, nombre: 5, qualite: 'estime' },
      ]),
    ).toEqual([
      '31/12/2020 | – | 0 | 40 | Départ',
      '2021 | 8 | 10 | 40 | ',
      '2022 | 13 | 20 | 40 | estimé',
      '31/12/2024 | – | 40 | 40 | Échéance',
    ]);
  });

  it('goes down where less is promised', () => {
    expect(rowsOf({ variation: -20 }, [{ date: '2022-12-31', realise: -12 }])).toEqual([
      '31/12/2020 | – | 0 | −20 | Départ',
      '31/12/2022 | −12 | −10 | −20 | ',
      '31/12/2024 | – | −20 | −20 | Échéance',
    ]);
    expect(
      rowsOf({ reference: { valeur: 80 }, cible: 60 }, [{ date: '2024-12-31', niveau: 60 }]).at(-1),
    ).toBe('31/12/2024 | 60 | 60 | 60 | Échéance');
  });

  it('gives levels where a share of a base is promised and all records are levels', () => {
    const quantite = { reference: { valeur: 1250 }, variation_pourcentage: -20 };
    expect(rowsOf(quantite, [{ date: '2022-12-31', niveau: 1180 }])).toEqual([
      '31/12/2020 | – | 1 250 | 1 000 | Départ',
      '31/12/2022 | 1 180 | 1 125 | 1 000 | ',
      '31/12/2024 | – | 1 000 | 1 000 | Échéance',
    ]);
    const later = { au: '2023-12-31' };
    const [releves, more] = [[{ date: '2022-12-31', niveau: 1180 }], [{ date: '2024-01-01', realise: -90 }]];
    expect(of(quantite, [...releves, ...more], later)).toEqual(of(quantite, releves, later));
  });

  it('is judged from the least of a range, and says the range', () => {
    const made = of({ nombre: { minimum: 40, maximum: 90 } }, [{ date: '2022-12-31', realise: 45 }]);
    expect(made?.lignes.map(({ objectif }) => objectif)).toEqual(['40', '40', '40']);
    expect(made?.notes.join().replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(
      'Le contrat dit : de 40 à 90 ; l’objectif est atteint à partir de 40.',
    );
  });

  it('has the steps of a schedule', () => {
    const quantite = {
      echeancier: [
        { periode: 2021, valeur: 10 },
        { periode: 2022, valeur: 20 },
      ],
    };
    const made = of(quantite, [{ date: '2021-06-30', realise: 3 }], { echeance: '' });
    expect(made?.attendu).toBe('paliers');
    expect(made?.lignes.map(({ attendu, repere }) => `${attendu} ${repere}`)).toEqual([
      '0 Départ',
      '0 ',
      '10 Palier',
      '30 Échéance',
    ]);
  });

  it('has no target where a rate has no end', () => {
    const made = of({ rythme: { valeur: 4, par: 'an' } }, [{ date: '2022-12-31', realise: 7 }], {
      echeance: '',
    });
    expect(made?.lignes.map(({ attendu, objectif }) => [attendu, objectif])).toEqual([
      ['0', '–'],
      ['8', '–'],
    ]);
  });

  it('puts the figure that counts before the others of its day', () => {
    const rows = rowsOf({ nombre: 40 }, [
      { date: '2022-12-31', realise: 30, qualite: 'declare' },
      { date: '2022-12-31', realise: 24 },
    ]);
    expect(rows.slice(1, 3)).toEqual(['31/12/2022 | 24 | 20 | 40 | ', '31/12/2022 | 30 | 20 | 40 | déclaré']);
  });

  it('says in words what has no base to be compared to', () => {
    const made = of({ nombre: 40 }, [
      { date: '2022-12-31', realise: 30 },
      { date: '2023-12-31', niveau: 210 },
    ]);
    expect(made?.lignes.some(({ releve }) => releve === '210')).toBe(false);
    expect(made?.notes.join()).toContain('210');
  });

  it.each([
    ['nothing is recorded', { nombre: 40 }, [], {}],
    ['all is recorded later', { nombre: 40 }, [{ date: '2023-01-01', realise: 3 }], { au: '2022-12-31' }],
    [
      'nothing is promised in figures',
      { a_determiner: true as const },
      [{ date: '2022-12-31', realise: 3 }],
      {},
    ],
    ['no level has a base', { variation: 10 }, [{ date: '2022-12-31', niveau: 3 }], {}],
  ])('is not drawn where %s', (_, quantite, releves, options) => {
    expect(of(quantite, releves, options)).toBeUndefined();
  });

  it('shows the targets that amendments replaced, each until its day', () => {
    const [now] = etatOf(
      contratOf({ nombre: 60 }, '2024-12-31'),
      suiviOf([{ date: '2021-12-31', realise: 9 }]),
      '2026-12-31',
    ).lignes;
    const [before] = etatOf(contratOf({ nombre: 40 }, '2024-12-31'), suiviOf([]), '2026-12-31').lignes;
    if (!now || !before) throw new Error('no line');
    const made = trajectoireOf(now, '2026-12-31', [
      { ligne: before, jusqua: '2022-12-31', par: 'Avenant n° 1' },
    ]);
    expect(made?.lignes.map(({ attendu, objectif }) => `${attendu} | ${objectif}`)).toEqual([
      '0 | 40',
      '10 | 40',
      '20 → 30 | 40 → 60',
      '60 | 60',
    ]);
  });
});

const fiche = (quantite: Partial<Quantite>, suivi: Suivi, au = '2026-12-31') =>
  renderMarkdown(contratOf(quantite, '2026-12-31'), {
    document: 'fiches',
    templates: TEMPLATES,
    signable: true,
    suivi: { suivi, au, engagements: ['e'] },
  });

describe('a page of a commitment', () => {
  const monthly = suiviOf(
    Array.from({ length: 72 }, (_, i) => ({
      date: `${2021 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
      realise: 3 * i,
      source: { titre: `Source ${i}` },
    })),
  );

  it('has every record of six years, in the alternative text of its chart and in its table', () => {
    const { markdown, meta } = fiche({ nombre: 240 }, monthly);
    const chart = blocksOf(parseMarkdown(markdown)).find((block) => block.kind === 'trajectory');
    if (chart?.kind !== 'trajectory') throw new Error('no chart');
    expect(chart.moments).toHaveLength(74 - 1);
    const alt = trajectoryAlt(chart);
    for (const { cells } of chart.moments)
      for (const cell of cells.filter((one) => one !== '' && one !== '–')) expect(alt).toContain(cell);
    for (let i = 0; i < 72; i++) expect(markdown).toContain(`Source ${i} `);
    expect(layout(markdown, meta).length).toBeLessThan(6);
  });

  it('is laid out so', async () => {
    const { markdown, meta } = fiche(
      { reference: { valeur: 100 }, cible: 200 },
      {
        ...suiviOf([
          { date: 2022, niveau: 120, source: { titre: 'Rapport', date: 2023 } },
          { date: '2024-06', niveau: 180, qualite: 'declare', commentaire: 'Mot' },
          { date: '2024-06', niveau: 170, qualite: 'estime' },
        ]),
        points: [{ engagement: 'e', date: '2024-07', statut: 'bloque', attente: 'un local', texte: 'Mot' }],
        depenses: [
          { engagement: 'e', annee: 2022, montant: 10.1 },
          { engagement: 'e', annee: 2023, montant: 20.2 },
        ],
        instances: [
          { nom: 'Comité', date: '2024-09-01', decisions: [{ texte: 'Décision', engagement: 'e' }] },
        ],
      },
    );
    await expect(markdown).toMatchFileSnapshot('golden/fiche-suivi.md');
    await expect(`${frames(layout(markdown, meta))}\n`).toMatchFileSnapshot('golden/fiche-suivi.frames.txt');
  });

  it.each(Object.entries(ATTACKS))('is not changed by %s in its texts', (_, attack) => {
    const suivi = (text: string): Suivi => ({
      ...suiviOf([
        { date: 2022, realise: 1, source: { titre: text }, commentaire: text, attente: text },
        { date: 2023, realise: 2 },
      ]),
      points: [{ engagement: 'e', date: 2023, texte: text, difficulte: text, suite: text }],
      instances: [{ nom: text, date: 2023, decisions: [{ texte: text, engagement: 'e', suite: text }] }],
    });
    const kinds = (text: string) =>
      blocksOf(parseMarkdown(fiche({ nombre: 9, unite: text }, suivi(text)).markdown)).map((block) =>
        block.kind === 'table' ? ['table', block.rows.length, block.head.length] : block.kind,
      );
    expect(kinds(`mot${attack}mot`)).toEqual(kinds('mot'));
  });
});
