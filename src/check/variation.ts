import type { Quantite } from '../model/contrat.ts';
import { difference, type Etendue } from '../model/quantites.ts';
import { plage } from './plages.ts';

/** What a quantity says it adds: its variation, else its target or its last level minus its base; undefined when it says none. */
export function variationDe({ variation, cible, paliers, reference }: Quantite): Etendue | undefined {
  if (variation !== undefined) return plage(variation);
  const level = plage(cible ?? paliers?.at(-1)?.valeur);
  const base = plage(reference?.valeur);
  return level && base && difference(level, base);
}
