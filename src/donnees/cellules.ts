// Five exports: the cells of a line, and what one says.

import { DonneesError } from './erreur.ts';

/** What separates the cells of a line; published files have semicolons, some copies commas. */
export type Separateur = ';' | ',' | '\t';

/** The separator of a header: the one that it has most of. */
export function separateurOf(entete: string): Separateur {
  const times = (mark: string) => entete.split(mark).length;
  return ([';', ',', '\t'] as const).reduce((best, mark) => (times(mark) > times(best) ? mark : best));
}

/** The cells of a line, without the quotation marks around them. */
export function cellulesOf(ligne: string, separateur: Separateur): string[] {
  if (!ligne.includes('"')) return ligne.split(separateur);
  const cells: string[] = [];
  let at = 0;
  while (at <= ligne.length) {
    if (ligne[at] !== '"') {
      const end = ligne.indexOf(separateur, at);
      cells.push(ligne.slice(at, end < 0 ? undefined : end));
      if (end < 0) break;
      at = end + 1;
      continue;
    }
    let end = ligne.indexOf('"', at + 1);
    while (end >= 0 && ligne[end + 1] === '"') end = ligne.indexOf('"', end + 2);
    if (end < 0) throw new DonneesError('a une ligne dont un guillemet ne se ferme pas');
    cells.push(ligne.slice(at + 1, end).replaceAll('""', '"'));
    if (end + 1 >= ligne.length) break;
    if (ligne[end + 1] !== separateur)
      throw new DonneesError('a une ligne dont les guillemets sont mal placés');
    at = end + 2;
  }
  return cells;
}

/** A cell that says that there is no value. */
export const isNA = (cellule: string): boolean => cellule === 'NA' || cellule === '';

/** A number as R, Python and French programs write it: « 1,37 », « 1.37 », « 1e+05 »; undefined for any other text. */
export function nombreOf(cellule: string): number | undefined {
  if (!/^\d{1,15}(?:[.,]\d{1,20})?(?:e[+-]?\d{1,2})?$/i.test(cellule)) return undefined;
  return Number(cellule.replace(',', '.'));
}
