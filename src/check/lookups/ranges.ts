import { formatNumber, NBSP } from '../../kernel/french/number.ts';
import { add, type Bounds, boundsOf, equal, type Valeur } from '../../model/quantites.ts';

/**
 * What a value of the file can be worth; undefined for an order of magnitude (« environ 100 »), which no arithmetic can contradict,
 * and for a range that holds nothing, which is told by its own rule.
 */
export function knownRange(valeur: Valeur | undefined): Bounds | undefined {
  if (valeur === undefined || (typeof valeur === 'object' && valeur.environ !== undefined)) return undefined;
  const range = boundsOf(valeur);
  return range.min <= range.max ? range : undefined;
}

/** The sum of all, or undefined when one of them is unknown. */
export function totalOf(plages: readonly (Bounds | undefined)[]): Bounds | undefined {
  return plages.reduce(
    (sum, next) => sum && next && { min: add(sum.min, next.min), max: add(sum.max, next.max) },
    { min: 0, max: 0 },
  );
}

/** True when some value fits both ranges, but for the noise of floating point. */
export function overlap(a: Bounds, b: Bounds): boolean {
  const low = Math.max(a.min, b.min);
  const high = Math.min(a.max, b.max);
  return low <= high || equal(low, high);
}

/** True when even the least of the first is over the most of the second. */
export function exceeds(a: Bounds, b: Bounds): boolean {
  return a.min > b.max && !equal(a.min, b.max);
}

/** A number in a message. Sums are rounded first, so that no noise of floating point is printed. */
export const printedNumber = (value: number): string =>
  formatNumber(add(value, 0), { space: NBSP, decimals: 12 });

/** A range in words: « 100 », « 40 à 90 », « au moins 20 », « au plus 15 ». */
export function printedRange({ min, max }: Bounds): string {
  if (min === max) return printedNumber(min);
  if (max === Number.POSITIVE_INFINITY) return `au moins ${printedNumber(min)}`;
  if (min === Number.NEGATIVE_INFINITY) return `au plus ${printedNumber(max)}`;
  return `${printedNumber(min)} à ${printedNumber(max)}`;
}
