import { daysOfReleve } from '../../../suivi/constats.ts';
import type { Suivi } from '../../../suivi/model.ts';

/** The years that a follow-up says something of, in their order. */
export function anneesDe({ releves = [], points = [], depenses = [], instances = [] }: Suivi): string[] {
  const dated = [...releves, ...points, ...instances].map((one) => daysOfReleve(one).fin.slice(0, 4));
  return [...new Set([...dated, ...depenses.map(({ annee }) => `${annee}`)])].sort();
}
