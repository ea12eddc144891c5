import type { Quantite } from './contrat.ts';
import { addBounds, type Bounds, boundsOf, effortOf, type Valeur } from './quantites.ts';

// Four exports: amounts with their qualifiers, and their sum.

/** An amount that can be added to others: its bounds, and how the text qualified them. */
export interface Montant extends Bounds {
  /** « environ 20 ». */
  environ?: boolean;
  /** « plus de 30 »: the smallest is not reached. */
  plus?: boolean;
  /** « moins de 30 »: the largest is not reached. */
  moins?: boolean;
  /** The least that « au plus 12 » may bring, when nothing can be taken away: 0. */
  plancher?: 0;
}

/** The sum of some amounts, which is approximate or open as soon as one of them is; undefined if there are none. */
export function total(montants: readonly Montant[]): Montant | undefined {
  const [only, ...others] = montants;
  if (!only) return undefined;
  if (others.length === 0) return only;
  return qualified(
    montants.map(({ min, max, plancher }) => ({ min: plancher ?? min, max })).reduce(addBounds),
    montants.some(({ environ }) => environ),
    montants.some(({ plus }) => plus),
    montants.some(({ moins }) => moins),
  );
}

/** A value of the file as an amount. */
export const montantOfValeur = (valeur: Valeur): Montant => withQualifiers(boundsOf(valeur), [valeur]);

/** What a quantity adds in total, as `effortOf` computes it, with the qualifiers of the values that it is computed from. */
export function effortMontant(quantite: Quantite): Montant | undefined {
  const effort = effortOf(quantite);
  if (!effort) return undefined;
  const montant = withQualifiers(effort, valuesOfEffort(quantite));
  const isOnlyAdded = quantite.variation !== undefined || quantite.cible === undefined;
  return isOnlyAdded && !Number.isFinite(effort.min) && effort.max >= 0
    ? { ...montant, plancher: 0 }
    : montant;
}

function valuesOfEffort(quantite: Quantite): Valeur[] {
  const { variation, cible, reference, paliers, echeancier, rythme, nombre } = quantite;
  if (variation !== undefined) return [variation];
  const level = cible ?? paliers?.at(-1)?.valeur;
  if (level !== undefined && reference) return [level, reference.valeur];
  const values = echeancier?.map(({ valeur }) => valeur) ?? [rythme?.valeur ?? nombre ?? reference?.valeur];
  return values.filter((valeur) => valeur !== undefined);
}

function withQualifiers(bounds: Bounds, values: readonly Valeur[]): Montant {
  const has = (key: 'environ' | 'plus_de' | 'moins_de') =>
    values.some((valeur) => typeof valeur === 'object' && valeur[key] !== undefined);
  return qualified(bounds, has('environ'), has('plus_de'), has('moins_de'));
}

const qualified = ({ min, max }: Bounds, environ: boolean, plus: boolean, moins: boolean): Montant => ({
  min,
  max,
  ...(environ && { environ }),
  ...(plus && max === Number.POSITIVE_INFINITY && { plus }),
  ...(moins && Number.isFinite(max) && min !== max && { moins }),
});
