import type { Periode } from './contrat.ts';

// Four exports: what csi knows of a period, its days and its years.

/** The first and the last day of a period, as ISO 8601 dates, which compare as strings. */
export interface Days {
  debut: string;
  fin: string;
}

const pad = (n: number) => String(n).padStart(2, '0');
const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();
const months = (year: number, first: number, last: number): Days => ({
  debut: `${year}-${pad(first)}-01`,
  fin: `${year}-${pad(last)}-${pad(lastDay(year, last))}`,
});

const TO_COMPLETE = 'à compléter';

/** True for « à compléter », whatever follows it: it marks what is not written yet. */
export function isToComplete(value: unknown): boolean {
  // Nearly every text starts with another letter: this test is quick.
  if (typeof value !== 'string' || (value > '!' && value < '\u00a0')) return false;
  const text = value.trimStart();
  return (
    (text.startsWith('à') || text.startsWith('À')) &&
    text.slice(0, TO_COMPLETE.length).toLowerCase() === TO_COMPLETE
  );
}

/** The days of a year, half-year, quarter, month or day; undefined for « à compléter », « permanent » and invalid periods. */
export function daysOf(periode: Periode | undefined): Days | undefined {
  if (typeof periode === 'number')
    return periode >= 1000 && periode <= 9999
      ? { debut: `${periode}-01-01`, fin: `${periode}-12-31` }
      : undefined;
  if (periode === undefined) return undefined;
  if (periode.length === 10 && periode[4] === '-' && periode[7] === '-')
    return { debut: periode, fin: periode };
  const match = /^(\d{4})(?:-(?:T([1-4])|S([12])|(\d{2})))?$/.exec(periode);
  if (!match) return undefined;
  const [, y, quarter, semester, month] = match;
  const year = Number(y);
  if (quarter) return months(year, Number(quarter) * 3 - 2, Number(quarter) * 3);
  if (semester) return months(year, Number(semester) * 6 - 5, Number(semester) * 6);
  return month ? months(year, Number(month), Number(month)) : months(year, 1, 12);
}

/** The number of calendar years between two years, both included; 0 if the second comes first. */
export function yearCount(debut: number, fin: number): number {
  return Math.max(0, fin - debut + 1);
}
