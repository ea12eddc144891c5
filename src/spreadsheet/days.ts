import type { DayValue } from './workbook.ts';

const MS = 86_400_000;
/** The day that a workbook counts as 0, for the days that follow February 1900: the formats take that month for one of 29 days. */
const FIRST = Date.UTC(1899, 11, 30);
const MARCH_1900 = 61;
/** Workbooks of old Macs count from another day. */
const FIRST_1904 = Date.UTC(1904, 0, 1);

/** The number of a day; undefined for what is no day of the calendar, and before March 1900. */
export function serialOf({ jour }: DayValue): number | undefined {
  const time = /^\d{4}-\d\d-\d\d$/.test(jour) ? Date.parse(`${jour}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(jour)) return undefined;
  const serial = Math.round((time - FIRST) / MS);
  return serial < MARCH_1900 ? undefined : serial;
}

/** The day of a number, without its hour; undefined out of the years 1900 to 9999. */
export function dayOf(serial: number, from1904: boolean): DayValue | undefined {
  const time = (from1904 ? FIRST_1904 : FIRST) + Math.floor(serial) * MS;
  if (!(time >= FIRST && time < Date.UTC(10_000, 0, 1))) return undefined;
  return { jour: new Date(time).toISOString().slice(0, 10) };
}
