import { valueAt } from '../../kernel/path.ts';
import type { CellValue } from '../../spreadsheet/index.ts';
import { PERIODES, periodeTapee } from '../periode-tapee.ts';
import type { ChampSuivi } from './champs.ts';
import { choiceOf, choicesOf, motOf } from './mots.ts';

/** What a cell says: a value for the file, or the end of a French sentence on why it says none. */
export type Lu = { value: string | number } | { refus: string };

/** An entry of the follow-up as cells: days as days, choices in words. */
export function cellsOf(entry: object, champs: readonly ChampSuivi[]): CellValue[] {
  return champs.map(({ path, kind }): CellValue => {
    const value = valueAt(entry, path);
    if (typeof value === 'number') return value;
    if (typeof value !== 'string') return undefined;
    if (kind === 'mot') return motOf(value);
    return kind === 'date' && /^\d{4}-\d\d-\d\d$/.test(value) ? { jour: value } : value;
  });
}

/** Reads a cell for the key of a column; `engagementOf` finds a commitment by its id or its number. */
export function readCell(
  cell: Exclude<CellValue, undefined>,
  { kind, path, titre }: ChampSuivi,
  engagementOf: (wanted: string) => string | undefined,
): Lu {
  const text = typeof cell === 'object' ? cell.jour : String(cell).trim();
  switch (kind) {
    case 'texte':
      return { value: typeof cell === 'string' ? cell.trim() : text };
    case 'mot': {
      const key = path.at(-1) ?? '';
      const value = choiceOf(key, text);
      return value === undefined
        ? { refus: `« ${text} » n’est pas un choix de « ${titre} » : ${choicesOf(key).join(', ')}` }
        : { value };
    }
    case 'engagement': {
      const value = engagementOf(text);
      return value === undefined
        ? { refus: `le contrat n’a pas d’engagement « ${text} » : donnez son identifiant ou son numéro` }
        : { value };
    }
    case 'date':
      return dateOf(cell, text);
    default:
      return numberOf(cell, text, kind === 'annee');
  }
}

function numberOf(cell: CellValue, text: string, isYear: boolean): Lu {
  const plain = text
    .replace(/[\s\u00a0\u202f€]/g, '')
    .replace(',', '.')
    .replace('−', '-');
  const value = typeof cell === 'number' ? cell : Number(plain);
  const isNumber =
    typeof cell !== 'object' && plain !== '' && /^[-+.\de]+$/i.test(plain) && Number.isFinite(value);
  if (!isNumber) return { refus: `« ${text} » n’est pas un nombre` };
  if (isYear && !(Number.isInteger(value) && value >= 2000 && value <= 2100))
    return { refus: `« ${text} » n’est pas une année` };
  return { value };
}

// Days of 1980 to 2100, as spreadsheet programs count them.
const SERIAL = { from: 29_220, to: 73_415 };

function dateOf(cell: CellValue, text: string): Lu {
  const value = typeof cell === 'number' ? cell : periodeTapee(text);
  if (typeof value === 'number' && value > SERIAL.from && value < SERIAL.to)
    return {
      refus: `« ${text} » est un jour montré en nombre : donnez à cette cellule le format « Date », ou récrivez la date ainsi : 31/12/2026`,
    };
  return value === undefined || periodeTapee(String(value)) === undefined
    ? { refus: `« ${text} » n’est pas une date : écrivez ${PERIODES}` }
    : { value };
}
