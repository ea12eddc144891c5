import type { Cellule, TableDonnees } from '../table.ts';

/** How many rows make a piece. */
const PIECE = 1000;

/** How cells are written; by default as a spreadsheet of France reads them. */
interface Ecriture {
  separateur: ';' | ',';
  decimale: ',' | '.';
  /** Whether the file begins with the mark that says UTF-8. */
  marque: boolean;
}

const DE_FRANCE: Ecriture = { separateur: ';', decimale: ',', marque: true };

/**
 * A table as CSV, in pieces: by default with semicolons, decimal commas and a mark at its start that says UTF-8. A text that a spreadsheet would run as a
 * formula begins with an apostrophe.
 */
export function* csv(
  { colonnes, lignes }: Pick<TableDonnees, 'colonnes' | 'lignes'>,
  ecriture: Ecriture = DE_FRANCE,
): Iterable<string> {
  const row = (cells: readonly Cellule[]) =>
    `${cells.map((value) => cell(value, ecriture)).join(ecriture.separateur)}\r\n`;
  yield `${ecriture.marque ? '\ufeff' : ''}${row(colonnes.map(({ titre }) => titre))}`;
  let rows: string[] = [];
  for (const ligne of lignes()) {
    rows.push(row(ligne));
    if (rows.length < PIECE) continue;
    yield rows.join('');
    rows = [];
  }
  if (rows.length > 0) yield rows.join('');
}

function cell(value: Cellule, { separateur, decimale }: Ecriture): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value).replace('.', decimale);
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  const inert = /^\s*[=+\-@]|^[\t\r]/.test(value) ? `'${value}` : value;
  return inert.includes(separateur) || /["\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
