/** The months in order. */
export const MONTHS: readonly string[] = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

/** The months in their usual short form. */
export const SHORT_MONTHS: readonly string[] = [
  'janv.',
  'févr.',
  'mars',
  'avr.',
  'mai',
  'juin',
  'juil.',
  'août',
  'sept.',
  'oct.',
  'nov.',
  'déc.',
];

/**
 * An ISO 8601 date in French words: « 1er juin 2026 ». `space` is put between the day and the month: a no-break space in a document, an
 * ordinary one in a message.
 */
export function formatDay(iso: string, space = ' '): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${day === 1 ? '1er' : day}${space}${MONTHS[(month ?? 1) - 1]} ${year}`;
}
