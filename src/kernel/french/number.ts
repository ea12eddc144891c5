/** The narrow no-break space: between thousands, before `;`, `!`, `?`, `€` and `%`. */
export const NARROW = '\u202f';

/** The no-break space: before a colon, and between thousands where a terminal draws no narrow one. */
export const NBSP = '\u00a0';

interface NumberStyle {
  /** What stands between thousands; a narrow no-break space when absent. */
  space?: string;
  /** The most decimals that are printed; six when absent. */
  decimals?: number;
}

/**
 * A number as French prints it: « 1 250 000 », « 5,5 », and a true minus character. `Intl.NumberFormat` would load its data, which takes
 * longer than printing a whole report.
 */
export function formatNumber(value: number, { space = NARROW, decimals = 6 }: NumberStyle = {}): string {
  const [whole = '', rest] = String(Number(Math.abs(value).toFixed(decimals))).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, space);
  return `${value < 0 ? '−' : ''}${grouped}${rest ? `,${rest}` : ''}`;
}
