import type { CellValue } from '../../spreadsheet/index.ts';
import { cellsOf, readCell } from './cellules.ts';
import type { ChampSuivi, Registre } from './champs.ts';
import type { Entree } from './entrees.ts';

// What one row of a workbook asks for, exported with what reads the cells of a row.

/** An entry to add. `lieu` is « feuille, ligne ». */
export interface Ajout {
  lieu: string;
  un: string;
  list: Registre['list'];
  ajout: Readonly<Record<string, unknown>>;
}

/** A field of an entry to change; without a value, to remove. */
export interface Correction {
  lieu: string;
  un: string;
  entree: Entree;
  champ: ChampSuivi;
  value: string | number | undefined;
}

/** What was found in a workbook so far. */
export interface Trouvailles {
  ajouts: Ajout[];
  corrections: Correction[];
  /** Why it cannot be taken: sentences, each with its cell. */
  refus: string[];
  /** What is not taken, and need not be. */
  notes: string[];
}

/** Finds a commitment by its id or its number. */
export type Trouve = (wanted: string) => string | undefined;

/** The cells of a row that hold something. */
export type Filled = readonly { champ: ChampSuivi; cell: Exclude<CellValue, undefined>; column: string }[];

/** Where a row stands. */
export interface RangeeLue {
  nom: string;
  ligne: number;
}

/** The values of the cells of a row, by key; undefined when one of them says none, which is reported. */
export function valuesOf(
  filled: Filled,
  { nom, ligne }: RangeeLue,
  engagementOf: Trouve,
  found: Trouvailles,
): Record<string, unknown> | undefined {
  const values: Record<string, unknown> = {};
  let sound = true;
  for (const { champ, cell, column } of filled) {
    const lu = readCell(cell, champ, engagementOf);
    if ('refus' in lu) {
      sound = false;
      found.refus.push(`${nom}, ${column}${ligne} : ${lu.refus}.`);
      continue;
    }
    const [key = '', sub] = champ.path;
    values[key] = sub === undefined ? lu.value : { ...(values[key] as object | undefined), [sub]: lu.value };
  }
  return sound ? values : undefined;
}

/** What people changed in a row that csi wrote; what cannot be read is reported. */
export function correctionsOf(
  entree: Entree,
  filled: Filled,
  { registre, nom, ligne }: RangeeLue & { registre: Registre },
  engagementOf: Trouve,
  found: Trouvailles,
): Correction[] {
  const old = cellsOf(entree.entry, registre.champs);
  return registre.champs.flatMap((champ, i): Correction[] => {
    const now = filled.find((one) => one.champ === champ);
    const was = old[i];
    if (same(was, now?.cell)) return [];
    const lu = now && readCell(now.cell, champ, engagementOf);
    if (lu && 'refus' in lu) {
      found.refus.push(`${nom}, ${now.column}${ligne} : ${lu.refus}.`);
      return [];
    }
    // The same value, written otherwise: « 31/12/2026 » for the day that csi wrote.
    const before = was === undefined ? undefined : readCell(was, champ, engagementOf);
    if (lu && before && 'value' in before && before.value === lu.value) return [];
    return [{ lieu: `${nom}, ligne ${ligne}`, un: registre.un, entree, champ, value: lu?.value }];
  });
}

// LibreOffice keeps some fifteen digits of a number.
function same(one: CellValue, other: CellValue): boolean {
  if (typeof one === 'object' && typeof other === 'object') return one.jour === other.jour;
  if (typeof one === 'number' && typeof other === 'number')
    return Math.abs(one - other) <= 1e-12 * Math.max(Math.abs(one), Math.abs(other));
  return (
    one === other || (typeof one === 'string' && typeof other === 'string' && one.trim() === other.trim())
  );
}
