import { departementOf } from '../model/communes.ts';
import { Balayage, type TriDeCode } from './balayage.ts';
import { cellulesOf, type Separateur, separateurOf } from './cellules.ts';
import { type ColonnesBase, colonnesOf } from './colonnes.ts';
import { DonneesError, REPRENDRE } from './erreur.ts';
import { type LigneBase, ligneOf } from './ligne.ts';

// Seven exports: what is asked of a base, what is read of it, how a text is read, and what Parquet files share.

/** The codes whose lines are kept, and the départements whose other lines are only counted. */
export interface Vises {
  codes: ReadonlySet<string>;
  departements: ReadonlySet<string>;
}

/** What is asked of a base, once its columns are known. */
export interface DemandeDeBase {
  vises: (colonnes: ColonnesBase) => Vises;
  compter: (ligne: LigneBase) => void;
}

/** What was read of a base. */
export interface BaseDeDonnees {
  colonnes: ColonnesBase;
  /** All lines of the file, without the header. */
  lignes: number;
  gardees: LigneBase[];
  /** French sentences on what the file has of its own. */
  notes: string[];
}

/** How many characters a code has. */
const LONGUEURS = { commune: 5, departement: 2, region: 2 } as const;

/** What is to be done with the lines of a code. */
export const triOf = ({ codes, departements }: Vises, code: string): TriDeCode => {
  if (codes.has(code)) return 'garder';
  return departements.has(departementOf(code)) ? 'compter' : 'passer';
};

/** Reads a base as text, in pieces: memory depends on what is kept alone. Throws DonneesError. */
export async function lireCsv(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  demande: DemandeDeBase,
): Promise<BaseDeDonnees> {
  let colonnes: ColonnesBase | undefined;
  let separateur: Separateur = ';';
  let vises: Vises = { codes: new Set(), departements: new Set() };
  const lue = (ligne: string) => ligneOf(cellulesOf(ligne, separateur), colonnes as ColonnesBase);
  const balayage = new Balayage(
    (entete) => {
      separateur = separateurOf(entete);
      colonnes = colonnesOf(cellulesOf(entete, separateur));
      vises = demande.vises(colonnes);
      return { separateur, longueur: LONGUEURS[colonnes.niveau] };
    },
    (code) => triOf(vises, code),
    (ligne) => demande.compter(lue(ligne)),
  );
  for await (const piece of pieces) balayage.push(piece);
  balayage.end();
  if (!colonnes) throw new DonneesError('est vide');
  refuseResaved(colonnes, balayage.lignes, balayage.courts);
  const copie =
    separateur === ';'
      ? []
      : [
          'Ses cellules ne sont pas séparées par des points-virgules, comme dans le fichier publié : c’est une copie.',
        ];
  return { colonnes, lignes: balayage.lignes, gardees: balayage.gardees.map(lue), notes: copie };
}

/** The most rows that a sheet of a spreadsheet program holds, the header with them. */
const SHEET = 1_048_576;

/** Refuses what a spreadsheet program has saved: cut after so many rows, or with codes that lost their zeros. */
export function refuseResaved({ niveau }: ColonnesBase, lignes: number, courts: number): void {
  if (lignes === SHEET - 1 || lignes === SHEET)
    throw new DonneesError(
      'a exactement autant de lignes qu’une feuille de tableur en peut tenir (1 048 576) : la suite est perdue',
      REPRENDRE,
    );
  if (niveau !== 'region' && courts > 0)
    throw new DonneesError('a des codes sans leur zéro de tête (« 1004 » pour « 01004 »)', REPRENDRE);
}

/** The columns of a text, from its first pieces; throws DonneesError for one that is no base. */
export async function enteteCsv(pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<string[]> {
  const balayage = new Balayage(
    () => ({ separateur: ';', longueur: 0 }),
    () => 'passer',
    () => {},
  );
  for await (const piece of pieces) {
    balayage.push(piece.subarray(0, 20_000));
    break;
  }
  if (balayage.entete === undefined) balayage.end();
  const entete = balayage.entete ?? '';
  return cellulesOf(entete, separateurOf(entete));
}
