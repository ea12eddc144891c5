import { formatDay, MONTHS } from '../../kernel/french/date.ts';
import { formatNumber, NARROW, NBSP } from '../../kernel/french/number.ts';
import type { Fourchette, Periode } from '../../model/contrat.ts';

/** A number in the document, with at most `decimals` decimals. */
export const numberText = (value: number, decimals?: number): string =>
  formatNumber(value, decimals === undefined ? {} : { decimals });

/** A number with its sign: « +100 », « −12 ». */
export function signedText(value: number, decimals?: number): string {
  const sign = value < 0 ? '−' : '+';
  return value === 0 ? '0' : `${sign}${numberText(Math.abs(value), decimals)}`;
}

/** An amount in euros: « 1 400 000 € ». */
export function euroText(value: number): string {
  return `${numberText(value, 2)}${NARROW}€`;
}

/** A number or a range in words: « 40 à 90 », « au moins 20 », « plus de 30 », « environ 100 ». */
export function valueText(value: number | Fourchette, format: (n: number) => string = numberText): string {
  if (typeof value === 'number') return format(value);
  const { minimum, maximum, plus_de, moins_de, environ } = value;
  const parts = [
    environ !== undefined ? `environ ${format(environ)}` : '',
    minimum !== undefined && maximum !== undefined ? `de ${format(minimum)} à ${format(maximum)}` : '',
    minimum !== undefined && maximum === undefined ? `au moins ${format(minimum)}` : '',
    maximum !== undefined && minimum === undefined ? `au plus ${format(maximum)}` : '',
    plus_de !== undefined ? `plus de ${format(plus_de)}` : '',
    moins_de !== undefined ? `moins de ${format(moins_de)}` : '',
  ];
  return parts.filter(Boolean).join(', ');
}

const ordinal = (n: string) => (n === '1' ? '1er' : `${n}e`);

/** A day, month, quarter, semester or year in words; what is none of them is returned as it is. */
export function periodText(value: Periode): string {
  const match = /^(\d{4})(?:-(?:T([1-4])|S([12])|(\d{2})(?:-(\d{2}))?))?$/.exec(String(value));
  if (!match) return String(value);
  const [, year, quarter, semester, month, day] = match;
  if (quarter) return `${ordinal(quarter)} trimestre ${year}`;
  if (semester) return `${ordinal(semester)} semestre ${year}`;
  const name = month && MONTHS[Number(month) - 1];
  if (!name) return `${year}`;
  return day ? formatDay(String(value), NBSP) : `${name} ${year}`;
}

/** A period after its preposition: « le 15 septembre 2026 », « au 2e semestre 2026 », « en 2026 ». */
export function periodWithPreposition(value: Periode): string {
  const text = periodText(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(String(value))) return `le ${text}`;
  return /^\d{4}-[TS]/.test(String(value))
    ? `au ${text}`
    : /^\d{4}/.test(String(value))
      ? `en ${text}`
      : text;
}

/** A period as short as a table wants it: « 31/12/2026 », « 12/2026 », « T4 2026 », « 2026 ». */
export function shortPeriod(value: Periode): string {
  const parts = String(value).split('-');
  return /^\d{4}(-|$)/.test(String(value))
    ? parts[1]?.match(/^[TS]/)
      ? `${parts[1]} ${parts[0]}`
      : parts.reverse().join('/')
    : String(value);
}
