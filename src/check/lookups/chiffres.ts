import type { Quantite } from '../../model/contrat.ts';
import { addBounds, type Bounds, subtractBounds } from '../../model/quantites.ts';
import { knownRange } from './ranges.ts';

/** The numbers of a quantity as ranges for arithmetic; undefined if not given, or only an order of magnitude. */
export interface Chiffres {
  base: Bounds | undefined;
  variation: Bounds | undefined;
  cible: Bounds | undefined;
  /** The last of several levels. */
  palier: Bounds | undefined;
  /** The final level: the target, else the last level, else base plus variation. */
  final: Bounds | undefined;
  /** The increase: the variation, else the target or the last level minus the base. */
  added: Bounds | undefined;
}

/** Reads the numbers of a quantity once, for all the rules that compare them. */
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
    final: level ?? (base && variation && addBounds(base, variation)),
    added: quantite.variation === undefined ? level && base && subtractBounds(level, base) : variation,
  };
}
