import { VERDICTS } from '../../catalogue/verdicts.ts';
import { formatNumber } from '../../kernel/french/number.ts';
import { capitalized } from '../../kernel/french/typography.ts';
import type { Portefeuille } from '../portefeuille.ts';
import type { Cellule } from '../table.ts';
import { type Filtres, filtres } from './filtres.ts';
import { listed, premieres, type RangeeDeTable, rangees } from './lecture-de-tables.ts';
import { type CelluleDePage, type LigneDePage, table } from './table.ts';

// Five exports: the tables with a row for each contract, commitment or deadline, and the filters that they share.

/** The most rows of such a table on the page. The files beside it have them all. */
const CONTRATS_AU_PLUS = 1000;
const LIGNES_AU_PLUS = 300;

/** The filters, and the classes of the rows of each file. */
export interface Filtrage {
  filtres: Filtres;
  classesOf(fichier: Cellule): readonly string[];
}

/** The filters of the contracts: by région, by status, by whether they are followed. */
export function filtrage({ tables }: Portefeuille): Filtrage {
  const counts: Record<string, Map<string, number>> = {
    region: new Map(),
    statut: new Map(),
    suivi: new Map(),
  };
  const words = new Map<Cellule, Record<string, string[]>>();
  for (const row of rangees(tables, 'contrats')) {
    const own = {
      region: listed(row.regions),
      statut: [String(row.statut ?? '')].filter(Boolean),
      suivi: [row.suivi === true ? 'suivi' : 'sans suivi'],
    };
    words.set(row.fichier, own);
    for (const [id, mots] of Object.entries(own))
      for (const mot of mots) counts[id]?.set(mot, (counts[id]?.get(mot) ?? 0) + 1);
  }
  const valeurs = (id: string) =>
    [...(counts[id] ?? [])]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([mot, contrats]) => ({ mot, contrats }));
  const made = filtres([
    { id: 'region', libelle: 'Région', tous: 'Toutes', valeurs: valeurs('region') },
    { id: 'statut', libelle: 'Statut', tous: 'Tous', valeurs: valeurs('statut') },
    { id: 'suivi', libelle: 'Suivi', tous: 'Avec ou sans', valeurs: valeurs('suivi') },
  ]);
  return { filtres: made, classesOf: (fichier) => made.classesOf(words.get(fichier) ?? {}) };
}

export function contrats({ tables }: Portefeuille, { classesOf }: Filtrage): string {
  const { premieres: rows, nombre } = premieres(
    rangees(tables, 'contrats'),
    CONTRATS_AU_PLUS,
    by('territoire', 'fichier'),
  );
  return table({
    id: 'table-contrats',
    titre: 'Les contrats',
    colonnes: [
      { titre: 'Territoire' },
      { titre: 'Départements' },
      { titre: 'Statut' },
      { titre: 'Signature' },
      { titre: 'Fin' },
      ...['Communes', 'Habitants', 'Engagements', 'Tenus', 'Non tenus ou en retard'].map((titre) => ({
        titre,
        chiffres: true,
      })),
      { titre: 'Fichier' },
    ],
    lignes: rows.map((row) => ({
      classes: classesOf(row.fichier),
      cellules: [
        texte(row.territoire),
        texte(row.departements),
        `${texte(row.statut)}${row.echu === true ? ', échu' : ''}`,
        jour(row.signature),
        jour(row.fin),
        nombreOf(row.communes),
        nombreOf(row.habitants),
        nombreOf(row.engagements),
        nombreOf(row.tenus),
        row.suivi === true ? Number(row.non_tenus ?? 0) + Number(row.en_retard ?? 0) : undefined,
        texte(row.fichier),
      ],
    })),
    ...coupe(nombre, rows.length, 'contrats.csv'),
  });
}

/** What is not kept, or late. */
export function retards({ tables }: Portefeuille, { classesOf }: Filtrage): string {
  const late: string[] = [VERDICTS.non_tenu.mots, VERDICTS.en_retard.mots];
  const shown = function* () {
    for (const row of rangees(tables, 'suivi')) if (late.includes(String(row.verdict))) yield row;
  };
  const { premieres: rows, nombre } = premieres(shown(), LIGNES_AU_PLUS, by('territoire', 'fichier'));
  return table({
    id: 'table-retards',
    titre: 'Engagements non tenus ou en retard',
    colonnes: [
      { titre: 'Territoire' },
      { titre: 'N°' },
      { titre: 'Engagement' },
      { titre: 'Qui' },
      { titre: 'Verdict' },
      ...['Fait', 'Promis'].map((titre) => ({ titre, chiffres: true })),
      { titre: 'Échéance' },
    ],
    lignes: rows.map(
      (row): LigneDePage => ({
        classes: classesOf(row.fichier),
        cellules: [
          ...[row.territoire, row.numero, row.titre].map(texte),
          capitalized(texte(row.qui)),
          texte(row.detail) || texte(row.verdict),
          nombreOf(row.fait),
          nombreOf(row.promis),
          jour(row.echeance),
        ],
      }),
    ),
    ...coupe(nombre, rows.length, 'suivi.csv'),
  });
}

/** What is due, the soonest first; what was due before the day of the portfolio is only counted. */
export function echeances({ tables, au }: Portefeuille, { classesOf }: Filtrage): string {
  let passees = 0;
  const toCome = function* () {
    for (const row of rangees(tables, 'echeances'))
      if (row.passee === true) passees += 1;
      else yield row;
  };
  const { premieres: rows, nombre } = premieres(
    toCome(),
    LIGNES_AU_PLUS,
    by('jour', 'territoire', 'fichier'),
  );
  const before = passees === 0 ? '' : `${formatNumber(passees)} autres sont passées.`;
  const cut = coupe(nombre, rows.length, 'synthese.xlsx').note ?? '';
  const note = [before, cut].filter(Boolean).join(' ');
  return table({
    id: 'table-echeances',
    titre: au === undefined ? 'Échéances' : 'Échéances à venir',
    colonnes: ['Jour', 'Territoire', 'Nature', 'N°', 'Ce qui est dû'].map((titre) => ({ titre })),
    lignes: rows.map((row) => ({
      classes: classesOf(row.fichier),
      cellules: [jour(row.jour), ...[row.territoire, row.nature, row.numero, row.texte].map(texte)],
    })),
    ...(note !== '' && { note }),
  });
}

const coupe = (nombre: number, shown: number, fichier: string): { note?: string } =>
  nombre > shown ? { note: `${formatNumber(nombre - shown)} autres lignes sont dans ${fichier}.` } : {};

const by =
  (...cles: readonly string[]) =>
  (a: RangeeDeTable, b: RangeeDeTable): number => {
    for (const cle of cles) {
      const [one, other] = [String(a[cle] ?? ''), String(b[cle] ?? '')];
      if (one !== other) return one < other ? -1 : 1;
    }
    return 0;
  };

const texte = (cell: Cellule): string => (cell === undefined ? '' : String(cell));
const nombreOf = (cell: Cellule): CelluleDePage => (typeof cell === 'number' ? cell : undefined);
const jour = (cell: Cellule): CelluleDePage => (typeof cell === 'string' ? { jour: cell } : undefined);
