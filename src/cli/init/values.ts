import { FORBIDDEN } from '../../kernel/french/quote.ts';
import { departementOf } from '../../model/communes.ts';
import { DEPARTEMENTS } from '../../model/departements.ts';
import { daysOf } from '../../model/periodes.ts';

// Five exports: a reader for each value that a person types, and what it returns.

/** A value in the form of the file, or the French sentence that says why the text was refused. */
export type ValueRead<T> = { value: T } | { refused: string; hint?: string };

/** Reads a name: one line of at most 200 characters that a document can print. */
export function readName(text: string): ValueRead<string> {
  const value = text.normalize('NFC').trim();
  if (value === '') return { refused: 'Le nom est vide.' };
  if (FORBIDDEN.test(value) || /[\n\r\t]/.test(value))
    return { refused: 'Le nom contient un saut de ligne ou un caractère invisible.' };
  return value.length > 200 ? { refused: 'Le nom dépasse 200 caractères.' } : { value };
}

/** Reads the code of a commune in the code officiel géographique of INSEE: five characters that begin with the code of a département. */
export function readCodeInsee(text: string): ValueRead<string> {
  const value = text.trim().toUpperCase();
  if (/^(\d{2}|2A|2B)\d{3}$/.test(value) && departementOf(value) in DEPARTEMENTS) return { value };
  const padded = `0${value}`;
  const zeroLost = /^\d{4}$/.test(value) && departementOf(padded) in DEPARTEMENTS;
  return {
    refused: `« ${text} » n’est pas un code INSEE : un code compte cinq caractères, comme 18033 ou 2A004.`,
    ...(zeroLost ? { hint: `Vouliez-vous dire ${padded} ?` } : {}),
  };
}

/** Reads the code of a département: two or three characters; « 1 » is read as « 01 ». */
export function readDepartement(text: string): ValueRead<string> {
  const value = text.trim().toUpperCase().padStart(2, '0');
  if (value in DEPARTEMENTS) return { value };
  const [code] =
    Object.entries(DEPARTEMENTS).find(([, nom]) => nom.toLowerCase() === text.trim().toLowerCase()) ?? [];
  return {
    refused: `« ${text} » n’est pas un code de département : écrivez par exemple 18, 2A ou 971.`,
    ...(code ? { hint: `Vouliez-vous dire ${code} ?` } : {}),
  };
}

/** Reads a day, a month or a year: AAAA-MM-JJ, AAAA-MM or AAAA; suggests the ISO form of a date such as 15/09/2026. */
export function readPeriode(text: string): ValueRead<string> {
  const value = text.trim();
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(value) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const refused = `« ${text} » n’est pas une date : écrivez AAAA-MM-JJ, AAAA-MM ou AAAA.`;
  if (year) return { refused, ...(exists(iso) ? { hint: `Vouliez-vous dire ${iso} ?` } : {}) };
  if (!daysOf(value) || !/^(19|20)\d{2}/.test(value)) return { refused };
  return exists(value) ? { value } : { refused: `La date « ${text} » n’existe pas.` };
}

function exists(periode: string): boolean {
  const [year, month = '01', day = '01'] = periode.replace(/-[TS].$/, '').split('-');
  const iso = `${year}-${month}-${day}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}
