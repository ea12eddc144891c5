import type { WorkColumn } from '../../spreadsheet/index.ts';

// Five things are exported: what a column holds, the lists, what may be noted, and a column of a sheet.

/** What a column of a sheet holds: a key of the entries of the follow-up, by its path. */
export interface ChampSuivi {
  titre: string;
  path: readonly string[];
  kind: 'texte' | 'nombre' | 'date' | 'annee' | 'mot' | 'engagement';
  width: number;
}

/** A list of the follow-up, and the sheet that shows it: a row for each entry, with its rank in the first column. */
export interface Registre {
  nom: string;
  /** The noun for one entry. */
  un: string;
  list: 'releves' | 'points' | 'depenses' | 'instances';
  champs: readonly ChampSuivi[];
}

const ENGAGEMENT: ChampSuivi = { titre: 'Engagement', path: ['engagement'], kind: 'engagement', width: 26 };
const DATE: ChampSuivi = { titre: 'Date', path: ['date'], kind: 'date', width: 12 };
const SOURCE: readonly ChampSuivi[] = [
  { titre: 'Source', path: ['source', 'titre'], kind: 'texte', width: 40 },
  { titre: 'Date de la source', path: ['source', 'date'], kind: 'date', width: 14 },
  { titre: 'Adresse de la source', path: ['source', 'url'], kind: 'texte', width: 30 },
];
const texte = (titre: string, key: string, width = 40): ChampSuivi => ({
  titre,
  path: [key],
  kind: 'texte',
  width,
});
const nombre = (titre: string, key: string): ChampSuivi => ({
  titre,
  path: [key],
  kind: 'nombre',
  width: 11,
});
const mot = (titre: string, key: string): ChampSuivi => ({ titre, path: [key], kind: 'mot', width: 15 });

const RELEVES: Registre = {
  nom: 'Relevés',
  un: 'relevé',
  list: 'releves',
  champs: [
    ENGAGEMENT,
    DATE,
    nombre('Réalisé', 'realise'),
    nombre('Niveau', 'niveau'),
    nombre('Nombre', 'nombre'),
    texte('Unité', 'unite', 14),
    nombre('Base citée', 'base'),
    mot('Qualité', 'qualite'),
    mot('Statut', 'statut'),
    texte('En attente de', 'attente', 24),
    texte('Commentaire', 'commentaire'),
    ...SOURCE,
  ],
};

/** The columns of the sheet of commitments that people fill: what a new record, or a new point, may say. */
export const A_NOTER: readonly ChampSuivi[] = RELEVES.champs.filter(
  ({ path: [key] }) => key !== 'engagement' && key !== 'unite' && key !== 'base',
);

/** The sheets of the lists. Decisions are those of meetings: a row of one names its meeting. */
export const REGISTRES: readonly Registre[] = [
  RELEVES,
  {
    nom: 'Points',
    un: 'point',
    list: 'points',
    champs: [
      ENGAGEMENT,
      DATE,
      mot('Statut', 'statut'),
      texte('En attente de', 'attente', 24),
      texte('Texte', 'texte'),
      texte('Difficulté', 'difficulte'),
      texte('Suite', 'suite'),
      ...SOURCE,
    ],
  },
  {
    nom: 'Dépenses',
    un: 'dépense',
    list: 'depenses',
    champs: [
      ENGAGEMENT,
      { titre: 'Année', path: ['annee'], kind: 'annee', width: 9 },
      { ...nombre('Montant (€)', 'montant'), width: 16 },
      texte('Partie', 'partie', 16),
      mot('Nature', 'nature'),
      ...SOURCE,
    ],
  },
  {
    nom: 'Décisions',
    un: 'décision',
    list: 'instances',
    champs: [
      texte('Instance', 'nom', 24),
      DATE,
      texte('Décision', 'texte'),
      ENGAGEMENT,
      { titre: 'Échéance', path: ['echeance'], kind: 'date', width: 12 },
      texte('Suite', 'suite'),
    ],
  },
];

/** A column of the sheet of a list, which people fill. */
export const columnOf = ({ titre, kind, width }: ChampSuivi): WorkColumn => ({
  titre,
  width,
  toFill: kind === 'nombre' || kind === 'annee' ? 'nombre' : 'texte',
});
