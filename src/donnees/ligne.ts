import { cite } from '../kernel/french/quote.ts';
import { isNA, nombreOf } from './cellules.ts';
import type { ColonneLue, ColonnesBase } from './colonnes.ts';
import { DonneesError, REPRENDRE } from './erreur.ts';

/** A line of a base: what was recorded in a place during a year. */
export interface LigneBase {
  code: string;
  annee: number;
  /** The label as it is written. */
  indicateur: string;
  /** False under statistical secrecy: there is then neither number nor rate, whatever the file holds in their columns. */
  diffuse: boolean;
  nombre?: number;
  /** For 1,000 inhabitants or dwellings; none where nobody lives. */
  taux?: number;
  habitants: number | undefined;
  logements: number | undefined;
}

/** The line of some cells, whose places `colonnes` gives; throws DonneesError where a cell holds what it cannot. */
export function ligneOf(
  cells: readonly unknown[],
  { places, nombre, ancienne, niveau }: ColonnesBase,
): LigneBase {
  if (cells.length !== nombre)
    throw new DonneesError(
      `a une ligne de ${cells.length} cellules, pour ${nombre} colonnes (${cite(cells.slice(0, 3).map(text).join(' '))})`,
    );
  const cell = (key: ColonneLue) => text(cells[places[key]]);
  const code = cell('code');
  const where = () => `pour ${cite(code)} et ${cite(cell('annee'))}`;
  const number = (key: ColonneLue) => {
    if (isNA(cell(key))) return undefined;
    const value = nombreOf(cell(key));
    if (value === undefined)
      throw new DonneesError(`porte ${cite(cell(key))} ${where()}, là où est attendu un nombre`, REPRENDRE);
    return value;
  };
  const annee = anneeOf(cell('annee'), ancienne);
  if (annee === undefined)
    throw new DonneesError(`porte ${cite(cell('annee'))} ${where()}, là où est attendue une année`);
  const common = {
    code,
    annee,
    indicateur: cell('indicateur'),
    habitants: number('population'),
    logements: number('logements'),
  };
  if (niveau === 'commune' && !isDiffuse(cell('diffuse'))) return { ...common, diffuse: false };
  const [count, taux] = [number('nombre'), number('taux')];
  if (count === undefined || !Number.isInteger(count))
    throw new DonneesError(`ne donne pas le nombre d’une mesure qu’il dit diffusée, ${where()}`);
  return { ...common, diffuse: true, nombre: count, ...(taux !== undefined && { taux }) };
}

// Parquet files hold numbers of several kinds where CSV files hold text.
function text(cell: unknown): string {
  if (cell === null || cell === undefined) return 'NA';
  return typeof cell === 'string' ? cell.trim() : String(cell);
}

function anneeOf(cell: string, ancienne: boolean): number | undefined {
  if (/^20\d\d$/.test(cell)) return Number(cell);
  return ancienne && /^\d\d$/.test(cell) ? 2000 + Number(cell) : undefined;
}

function isDiffuse(cell: string): boolean {
  if (cell === 'diff') return true;
  if (cell === 'ndiff') return false;
  throw new DonneesError(`dit ${cite(cell)} de la diffusion d’une mesure, et non « diff » ou « ndiff »`);
}
