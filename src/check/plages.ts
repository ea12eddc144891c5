import { type Etendue, egal, etendue, plus, type Valeur } from '../model/quantites.ts';

/**
 * What a value of the file can be worth; undefined for an order of magnitude (« environ 100 »), which no arithmetic can contradict,
 * and for a range that holds nothing, which is told by its own rule.
 */
export function plage(valeur: Valeur | undefined): Etendue | undefined {
  if (valeur === undefined || (typeof valeur === 'object' && valeur.environ !== undefined)) return undefined;
  const range = etendue(valeur);
  return range.min <= range.max ? range : undefined;
}

/** The sum of all, or undefined when one of them is unknown. */
export function total(plages: readonly (Etendue | undefined)[]): Etendue | undefined {
  return plages.reduce(
    (sum, next) => sum && next && { min: plus(sum.min, next.min), max: plus(sum.max, next.max) },
    { min: 0, max: 0 },
  );
}

/** True when some value fits both ranges, but for the noise of floating point. */
export function compatibles(a: Etendue, b: Etendue): boolean {
  const low = Math.max(a.min, b.min);
  const high = Math.min(a.max, b.max);
  return low <= high || egal(low, high);
}

/** True when even the least of the first is over the most of the second. */
export function depasse(a: Etendue, b: Etendue): boolean {
  return a.min > b.max && !egal(a.min, b.max);
}

/** A number as French prints it: no-break space between thousands, comma before decimals. */
export function nombre(value: number): string {
  const [whole, decimals] = String(plus(value, 0)).split('.');
  const grouped = (whole ?? '').replace(/\B(?=(\d{3})+$)/g, '\u00a0').replace(/^-/, '−');
  return decimals ? `${grouped},${decimals}` : grouped;
}

/** A range in words: « 100 », « 40 à 90 », « au moins 20 », « au plus 15 ». */
export function enMots({ min, max }: Etendue): string {
  if (min === max) return nombre(min);
  if (max === Number.POSITIVE_INFINITY) return `au moins ${nombre(min)}`;
  if (min === Number.NEGATIVE_INFINITY) return `au plus ${nombre(max)}`;
  return `${nombre(min)} à ${nombre(max)}`;
}
