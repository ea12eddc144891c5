// Five exports: distances between two days, as ISO 8601 dates, and their order.

const DAY = 86_400_000;

/** How many days lead from one day to another; negative if the second comes first. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;

/** The day after. */
export const dayAfter = (day: string): string => new Date(Date.parse(day) + DAY).toISOString().slice(0, 10);

/** The day before. */
export const dayBefore = (day: string): string => new Date(Date.parse(day) - DAY).toISOString().slice(0, 10);

/**
 * How many whole months lead from one day to a later one: the last day of a month ends it, whatever its number. From 31 December to
 * 30 September are nine.
 */
export function monthsBetween(from: string, to: string): number {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
  const [lastYear = 0, lastMonth = 0, lastDay = 0] = to.split('-').map(Number);
  const months = 12 * (lastYear - year) + lastMonth - month;
  const endsMonth = dayAfter(to).endsWith('-01');
  return lastDay < day && !endsMonth ? months - 1 : months;
}

/** The items in the order of their days, those of one day as they were; a list that is in order, as records nearly always are, is returned itself. */
export function byDay<T extends { readonly jour: string }>(items: readonly T[]): readonly T[] {
  let before = '';
  for (const { jour } of items) {
    if (jour < before) return items.toSorted((a, b) => Number(a.jour > b.jour) - Number(a.jour < b.jour));
    before = jour;
  }
  return items;
}
