// Three exports: what reads a base written as Parquet.

import { MAX_KEPT, MAX_LINES, TOO_MANY, type TriDeCode } from '../balayage.ts';
import { type BaseDeDonnees, type DemandeDeBase, refuseResaved, triOf, type Vises } from '../base.ts';
import { colonnesOf } from '../colonnes.ts';
import { DonneesError } from '../erreur.ts';
import { type LigneBase, ligneOf } from '../ligne.ts';
import type { ParMorceaux } from './bytes.ts';
import { type Rows, readColumn } from './column.ts';
import { InflateBudget } from './damage.ts';
import { type Footer, type GroupOfRows, readFooter } from './footer.ts';
import type { Cell } from './values.ts';

export type { ParMorceaux } from './bytes.ts';

/** The names of the columns of a Parquet file. Throws DonneesError. */
export const enteteParquet = (file: ParMorceaux): string[] =>
  readFooter(file).columns.map(({ name }) => name);

/**
 * Reads a base as Parquet: the statistics of each group of rows tell whether it may hold a wanted code, then its column of codes which rows
 * do; only those are read whole. What this costs depends on the size of the file, whatever the counts in it claim. Throws DonneesError.
 */
export function lireParquet(file: ParMorceaux, { vises: visesOf, compter }: DemandeDeBase): BaseDeDonnees {
  const footer = readFooter(file);
  const { rows: lignes, columns, groups } = footer;
  const colonnes = colonnesOf(columns.map(({ name }) => name));
  const rows = groups.reduce((sum, group) => sum + group.rows, 0);
  if (lignes > MAX_LINES || rows !== lignes)
    throw new DonneesError('ne dit pas un nombre de lignes que puisse avoir une base');
  refuseResaved(colonnes, lignes, 0);
  const vises = visesOf(colonnes);
  const read = readerOf(file, footer);
  const places = Object.values(colonnes.places).filter((at) => at >= 0);
  const gardees: LigneBase[] = [];
  for (const group of groups.filter((one) => mayHold(one, vises))) {
    const tris = trisOf(read(group, 0, { from: 0, to: group.rows }), vises);
    const [from, to] = [tris.findIndex(isRead), tris.findLastIndex(isRead) + 1];
    if (to === 0) continue;
    if (gardees.length + tris.filter((tri) => tri === 'garder').length > MAX_KEPT) throw TOO_MANY;
    const cells = new Map(places.map((at) => [at, read(group, at, { from, to })]));
    for (let row = from; row < to; row++) {
      const tri = tris[row];
      if (tri === undefined || !isRead(tri)) continue;
      const ligne = ligneOf(
        columns.map((_, at) => cells.get(at)?.[row - from]),
        colonnes,
      );
      if (tri === 'garder') gardees.push(ligne);
      else compter(ligne);
    }
  }
  return { colonnes, lignes, gardees, notes: [] };
}

const isRead = (tri: TriDeCode) => tri !== 'passer';

function readerOf(file: ParMorceaux, { columns }: Footer) {
  const budget = new InflateBudget(file.byteLength);
  return (group: GroupOfRows, at: number, rows: Rows): (Cell | null)[] => {
    const [chunk, column] = [group.chunks[at], columns[at]];
    if (!chunk || !column) throw new Error(`no column ${at}`);
    return readColumn(file, { chunk, column, rows: group.rows }, rows, budget);
  };
}

// Rows come sorted by code.
function trisOf(codes: readonly (Cell | null)[], vises: Vises): TriDeCode[] {
  let before: Cell | null | undefined;
  let tri: TriDeCode = 'passer';
  return codes.map((code) => {
    if (code !== before) tri = triOf(vises, String(code));
    before = code;
    return tri;
  });
}

// By the statistics of the first column. A group that is only to be counted is never passed over for them: nothing would tell that they are
// wrong, where releveOf reports a wanted code that is missing.
function mayHold({ rows, chunks: [codes] }: GroupOfRows, { codes: wanted, departements }: Vises): boolean {
  if (rows === 0) return false;
  if (departements.size > 0 || !codes?.min || !codes.max) return true;
  const [min, max] = [codes.min, codes.max].map((one) => new TextDecoder('latin1').decode(one)) as [
    string,
    string,
  ];
  return [...wanted].some((code) => code <= max && code >= min);
}
