import { isLive } from './comptes.ts';
import type { Contrat, Cout } from './contrat.ts';
import { printedEngagements } from './engagements.ts';
import { type Montant, montantOfValeur, total } from './montants.ts';
import { figuresOf } from './totaux.ts';

/** What the commitments cost together, and whether each of them that still promises something gives its cost. */
interface Detail {
  somme: Montant;
  complet: boolean;
}

/**
 * What the commitments cost together, of one kind: in all, by year or by month. Of each, its cost, or else the money that is brought to it; a
 * « dont » is in its whole. Undefined if none gives such an amount.
 */
export function detailedCost(contrat: Contrat, par: Cout['par']): Detail | undefined {
  const live = printedEngagements(contrat).filter(({ engagement }) => isLive(engagement));
  const { apports } = figuresOf(contrat);
  const ids = new Set(live.map(({ engagement }) => engagement.id));
  const wholes = live.filter(({ engagement: { dont_de } }) => dont_de === undefined || !ids.has(dont_de));
  const costs = wholes.map(({ engagement: { cout }, numero }): Montant[] => {
    if (cout) return cout.par === par ? [montantOfValeur(cout.montant)] : [];
    return apports
      .filter((one) => one.numero === numero && one.famille === 'euros' && one.par === par)
      .map(({ valeur }) => valeur);
  });
  const somme = total(costs.flat());
  return somme && { somme, complet: costs.every((found) => found.length > 0) };
}
