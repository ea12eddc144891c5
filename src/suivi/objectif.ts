import type { Contrat, Engagement, Quantite } from '../model/contrat.ts';
import { daysOf } from '../model/periodes.ts';
import { type Bounds, boundsOf, effortOf, partOf } from '../model/quantites.ts';
import { debutOf, echeanceOf } from './calendrier.ts';
import { rythmeOf } from './rythme.ts';
import { daysBetween } from './temps.ts';

/** What a commitment promises, in the form in which what is done is compared to it. */
export interface Objectif {
  /** What is to be done in all, from the base on; undefined where no figure says it. */
  du?: number;
  /** −1 for a promise to reduce: figures are multiplied by it, so that more is always better. */
  sens: 1 | -1;
  /** The level from which the promise counts; undefined where the contract doesn’t say it. */
  base?: number;
  /** Whether only a level is promised, without a base: what was done since is then unknown. */
  niveauSeul?: true;
  /** Whether it comes back without an end: it is never kept once and for all. */
  sansFin?: true;
  /** The day from which something is expected; undefined where nothing says it. */
  debut?: string;
  echeance?: string;
  /** What should be done on a day; undefined where nothing says it. */
  attendu(jour: string): number | undefined;
}

/** What a commitment promises. `whole` finds the commitment that it adds to. */
export function objectifOf(
  engagement: Engagement,
  contrat: Contrat,
  whole: (id: string) => Engagement | undefined,
): Objectif {
  const echeance = echeanceOf(engagement, whole);
  const dated = { ...(echeance !== undefined && { echeance }) };
  const nothing: Objectif = { sens: 1, attendu: () => undefined, ...dated };
  const { quantite } = engagement;
  if (!quantite || quantite.a_determiner) return nothing;
  const debut = debutOf(engagement, contrat);
  const begun = { ...(debut !== undefined && { debut }), ...dated };
  const rythme = rythmeOf(quantite, debut, echeance);
  if (rythme) return { sens: 1, ...rythme, ...begun };
  const base = baseOf(engagement, whole);
  const promise = promiseOf(quantite, base);
  if (!promise) return nothing;
  const { sens, du, niveauSeul } = promise;
  return {
    sens,
    du,
    ...(base !== undefined && { base: sens === 1 ? base.max : base.min }),
    ...(niveauSeul && { niveauSeul }),
    ...begun,
    attendu: (jour) => {
      if (echeance !== undefined && jour >= echeance) return du;
      const steps = stepsAt(quantite, jour, sens, base);
      if (steps !== undefined) return steps;
      if (niveauSeul || debut === undefined || echeance === undefined || debut >= echeance) return undefined;
      return du * Math.min(1, Math.max(0, daysBetween(debut, jour) / daysBetween(debut, echeance)));
    },
  };
}

/** The level from which a promise counts: its base; else what its target and its variation leave; else the level that the one it adds to leads to. */
function baseOf(
  { quantite, s_ajoute_a }: Engagement,
  whole: (id: string) => Engagement | undefined,
): Bounds | undefined {
  if (!quantite) return undefined;
  const { reference, cible, variation } = quantite;
  if (reference) return boundsOf(reference.valeur);
  if (cible !== undefined && typeof variation === 'number') {
    const { min } = boundsOf(cible);
    return Number.isFinite(min) ? { min: min - variation, max: min - variation } : undefined;
  }
  const first = s_ajoute_a === undefined ? undefined : whole(s_ajoute_a)?.quantite;
  const effort = first && effortOf(first);
  if (!first?.reference || !effort || !Number.isFinite(effort.min)) return undefined;
  const { max } = boundsOf(first.reference.valeur);
  return { min: max + effort.min, max: max + effort.min };
}

function promiseOf(
  quantite: Quantite,
  base: Bounds | undefined,
): { du: number; sens: 1 | -1; niveauSeul?: true } | undefined {
  const { variation_pourcentage: share, cible, paliers, pourcentage } = quantite;
  const shared = share !== undefined && base ? partOf(boundsOf(share), base) : undefined;
  const effort = effortOf(quantite) ?? shared;
  if (effort) return leastOf(effort);
  const level = cible ?? paliers?.at(-1)?.valeur ?? pourcentage?.valeur;
  if (level === undefined) return undefined;
  const { min, max } = boundsOf(level);
  if (base) return leastOf({ min: min - base.max, max: max - base.min });
  if (Number.isFinite(min)) return { du: min, sens: 1, niveauSeul: true };
  return Number.isFinite(max) ? { du: -max, sens: -1, niveauSeul: true } : undefined;
}

// The least that keeps a promise: 40 of « 40 to 90 », a fall of 5 of « 5 to 10 fewer ».
function leastOf({ min, max }: Bounds): { du: number; sens: 1 | -1 } | undefined {
  if (min > 0 && Number.isFinite(min)) return { du: min, sens: 1 };
  return max < 0 && Number.isFinite(max) ? { du: -max, sens: -1 } : undefined;
}

// What a schedule or levels ask for on a day: a part counts once its period is over.
function stepsAt(
  { echeancier, paliers }: Quantite,
  jour: string,
  sens: 1 | -1,
  base: Bounds | undefined,
): number | undefined {
  const least = (valeur: Parameters<typeof boundsOf>[0]) => {
    const { min, max } = boundsOf(valeur);
    const found = sens === 1 ? min : max;
    return Number.isFinite(found) ? found : 0;
  };
  const over = (periode: Parameters<typeof daysOf>[0]) => (daysOf(periode)?.fin ?? '9999') <= jour;
  if (echeancier)
    return echeancier
      .filter(({ periode }) => over(periode))
      .reduce((sum, { valeur }) => sum + sens * least(valeur), 0);
  if (!paliers?.some(({ periode }) => daysOf(periode))) return undefined;
  const last = paliers.findLast(({ periode }) => over(periode));
  const from = base ? (sens === 1 ? base.max : base.min) : 0;
  return last ? sens * (least(last.valeur) - from) : 0;
}
