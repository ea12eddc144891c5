import type { NestedPath } from '../../kernel/path.ts';
import type { Engagement, Financement } from '../../model/contrat.ts';
import type { PlacedEngagement } from '../../model/engagements.ts';
import { addBounds, type Bounds, type Valeur } from '../../model/quantites.ts';
import { knownRange } from './ranges.ts';

// Five exports: the parts of a financing and their sums, with their types.

/** A part of a financing and its index in the file. */
export interface PlacedPart {
  financement: Financement;
  i: number;
}

/** The parts of the financing of a commitment, and their path. */
export interface PlacedFinancements {
  engagement: Engagement;
  parts: readonly PlacedPart[];
  path: NestedPath;
}

const ZERO: Bounds = { min: 0, max: 0 };

/** The financing of a commitment, as a list of none or one. */
export function financementsOf({ engagement, path }: PlacedEngagement): PlacedFinancements[] {
  const parts = (engagement.financements ?? []).map((financement, i) => ({ financement, i }));
  return parts.length > 0 ? [{ engagement, parts, path: [path, 'financements'] }] : [];
}

/**
 * The sum of the shares in per cent, year by year; shares without a year count in each year. Empty if there is no share. A negative share,
 * and the lower bound of an « up to », count as 0.
 */
export function partsByYear(parts: readonly PlacedPart[]): { annee?: number; sum: Bounds }[] {
  if (parts.every(({ financement }) => financement.part === undefined)) return [];
  const years = new Set<number | undefined>();
  for (const { financement } of parts) if (financement.annee !== undefined) years.add(financement.annee);
  if (years.size === 0) years.add(undefined);
  const found: { annee?: number; sum: Bounds }[] = [];
  for (const annee of years) {
    let sum = ZERO;
    for (const { financement } of parts)
      if (financement.annee === undefined || financement.annee === annee)
        sum = addPositive(sum, financement.part);
    found.push(annee === undefined ? { sum } : { annee, sum });
  }
  return found;
}

/** The sum of the amounts in euros and the cost they pay; undefined if they cannot be compared: no cost, or a different recurrence. */
export function montantsAgainstCout(
  { cout }: Engagement,
  parts: readonly PlacedPart[],
): { sum: Bounds; cout: Bounds } | undefined {
  const whole = knownRange(cout?.montant);
  const amounts = parts.filter(({ financement }) => financement.montant !== undefined);
  const alike = amounts.every(
    ({ financement }) =>
      financement.par === cout?.par && (cout?.par === undefined || financement.annee === undefined),
  );
  if (!whole || amounts.length === 0 || !alike) return undefined;
  return {
    sum: amounts.reduce((sum, { financement }) => addPositive(sum, financement.montant), ZERO),
    cout: whole,
  };
}

// Negative values are reported by another rule. Here they count as 0, because they would invert a range: 1,200 to 1,100.
function addPositive(sum: Bounds, valeur: Valeur | undefined): Bounds {
  const part = knownRange(valeur);
  return part ? addBounds(sum, { min: Math.max(0, part.min), max: Math.max(0, part.max) }) : sum;
}
