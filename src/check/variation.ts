import type { Quantite } from '../model/contrat.ts';
import type { Etendue } from '../model/quantites.ts';
import { decalee, plage } from './plages.ts';

/** What a quantity says it adds: its variation, else its target or its last level minus its base; undefined when it says none. */
export function variationDe({ variation, cible, paliers, reference }: Quantite): Etendue | undefined {
  if (variation !== undefined) return plage(variation);
  const level = plage(cible ?? paliers?.at(-1)?.valeur);
  return level && reference && decalee(level, -reference.valeur);
}
