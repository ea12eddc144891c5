import type { Engagement } from '../../model/contrat.ts';

/** Whether a commitment says by when: a schedule, levels or a rhythm that ends give a date as well as a deadline does; so do actions that all have one. */
export function isDated({ echeance, echeance_relative, quantite, actions }: Engagement): boolean {
  if (echeance !== undefined || echeance_relative !== undefined) return true;
  const last =
    quantite?.echeancier?.at(-1)?.periode ??
    quantite?.paliers?.at(-1)?.periode ??
    quantite?.rythme?.fin ??
    quantite?.periode?.fin;
  return last !== undefined || (actions?.every((action) => action.echeance !== undefined) ?? false);
}
