import type { Fourchette, Quantite } from './contrat.ts';
import { yearCount } from './periodes.ts';

// Nine exports: the arithmetic of values with bounds.

/** A value of the file: a number, or a range that may be open. */
export type Valeur = number | Fourchette;

/** The smallest and the largest number that a value can mean: equal for a plain number, infinite for an open bound. */
export interface Bounds {
  min: number;
  max: number;
}

/** The bounds of a value; « environ 100 » counts as 100, « plus de 30 » as 30 and more. */
export function boundsOf(valeur: Valeur): Bounds {
  if (typeof valeur === 'number') return { min: valeur, max: valeur };
  const { minimum, maximum, plus_de, moins_de, environ } = valeur;
  return {
    min: minimum ?? plus_de ?? environ ?? Number.NEGATIVE_INFINITY,
    max: maximum ?? moins_de ?? environ ?? Number.POSITIVE_INFINITY,
  };
}

/** The sum of two decimal numbers without floating-point noise: 0.1 + 0.2 is 0.3. */
export function add(a: number, b: number): number {
  const sum = a + b;
  if (Number.isInteger(a) && Number.isInteger(b)) return sum;
  return Number.isFinite(sum) ? Number(sum.toPrecision(12)) : sum;
}

/** Adds the bounds of two values. */
export function addBounds(a: Bounds, b: Bounds): Bounds {
  return { min: add(a.min, b.min), max: add(a.max, b.max) };
}

/** The bounds of the first value minus the second. */
export function subtractBounds(a: Bounds, b: Bounds): Bounds {
  return { min: add(a.min, -b.max), max: add(a.max, -b.min) };
}

/** A share in per cent of an amount, both positive. */
export function partOf(part: Bounds, montant: Bounds): Bounds {
  return { min: add((part.min * montant.min) / 100, 0), max: add((part.max * montant.max) / 100, 0) };
}

/** Whether two numbers are equal apart from floating-point noise. */
export function equal(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

/**
 * What a quantity adds in total: its variation, or target minus base, or last level minus base, or the sum of its schedule, or its yearly
 * rate times its years, or its plain number. Undefined if it gives no number.
 */
export function effortOf(quantite: Quantite): Bounds | undefined {
  const { variation, cible, reference, paliers, echeancier, rythme, nombre, multiplicateur } = quantite;
  const minusBase = (valeur: Valeur) =>
    reference && subtractBounds(boundsOf(valeur), boundsOf(reference.valeur));
  if (variation !== undefined) return boundsOf(variation);
  if (cible !== undefined && reference) return minusBase(cible);
  const last = paliers?.at(-1);
  if (last && reference) return minusBase(last.valeur);
  if (echeancier) return echeancier.map((tranche) => boundsOf(tranche.valeur)).reduce(addBounds);
  if (rythme?.par === 'an' && !rythme.tous_les && rythme.debut !== undefined && rythme.fin !== undefined) {
    const { min, max } = boundsOf(rythme.valeur);
    const years = yearCount(rythme.debut, rythme.fin);
    return { min: min * years, max: max * years };
  }
  if (nombre !== undefined) return boundsOf(nombre);
  if (multiplicateur === undefined || !reference) return undefined;
  const base = boundsOf(reference.valeur);
  return partOf({ min: 100 * (multiplicateur - 1), max: 100 * (multiplicateur - 1) }, base);
}
