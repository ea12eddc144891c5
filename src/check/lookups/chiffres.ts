import type { Quantite } from '../../model/contrat.ts';
import { addBounds, type Bounds, subtractBounds } from '../../model/quantites.ts';
import { knownRange } from './ranges.ts';

/** The figures of a quantity as arithmetic can use them; undefined where none is given, or an order of magnitude alone. */
export interface Chiffres {
  base: Bounds | undefined;
  variation: Bounds | undefined;
  cible: Bounds | undefined;
  /** The last level of several. */
  palier: Bounds | undefined;
  /** Where it ends: the target, else the last level, else base and variation together. */
  arrivee: Bounds | undefined;
  /** What it adds: the variation, else the target or the last level less the base. */
  ajout: Bounds | undefined;
}

/** Reads the figures of a quantity once, for all the rules that compare them. */
export function chiffresOf(quantite: Quantite): Chiffres {
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
    arrivee: level ?? (base && variation && addBounds(base, variation)),
    ajout: quantite.variation === undefined ? level && base && subtractBounds(level, base) : variation,
  };
}
