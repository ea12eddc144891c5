import { daysOf } from '../model/periodes.ts';

/** How people may write a day or a longer period. */
export const PERIODES = '2026-12-31 ou 31/12/2026, 2026-12, 2026-T4, 2026-S2 ou 2026';

/** A day, a month, a quarter, a half-year or a year as the file writes it; « 31/12/2026 » and « 12/2026 » as people type them. Undefined for no date. */
export function periodeTapee(text: string): string | number | undefined {
  const typed = text.trim();
  const [, day, month, year] = /^(?:(\d{1,2})\/)?(\d{1,2})\/(\d{4})$/.exec(typed) ?? [];
  const iso =
    year === undefined
      ? typed.toUpperCase()
      : [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter((one) => one !== undefined).join('-');
  const value = /^\d+$/.test(iso) ? Number(iso) : iso;
  const days = daysOf(value);
  if (days === undefined) return undefined;
  // A day that the calendar has.
  const time = Date.parse(`${days.debut}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(days.debut) ? value : undefined;
}
