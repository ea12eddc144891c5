/** The day some months later; the last day of the month where that one is shorter. */
export function monthsLater(jour: string, mois: number): string {
  const [year = 0, month = 1, day = 1] = jour.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + mois, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(day, last)))
    .toISOString()
    .slice(0, 10);
}
