import { formatDay, MONTHS } from '../../kernel/french/date.ts';
import { cite } from '../../kernel/french/quote.ts';
import type { Periode } from '../../model/contrat.ts';

const ORDINALS = ['premier', 'deuxième', 'troisième', 'quatrième'] as const;

/**
 * A period in the words of a message: « 31 mars 2032 », « mars 2032 », « deuxième trimestre 2027 (2027-T2) », « 2027 »; what is no date stays as it was
 * typed, between quotation marks.
 */
export function periodNamed(periode: Periode | undefined): string {
  const typed = String(periode);
  const match = /^(\d{4})(?:-(?:T([1-4])|S([12])|(\d{2})(?:-(\d{2}))?))?$/.exec(typed);
  if (!match) return cite(typed);
  const [, year, quarter, semester, month, day] = match;
  const part = quarter ?? semester;
  if (part) return `${ORDINALS[Number(part) - 1]} ${quarter ? 'trimestre' : 'semestre'} ${year} (${typed})`;
  const name = month && MONTHS[Number(month) - 1];
  if (!name) return typed;
  return day ? formatDay(typed) : `${name} ${year}`;
}
