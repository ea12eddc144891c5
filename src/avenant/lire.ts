import type { Modification } from '../model/contrat.ts';
import type { Amendement } from './ordre.ts';

/**
 * What a modification does to the data of the contract; undefined for one that does not say where it applies. A text needs no `valeur`: the
 * new wording is the value.
 */
export function ordreDe({ nature, porte_sur, valeur, nouveau }: Modification): Amendement | undefined {
  if (!porte_sur) return undefined;
  const named = porte_sur.champ !== undefined || porte_sur.chapitre !== undefined;
  const value: unknown = valeur ?? (named ? nouveau : undefined);
  return { nature, porte_sur, ...(value !== undefined && nature !== 'suppression' && { valeur: value }) };
}
