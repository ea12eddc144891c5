/** The narrow no-break space: between thousands, before `;`, `!`, `?`, `€` and `%`. */
export const NARROW = '\u202f';

/** The no-break space: before a colon, and between thousands where terminals show no narrow one. */
export const NBSP = '\u00a0';

interface NumberStyle {
  /** The separator of thousands; a narrow no-break space by default. */
  space?: string;
  /** The most decimals to print; six by default. */
  decimals?: number;
}

/**
 * A number in French typography: « 1 250 000 », « 5,5 », with a true minus sign. `Intl.NumberFormat` is not used because loading its data
 * takes longer than printing a whole report.
 */
export function formatNumber(value: number, { space = NARROW, decimals = 6 }: NumberStyle = {}): string {
  const [whole = '', rest] = String(Number(Math.abs(value).toFixed(decimals))).split('.');
  const grouped = whole.length < 4 ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, space);
  return `${value < 0 ? '−' : ''}${grouped}${rest ? `,${rest}` : ''}`;
}
