import { VERDICTS } from '../../catalogue/verdicts.ts';
import type { Montant } from '../../model/montants.ts';
import {
  type CellValue,
  type Workbook,
  type WorkColumn,
  type Worksheet,
  writeOds,
  writeXlsx,
} from '../../spreadsheet/index.ts';
import { FAMILLES, GROUPES, STATUTS } from '../mots.ts';
import { PAR, type Portefeuille, type Somme } from '../portefeuille.ts';
import { partsText, qui, quoi } from '../sommes-en-mots.ts';
import type { Cellule, ColonneTable, TableDonnees, TypeColonne } from '../table.ts';
import { lecture } from './lecture.ts';

// Four exports: a portfolio as a workbook, in two formats, and the most rows that a sheet of it has.

/** The most rows of a sheet. A longer table is not in the workbook, rather than in part: the sum of a part would be taken for that of the whole. */
export const LIGNES_AU_PLUS = 50_000;
/** The most rows of all the tables of a workbook: a program that opens it, and csi, have them all in memory. */
const LIGNES_EN_TOUT = 100_000;
/** The most characters that a cell of Excel holds. */
const CARACTERES_AU_PLUS = 32_767;

export function* xlsx(portefeuille: Portefeuille): Generator<Uint8Array> {
  yield writeXlsx(classeurOf(portefeuille));
}

export function* ods(portefeuille: Portefeuille): Generator<Uint8Array> {
  yield writeOds(classeurOf(portefeuille));
}

/** What is counted, then every table, then how to read them. */
export function classeurOf(portefeuille: Portefeuille): Workbook {
  const { tables } = portefeuille;
  let left = LIGNES_EN_TOUT;
  const fits = ({ nombre }: TableDonnees) => {
    const room = nombre <= Math.min(left, LIGNES_AU_PLUS);
    if (room) left -= nombre;
    return room;
  };
  return {
    titre: 'Portefeuille de contrats',
    sheets: [
      synthese(portefeuille),
      parGroupe(portefeuille),
      ...tables.map((table) => feuille(table, fits(table))),
      lecture(portefeuille),
    ],
  };
}

const COLONNES: readonly WorkColumn[] = [
  { titre: 'Ce qui est compté', width: 34 },
  { titre: 'Qui', width: 18 },
  { titre: 'Au moins', width: 14 },
  { titre: 'Au plus', width: 14 },
  { titre: 'Fermes, au moins', width: 16 },
  { titre: 'Fermes, au plus', width: 16 },
  { titre: 'Sous condition, au moins', width: 16 },
  { titre: 'Sous condition, au plus', width: 16 },
  { titre: 'Unité', width: 12 },
  { titre: 'Contrats', width: 10 },
  { titre: 'D’où cela vient', width: 80 },
];

function synthese({ contrats, statuts, engagements, couverture, sommes, verdicts }: Portefeuille): Worksheet {
  const exact = (what: string, n: number, unite: string): CellValue[] => [
    what,
    '',
    n,
    n,
    '',
    '',
    '',
    '',
    unite,
  ];
  return {
    nom: 'Synthèse',
    frozen: 1,
    columns: COLONNES,
    rows: [
      exact('Contrats', contrats, 'contrats'),
      ...Object.entries(statuts).map(([statut, n]) =>
        exact(`Contrats : ${STATUTS[statut as keyof typeof STATUTS]}`, n, 'contrats'),
      ),
      exact('Engagements', engagements, 'engagements'),
      exact('Communes couvertes', couverture.communes, 'communes'),
      exact('Habitants couverts', couverture.habitants, 'habitants'),
      ...sommes.map(rangee),
      ...Object.entries(verdicts).map(([verdict, n]) =>
        exact(`Suivi : ${VERDICTS[verdict as keyof typeof VERDICTS].mots}`, n, 'engagements'),
      ),
    ],
  };
}

/** The sums of every group: they are too many for the page where there are many groups. */
function parGroupe({ groupes }: Portefeuille): Worksheet {
  const rows = PAR.flatMap((par) =>
    groupes[par].flatMap(({ titre, sommes }) =>
      sommes.map((somme): CellValue[] => [GROUPES[par], titre, ...rangee(somme)]),
    ),
  );
  return {
    nom: 'Sommes par groupe',
    frozen: 2,
    columns: [{ titre: 'Par', width: 20 }, { titre: 'Groupe', width: 28 }, ...COLONNES],
    rows: rows.length > LIGNES_AU_PLUS ? [[tropDe(rows.length)]] : rows,
  };
}

function rangee(somme: Somme): CellValue[] {
  const { famille, total, ferme, conditionnel, contrats } = somme;
  const bounds = (montant: Montant | undefined) => [bound(montant?.min), bound(montant?.max)];
  return [
    quoi(somme),
    qui(somme),
    ...[total, ferme, conditionnel].flatMap(bounds),
    FAMILLES[famille],
    contrats,
    bounded(partsText(somme)),
  ];
}

// An open bound is an empty cell: nothing that a program could add up.
const bound = (n: number | undefined): CellValue => (n !== undefined && Number.isFinite(n) ? n : '');

const LARGEURS: Readonly<Record<TypeColonne, number>> = {
  texte: 22,
  entier: 12,
  nombre: 14,
  date: 12,
  'oui-non': 10,
};
const LARGES: Readonly<Record<string, number>> = {
  titre: 60,
  texte: 60,
  objet: 60,
  detail: 40,
  empreinte: 20,
  numero: 9,
};

function feuille(table: TableDonnees, fits: boolean): Worksheet {
  const { titre: nom, colonnes } = table;
  const columns = colonnes.map(({ cle, titre, type }) => ({ titre, width: LARGES[cle] ?? LARGEURS[type] }));
  if (!fits) return { nom, columns, rows: [[tropLongue(table)]] };
  const rows = Array.from(table.lignes(), (ligne) => ligne.map((cell, at) => cellOf(cell, colonnes[at])));
  return { nom, frozen: 2, columns, rows };
}

const tropDe = (nombre: number) => `${nombre} lignes\u00a0: trop pour ce classeur.`;
const tropLongue = ({ nom, nombre }: TableDonnees) =>
  `${tropDe(nombre)} Elles sont toutes dans donnees.parquet (tableau «\u00a0${nom}\u00a0»).`;

function cellOf(cell: Cellule, colonne: ColonneTable | undefined): CellValue {
  if (cell === undefined || typeof cell === 'number') return cell;
  if (typeof cell === 'boolean') return cell ? 'oui' : 'non';
  return colonne?.type === 'date' ? { jour: cell } : bounded(cell);
}

const bounded = (text: string) =>
  text.length > CARACTERES_AU_PLUS ? `${text.slice(0, CARACTERES_AU_PLUS - 1)}…` : text;
