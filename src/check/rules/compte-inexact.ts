import { cite } from '../../phrase.ts';
import { compatibles, decalee, enMots, nombre, plage } from '../plages.ts';
import { type Rule, TOUJOURS_ERREUR } from '../rule.ts';

/** Base plus variation makes the target; with ranges, some value of each must make it. */
export const compteInexact: Rule = {
  id: 'compte-inexact',
  description: 'La base plus la variation ne fait pas la cible.',
  severity: TOUJOURS_ERREUR,
  *check({ quantites }) {
    for (const { quantite, path } of quantites) {
      const variation = plage(quantite.variation);
      const cible = plage(quantite.cible);
      if (!quantite.reference || !variation || !cible) continue;
      const sum = decalee(variation, quantite.reference.valeur);
      if (compatibles(sum, cible)) continue;
      const { valeur } = quantite.reference;
      const message = `Pour ${cite(quantite.grandeur)}, la base (${nombre(valeur)}) plus la variation (${enMots(variation)}) font ${enMots(sum)}, et non ${enMots(cible)}.`;
      const hint = `De ${nombre(valeur)} à ${enMots(cible)}, la variation est de ${enMots(decalee(cible, -valeur))}.`;
      yield { path: [...path, 'cible'], message, hint };
    }
  },
};
