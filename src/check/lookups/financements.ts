import type { NestedPath } from '../../kernel/path.ts';
import type { Engagement, Financement } from '../../model/contrat.ts';
import type { PlacedEngagement } from '../../model/engagements.ts';
import { addBounds, type Bounds, type Valeur } from '../../model/quantites.ts';
import { knownRange } from './ranges.ts';

/** A part of a financing and its rank in the file. */
export interface PlacedPart {
  financement: Financement;
  i: number;
}

/** The parts of the financing of a commitment, and where they stand. */
export interface PlacedFinancements {
  engagement: Engagement;
  parts: readonly PlacedPart[];
  path: NestedPath;
}

const RIEN: Bounds = { min: 0, max: 0 };

/** The financing of a commitment: none, or one. */
export function financementsOf({ engagement, path }: PlacedEngagement): PlacedFinancements[] {
  const parts = (engagement.financements ?? []).map((financement, i) => ({ financement, i }));
  return parts.length > 0 ? [{ engagement, parts, path: [path, 'financements'] }] : [];
}

/** The shares summed, in per cent, year by year; those without a year count in each; nothing where none is a share. What is « up to » or under nought counts for nothing. */
export function partsByYear(parts: readonly PlacedPart[]): { annee?: number; sum: Bounds }[] {
  if (parts.every(({ financement }) => financement.part === undefined)) return [];
  const years = new Set<number | undefined>();
  for (const { financement } of parts) if (financement.annee !== undefined) years.add(financement.annee);
  if (years.size === 0) years.add(undefined);
  const found: { annee?: number; sum: Bounds }[] = [];
  for (const annee of years) {
    let sum = RIEN;
    for (const { financement } of parts)
      if (financement.annee === undefined || financement.annee === annee)
        sum = addPositive(sum, financement.part);
    found.push(annee === undefined ? { sum } : { annee, sum });
  }
  return found;
}

/** The amounts summed, in euros, and the cost they pay; undefined where the two do not compare: no cost, or amounts that recur otherwise. */
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
    sum: amounts.reduce((sum, { financement }) => addPositive(sum, financement.montant), RIEN),
    cout: whole,
  };
}

// Of what is negative its own rule speaks; taken as it stands, it would turn a range over: 1 200 to 1 100.
function addPositive(sum: Bounds, valeur: Valeur | undefined): Bounds {
  const part = knownRange(valeur);
  return part ? addBounds(sum, { min: Math.max(0, part.min), max: Math.max(0, part.max) }) : sum;
}
