import fc from 'fast-check';
import type { CellValue, ReadSheet } from '../../../src/spreadsheet/index.ts';
import type { Suivi } from '../../../src/suivi/model.ts';

// Random edits of the workbook of a follow-up, each with what it asks for. Written apart from the code that reads workbooks.

/** A follow-up with several entries of each kind, for the commitments of Toulouse. */
export const SUIVI: Suivi = {
  version: 1,
  contrat: { fichier: 'toulouse.yaml', empreinte: `sha256:${'0'.repeat(64)}` },
  releves: [
    { engagement: 'renfort-pn', date: '2020-12-30', realise: 13, source: { titre: '=A1', date: '2021-01' } },
    {
      engagement: 'cameras',
      date: '2024-12',
      niveau: 640.5,
      base: 440,
      qualite: 'declare',
      statut: 'en_cours',
    },
    {
      engagement: 'renfort-pm',
      date: 2021,
      nombre: 25,
      attente: 'budget',
      commentaire: 'Deux lignes :\nla seconde.',
    },
  ],
  points: [
    { engagement: 'permanences', date: '2024-12-10', statut: 'bloque', difficulte: 'Aucun local.' },
    { engagement: 'permanences', date: '2025-T2', texte: 'Un local est proposé.', suite: 'Visite.' },
    {
      engagement: 'renfort-pn',
      date: '2025-S1',
      attente: 'arrêté',
      source: { titre: 'PV', url: 'https://exemple.fr' },
    },
  ],
  depenses: [
    { engagement: 'cameras', annee: 2023, montant: 2800000, partie: 'etat', nature: 'paye' },
    { engagement: 'cameras', annee: 2024, montant: 1200.5 },
  ],
  instances: [
    {
      nom: 'Comité de pilotage',
      date: '2024-12-10',
      decisions: [
        {
          texte: 'Étudier dix emplacements',
          engagement: 'cameras',
          echeance: '2025-06',
          suite: 'Étude remise.',
        },
        { texte: 'Réunir les bailleurs' },
      ],
    },
    { nom: 'CLSPD', date: '2025-03-04' },
  ],
};

const ENGAGEMENTS = ['renfort-pn', 'renfort-pm', 'cameras', 'permanences'];
const mots = (choices: Readonly<Record<string, string>>) => fc.constantFrom(...Object.entries(choices));
const pair = <T extends CellValue>(value: fc.Arbitrary<T>) => value.map((one): [T, CellValue] => [one, one]);
const texte = pair(
  fc.constantFrom('Rapport d’activité', '=1+1', '0042', '2026-12', 'Un, deux ; trois\nquatre', "l'an"),
);
const nombre = fc.oneof(
  pair(fc.integer({ min: -500, max: 100_000 })),
  fc.constantFrom<[number, CellValue]>([1200.5, '1 200,5'], [-3, '−3'], [450, ' 450 ']),
);
const date = fc.constantFrom<[string | number, CellValue]>(
  ['2026-12-31', { jour: '2026-12-31' }],
  ['2026-12-31', '31/12/2026'],
  ['2027-01', '01/2027'],
  ['2027-01', '2027-01'],
  ['2026-T4', '2026-t4'],
  [2026, 2026],
  [2026, '2026'],
);
const engagement = pair(fc.constantFrom(...ENGAGEMENTS));
const statut = mots({ en_cours: 'en cours', bloque: 'Bloqué', realise: 'réalisé', a_lancer: 'a_lancer' });
const qualite = mots({ declare: 'déclaré', estime: 'estime' });
const nature = mots({ engage: 'engagé', prevu: 'prévu' });
const source = { 'source.titre': texte, 'source.date': date };

type Cell = readonly [key: string, titre: string, value: fc.Arbitrary<[unknown, CellValue]>];
const CELLS: Readonly<Record<string, readonly Cell[]>> = {
  Relevés: [
    ['commentaire', 'Commentaire', texte],
    ['qualite', 'Qualité', qualite],
    ['statut', 'Statut', statut],
    ['source.titre', 'Source', source['source.titre']],
  ],
  Points: [
    ['statut', 'Statut', statut],
    ['attente', 'En attente de', texte],
    ['difficulte', 'Difficulté', texte],
    ['source.titre', 'Source', texte],
  ],
  Dépenses: [
    ['nature', 'Nature', nature],
    ['source.titre', 'Source', texte],
  ],
  Décisions: [
    ['engagement', 'Engagement', engagement],
    ['echeance', 'Échéance', date],
    ['suite', 'Suite', texte],
  ],
};

/** A row to add: its sheet, its cells by heading, and what it asks for by key. */
export interface Added {
  nom: string;
  cells: ReadonlyMap<string, CellValue>;
  expected: Readonly<Record<string, unknown>>;
}

const always: Readonly<Record<string, readonly Cell[]>> = {
  Points: [
    ['engagement', 'Engagement', engagement],
    ['date', 'Date', date],
    ['texte', 'Texte', texte],
  ],
  Dépenses: [
    ['engagement', 'Engagement', engagement],
    ['annee', 'Année', pair(fc.constantFrom(2026, 2027))],
    ['montant', 'Montant (€)', nombre],
  ],
  Décisions: [
    ['nom', 'Instance', texte],
    ['date', 'Date', date],
    ['texte', 'Décision', texte],
  ],
};
const figure = fc.constantFrom(['realise', 'Réalisé'], ['niveau', 'Niveau'], ['nombre', 'Nombre']);

/** A row of one of the lists, with a mark in it so that no two ask for the same. */
export const added = (mark: number): fc.Arbitrary<Added> =>
  fc
    .record({
      nom: fc.constantFrom(...Object.keys(CELLS)),
      figure,
      keep: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    })
    .chain(({ nom, figure: [key = '', titre = ''], keep }) => {
      const first: readonly Cell[] = always[nom] ?? [
        ['engagement', 'Engagement', engagement],
        ['date', 'Date', date],
        [key, titre, nombre],
      ];
      const cells = [...first, ...(CELLS[nom] ?? []).filter((_, i) => keep[i])];
      return fc.tuple(...cells.map(([, , value]) => value)).map((values): Added => {
        const expected: Record<string, unknown> = {};
        for (const [i, [path]] of cells.entries()) {
          const [head = '', sub] = path.split('.');
          expected[head] = sub === undefined ? values[i]?.[0] : { [sub]: values[i]?.[0] };
        }
        const shown = new Map(cells.map(([, one], i) => [one, values[i]?.[1]]));
        const note =
          nom === 'Dépenses' ? 'partie' : nom === 'Relevés' ? 'unite' : nom === 'Points' ? 'suite' : 'suite';
        expected[note] = `marque ${mark}`;
        shown.set({ partie: 'Partie', unite: 'Unité', suite: 'Suite' }[note], `marque ${mark}`);
        return { nom, cells: shown, expected };
      });
    });

/** The sheets with rows added at the end of their lists. */
export function withRows(sheets: readonly ReadSheet[], rows: readonly Added[]): ReadSheet[] {
  return sheets.map(({ nom, rows: old }) => {
    const heads = old[0] ?? [];
    const more = rows
      .filter((one) => one.nom === nom)
      .map(({ cells }) => heads.map((head) => cells.get(String(head))));
    return { nom, rows: [...old, ...more] };
  });
}
