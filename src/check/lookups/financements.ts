import type { Place } from '../../kernel/path.ts';
import type { Engagement, Financement } from '../../model/contrat.ts';
import type { EngagementSitue } from '../../model/engagements.ts';
import { type Etendue, somme, type Valeur } from '../../model/quantites.ts';
import { knownRange } from './plages.ts';

/** A part of a financing and its rank in the file. */
export interface PartSituee {
  financement: Financement;
  i: number;
}

/** The parts of the financing of a commitment, and where they stand. */
export interface FinancementsSitues {
  engagement: Engagement;
  parts: readonly PartSituee[];
  path: Place;
}

const RIEN: Etendue = { min: 0, max: 0 };

/** The financing of a commitment: none, or one. */
export function financementsDe({ engagement, path }: EngagementSitue): FinancementsSitues[] {
  const parts = (engagement.financements ?? []).map((financement, i) => ({ financement, i }));
  return parts.length > 0 ? [{ engagement, parts, path: [path, 'financements'] }] : [];
}

/** The shares summed, in per cent, year by year; those without a year count in each; nothing where none is a share. What is « up to » or under nought counts for nothing. */
export function partsParAn(parts: readonly PartSituee[]): { annee?: number; sum: Etendue }[] {
  if (parts.every(({ financement }) => financement.part === undefined)) return [];
  const years = new Set<number | undefined>();
  for (const { financement } of parts) if (financement.annee !== undefined) years.add(financement.annee);
  if (years.size === 0) years.add(undefined);
  const found: { annee?: number; sum: Etendue }[] = [];
  for (const annee of years) {
    let sum = RIEN;
    for (const { financement } of parts)
      if (financement.annee === undefined || financement.annee === annee)
        sum = plusPart(sum, financement.part);
    found.push(annee === undefined ? { sum } : { annee, sum });
  }
  return found;
}

/** The amounts summed, in euros, and the cost they pay; undefined where the two do not compare: no cost, or amounts that recur otherwise. */
export function montantsParAn(
  { cout }: Engagement,
  parts: readonly PartSituee[],
): { sum: Etendue; cout: Etendue } | undefined {
  const whole = knownRange(cout?.montant);
  const amounts = parts.filter(({ financement }) => financement.montant !== undefined);
  const alike = amounts.every(
    ({ financement }) =>
      financement.par === cout?.par && (cout?.par === undefined || financement.annee === undefined),
  );
  if (!whole || amounts.length === 0 || !alike) return undefined;
  return {
    sum: amounts.reduce((sum, { financement }) => plusPart(sum, financement.montant), RIEN),
    cout: whole,
  };
}

// Of what is negative its own rule speaks; taken as it stands, it would turn a range over: 1 200 to 1 100.
function plusPart(sum: Etendue, valeur: Valeur | undefined): Etendue {
  const part = knownRange(valeur);
  return part ? somme(sum, { min: Math.max(0, part.min), max: Math.max(0, part.max) }) : sum;
}
