import { formatNumber, NBSP } from '../../kernel/french/number.ts';
import { add, type Bounds, boundsOf, equal, type Valeur } from '../../model/quantites.ts';

// Six exports: the comparisons of ranges that rules share.

/**
 * The range that a value can have. Undefined for an order of magnitude (« environ 100 »), which arithmetic cannot contradict, and for an
 * empty range, which another rule reports.
 */
export function knownRange(valeur: Valeur | undefined): Bounds | undefined {
  if (valeur === undefined || (typeof valeur === 'object' && valeur.environ !== undefined)) return undefined;
  const range = boundsOf(valeur);
  return range.min <= range.max ? range : undefined;
}

/** The sum of all ranges; undefined if one is unknown. */
export function totalOf(plages: readonly (Bounds | undefined)[]): Bounds | undefined {
  return plages.reduce(
    (sum, next) => sum && next && { min: add(sum.min, next.min), max: add(sum.max, next.max) },
    { min: 0, max: 0 },
  );
}

/** Whether two ranges have a value in common, apart from floating-point noise. */
export function overlap(a: Bounds, b: Bounds): boolean {
  const low = Math.max(a.min, b.min);
  const high = Math.min(a.max, b.max);
  return low <= high || equal(low, high);
}

/** Whether the minimum of the first range exceeds the maximum of the second. */
export function exceeds(a: Bounds, b: Bounds): boolean {
  return a.min > b.max && !equal(a.min, b.max);
}

/** A number in a message, rounded so that no floating-point noise is printed. */
export const printedNumber = (value: number): string =>
  formatNumber(add(value, 0), { space: NBSP, decimals: 12 });

/** A range in French words: « 100 », « 40 à 90 », « au moins 20 », « au plus 15 ». */
export function printedRange({ min, max }: Bounds): string {
  if (min === max) return printedNumber(min);
  if (max === Number.POSITIVE_INFINITY) return `au moins ${printedNumber(min)}`;
  if (min === Number.NEGATIVE_INFINITY) return `au plus ${printedNumber(max)}`;
  return `${printedNumber(min)} à ${printedNumber(max)}`;
}
