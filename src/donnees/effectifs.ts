import { communesNamed } from '../cog/noms.ts';
import type { Cog } from '../cog/table.ts';
import { cite } from '../kernel/french/quote.ts';
import { departementOf } from '../model/communes.ts';
import type { CellValue, ReadSheet } from '../spreadsheet/index.ts';
import { DonneesError } from './erreur.ts';

/** The staff of the municipal police of a commune, as the prefectures have typed it. */
export interface EffectifsPM {
  code: string;
  /** How many of each kind, in the order of `KINDS`; none is left out when it is not given. */
  nombres: Readonly<Partial<Record<GenreEffectif, number>>>;
}

/** What is counted: people, and dogs. */
export type GenreEffectif = 'policiers' | 'asvp' | 'gardes' | 'maitres' | 'chiens';

type ColonneEffectifs = GenreEffectif | 'departement' | 'commune';

/** The columns by their headings, which differ from one year to the next; the first that fits is taken. */
const COLONNES: readonly (readonly [ColonneEffectifs, RegExp])[] = [
  ['departement', /^(?:n(?:o|umero)?|code)\b.*dep|^dep(?:artement)?$/],
  ['commune', /commune|ville/],
  ['chiens', /chiens? de patrouille|^(?:nombre de )?chiens/],
  ['maitres', /ma[iî]tres?[ -]?chiens?|cynophile/],
  ['gardes', /garde/],
  ['asvp', /asvp|surveillance de la voie/],
  ['policiers', /policiers? municipa|agents? de police municipale|^pm$/],
];

/** How far down the headings may stand, below titles. */
const MOST_ABOVE = 25;

/** The staff of some communes in the sheets of a workbook, and the year that it tells. Throws DonneesError. */
export function effectifsOf(
  sheets: readonly ReadSheet[],
  codes: readonly string[],
  cog: Cog,
): { effectifs: EffectifsPM[]; annee: number | undefined; notes: string[] } {
  const found = new Map<string, EffectifsPM>();
  const notes: string[] = [];
  let annee: number | undefined;
  let headed = false;
  for (const { rows } of sheets) {
    const head = headOf(rows);
    if (!head) continue;
    headed = true;
    annee ??= yearIn(rows.slice(0, head.row));
    for (const row of rows.slice(head.row + 1)) {
      const code = communeOf(row, head.places, codes, cog, notes);
      if (code === undefined) continue;
      const nombres = nombresOf(row, head.places, code);
      const other = found.get(code);
      if (other && JSON.stringify(other.nombres) !== JSON.stringify(nombres))
        throw new DonneesError(`donne deux fois les effectifs de ${code}, avec des nombres différents`);
      found.set(code, { code, nombres });
    }
  }
  if (!headed)
    throw new DonneesError(
      'n’est pas le tableau des effectifs de police municipale : aucune feuille n’a de colonnes pour la commune et pour les policiers municipaux',
    );
  return { effectifs: [...found.values()], annee, notes };
}

const text = (cell: CellValue): string =>
  typeof cell === 'object'
    ? cell.jour
    : String(cell ?? '')
        .replace(/\s+/g, ' ')
        .trim();

const heading = (cell: CellValue): string =>
  text(cell)
    .normalize('NFD')
    .replace(/[\u0300-\u036f°]/g, '')
    .toLowerCase();

function headOf(rows: ReadSheet['rows']): { row: number; places: Map<ColonneEffectifs, number> } | undefined {
  for (const [row, cells] of rows.slice(0, MOST_ABOVE).entries()) {
    const places = new Map<ColonneEffectifs, number>();
    for (const [at, cell] of cells.entries()) {
      const title = heading(cell);
      const kind = COLONNES.find(([colonne, pattern]) => pattern.test(title) && !places.has(colonne))?.[0];
      if (title !== '' && title.length < 100 && kind !== undefined) places.set(kind, at);
    }
    if (['departement', 'commune', 'policiers'].every((one) => places.has(one as ColonneEffectifs)))
      return { row, places };
  }
  return undefined;
}

function yearIn(rows: ReadSheet['rows']): number | undefined {
  const year = /\b(20[12]\d)\b/.exec(rows.flat().map(text).join(' '))?.[1];
  return year === undefined ? undefined : Number(year);
}

// The commune of a row, if it is one of those that are wanted. Rows hold names in any spelling, and totals.
function communeOf(
  row: readonly CellValue[],
  places: ReadonlyMap<ColonneEffectifs, number>,
  codes: readonly string[],
  cog: Cog,
  notes: string[],
): string | undefined {
  const cell = (colonne: ColonneEffectifs) => text(row[places.get(colonne) ?? -1]);
  const departement = cell('departement')
    .toUpperCase()
    .replace(/^(\d|2[AB])$/, '0$1')
    .replace(/^02([AB])$/, '2$1');
  const nom = cell('commune');
  if (nom === '' || /total/i.test(nom + cell('departement'))) return undefined;
  const own = codes.filter((code) => departementOf(code) === departement);
  if (own.length === 0) return undefined;
  const named = communesNamed(cog, nom, [departement]).map(({ code }) => code);
  const [only, other] = named;
  if (other !== undefined && named.some((code) => own.includes(code)))
    notes.push(
      `${cite(nom)} est le nom de plusieurs communes du département ${departement} : sa ligne n’est pas prise.`,
    );
  return other === undefined && only !== undefined && own.includes(only) ? only : undefined;
}

function nombresOf(
  row: readonly CellValue[],
  places: ReadonlyMap<ColonneEffectifs, number>,
  code: string,
): EffectifsPM['nombres'] {
  const nombres: Partial<Record<GenreEffectif, number>> = {};
  for (const genre of ['policiers', 'asvp', 'gardes', 'maitres', 'chiens'] as const) {
    const at = places.get(genre);
    const cell = at === undefined ? '' : text(row[at]).replace(',', '.');
    if (cell === '' || /^(?:n[ca]|nr|-)$/i.test(cell)) continue;
    const value = Number(cell);
    if (!(Number.isInteger(value) && value >= 0 && value < 100_000))
      throw new DonneesError(`porte ${cite(cell)} pour ${code}, là où est attendu un nombre d’agents`);
    nombres[genre] = value;
  }
  return nombres;
}
