import { isLive } from './comptes.ts';
import type { Contrat, Engagement } from './contrat.ts';
import { daysOf } from './periodes.ts';

/** Fewer dated deadlines, or fewer commitments with money, are no calendar and no plan: the commitments themselves say all. */
const FEWEST_DATES = 3;
const FEWEST_COSTS = 2;

/** Whether there are enough dated deadlines to draw them. */
export const hasEcheances = (contrat: Pick<Contrat, 'axes'>): boolean =>
  countOf(contrat, ({ echeance }) => daysOf(echeance) !== undefined) >= FEWEST_DATES;

/** Whether there are enough commitments with a cost or a financing to make a plan of them. */
export const hasFinancements = (contrat: Pick<Contrat, 'axes'>): boolean =>
  countOf(contrat, ({ cout, financements }) => cout !== undefined || financements !== undefined) >=
  FEWEST_COSTS;

function countOf({ axes }: Pick<Contrat, 'axes'>, has: (one: Engagement) => boolean): number {
  return axes.reduce((sum, axe) => sum + axe.engagements.filter((one) => isLive(one) && has(one)).length, 0);
}
