import type { Quantite } from '../model/contrat.ts';
import { boundsOf } from '../model/quantites.ts';
import { dayAfter, daysBetween, monthsBetween } from './temps.ts';

/** How many months a period of a rate lasts; weeks and days are counted in days. */
const MONTHS_OF: Readonly<Record<string, number>> = { an: 12, semestre: 6, trimestre: 3, mois: 1 };

// What says more than a rate does.
const FIGURES = [
  'variation',
  'variation_pourcentage',
  'cible',
  'nombre',
  'multiplicateur',
  'echeancier',
  'paliers',
] as const;

/** The promise of a quantity that is only a rate, « ten a year »: what its whole periods ask for. Undefined for another quantity. */
export function rythmeOf(
  quantite: Quantite,
  debut: string | undefined,
  echeance: string | undefined,
): { du?: number; sansFin?: true; attendu(jour: string): number | undefined } | undefined {
  const { rythme } = quantite;
  if (!rythme || FIGURES.some((key) => quantite[key] !== undefined)) return undefined;
  const { min } = boundsOf(rythme.valeur);
  const from = rythme.debut === undefined ? debut : `${rythme.debut}-01-01`;
  if (from === undefined || !Number.isFinite(min)) return { attendu: () => undefined };
  const attendu = (jour: string) => {
    const until = dayAfter(echeance !== undefined && echeance < jour ? echeance : jour);
    if (until <= from) return 0;
    const months = MONTHS_OF[rythme.par];
    const length = (months ?? (rythme.par === 'semaine' ? 7 : 1)) * (rythme.tous_les ?? 1);
    const elapsed = months === undefined ? daysBetween(from, until) : monthsBetween(from, until);
    return min * Math.floor(elapsed / length);
  };
  return echeance === undefined ? { sansFin: true, attendu } : { du: attendu(echeance), attendu };
}
