import { FORBIDDEN } from '../../kernel/french/quote.ts';
import { departementOf } from '../../model/communes.ts';
import { DEPARTEMENTS } from '../../model/departements.ts';
import { daysOf } from '../../model/periodes.ts';

/** A value that was given, as the file writes it, or the French sentence that refuses it. */
export type ValueRead<T> = { value: T } | { refused: string; hint?: string };

/** A name on one line, without characters that no document can print. */
export function readName(text: string): ValueRead<string> {
  const value = text.normalize('NFC').trim();
  if (value === '') return { refused: 'Le nom est vide.' };
  if (FORBIDDEN.test(value) || /[\n\r\t]/.test(value))
    return { refused: 'Le nom contient un saut de ligne ou un caractère invisible.' };
  return value.length > 200 ? { refused: 'Le nom dépasse 200 caractères.' } : { value };
}

/** The code of a commune in the code officiel géographique (INSEE): five characters whose first two or three name a département. */
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

/** The code of a département, two or three characters. */
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

/** A day, a month or a year, in the forms of the file. */
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
