import type { Quantite } from '../../model/contrat.ts';
import { difference, type Etendue, somme } from '../../model/quantites.ts';
import { knownRange } from './plages.ts';

/** The figures of a quantity as arithmetic can use them; undefined where none is given, or an order of magnitude alone. */
export interface Chiffres {
  base: Etendue | undefined;
  variation: Etendue | undefined;
  cible: Etendue | undefined;
  /** The last level of several. */
  palier: Etendue | undefined;
  /** Where it ends: the target, else the last level, else base and variation together. */
  arrivee: Etendue | undefined;
  /** What it adds: the variation, else the target or the last level less the base. */
  ajout: Etendue | undefined;
}

/** Reads the figures of a quantity once, for all the rules that compare them. */
export function chiffresDe(quantite: Quantite): Chiffres {
  const base = knownRange(quantite.reference?.valeur);
  const variation = knownRange(quantite.variation);
  const cible = knownRange(quantite.cible);
  const palier = knownRange(quantite.paliers?.at(-1)?.valeur);
  const level = quantite.cible === undefined ? palier : cible;
  return {
    base,
    variation,
    cible,
    palier,
    arrivee: level ?? (base && variation && somme(base, variation)),
    ajout: quantite.variation === undefined ? level && base && difference(level, base) : variation,
  };
}
