import type { Cellule, TableDonnees } from '../table.ts';

// Five exports: how the page reads the tables, of which it shows the first rows.

/** A row, by the keys of its columns. */
export type RangeeDeTable = Readonly<Record<string, Cellule>>;

/** The rows of one table, one after another; none if the portfolio has no such table. */
export function* rangees(tables: readonly TableDonnees[], nom: string): Generator<RangeeDeTable> {
  const table = tables.find((one) => one.nom === nom);
  if (!table) return;
  for (const ligne of table.lignes())
    yield Object.fromEntries(table.colonnes.map(({ cle }, at) => [cle, ligne[at]]));
}

/** The first rows in an order, and how many there are in all. Only twice as many as are kept are ever there. */
export function premieres(
  rows: Iterable<RangeeDeTable>,
  most: number,
  order: (a: RangeeDeTable, b: RangeeDeTable) => number,
): { premieres: RangeeDeTable[]; nombre: number } {
  let kept: RangeeDeTable[] = [];
  let nombre = 0;
  const cut = () => kept.sort(order).slice(0, most);
  for (const row of rows) {
    nombre += 1;
    kept.push(row);
    if (kept.length >= 2 * most) kept = cut();
  }
  return { premieres: cut(), nombre };
}

/** How many contracts cover each département or each région, by its code or its name. */
export function couvertures(
  tables: readonly TableDonnees[],
  colonne: 'departements' | 'regions',
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rangees(tables, 'contrats'))
    for (const one of listed(row[colonne])) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

/** The items of a cell that lists several. */
export const listed = (cell: Cellule): string[] =>
  String(cell ?? '')
    .split(', ')
    .filter((one) => one !== '');
