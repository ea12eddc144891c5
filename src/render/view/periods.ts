import { formatDay, MONTHS } from '../../kernel/french/date.ts';
import { deNom } from '../../kernel/french/noun.ts';
import { NBSP } from '../../kernel/french/number.ts';
import type { Periode } from '../../model/contrat.ts';

// Six exports: how the document writes a period, alone, after a preposition, and as an end of a span.

const ordinal = (n: string) => (n === '1' ? '1er' : `${n}e`);

/** A day, month, quarter, semester or year in words; any other text comes out unchanged. */
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

/** The end of a span: « jusqu’au 31 mars 2032 », « jusqu’en 2032 ». */
export function periodUntil(value: Periode): string {
  const text = periodWithPreposition(value);
  if (/^(?:au|en) /.test(text)) return `jusqu’${text}`;
  return `jusqu’au ${text.replace(/^le /, '')}`;
}

const DU = /^\d{4}-(?:[TS]|\d{2}-)/;

/** The beginning of a span after « à partir »: « du 15 septembre 2026 », « d’avril 2026 », « de 2026 ». */
export const periodFrom = (value: Periode): string =>
  DU.test(String(value)) ? `du ${periodText(value)}` : deNom(periodText(value));

/** A span, whatever end of it is known: « du 1er mars 2026 au 29 février 2032 », « de 2019 à 2028 », « depuis le… »; empty without any. */
export function spanText(debut: Periode | undefined, fin: Periode | undefined): string {
  if (debut === undefined) return fin === undefined ? '' : periodUntil(fin);
  if (fin === undefined) return `à partir ${periodFrom(debut)}`;
  return `${periodFrom(debut)} ${DU.test(String(fin)) ? 'au' : 'à'} ${periodText(fin)}`;
}

/** A period in its shortest form, for tables: « 31/12/2026 », « 12/2026 », « T4 2026 », « 2026 ». */
export function shortPeriod(value: Periode): string {
  const parts = String(value).split('-');
  return /^\d{4}(-|$)/.test(String(value))
    ? parts[1]?.match(/^[TS]/)
      ? `${parts[1]} ${parts[0]}`
      : parts.reverse().join('/')
    : String(value);
}
