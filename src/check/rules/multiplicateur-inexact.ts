import { cite } from '../../phrase.ts';
import { compatibles, decalee, enMots, nombre, plage } from '../plages.ts';
import { type Rule, TOUJOURS_ERREUR } from '../rule.ts';
import { variationDe } from '../variation.ts';

/** A promised factor times the base makes the target, to the nearest unit. */
export const multiplicateurInexact: Rule = {
  id: 'multiplicateur-inexact',
  description: 'La base multipliée par le facteur annoncé ne fait pas la cible.',
  severity: TOUJOURS_ERREUR,
  *check({ quantites }) {
    for (const { quantite, path } of quantites) {
      const { reference, multiplicateur } = quantite;
      const variation = variationDe(quantite);
      if (!reference || multiplicateur === undefined || !variation) continue;
      const made = reference.valeur * multiplicateur;
      const cible = decalee(variation, reference.valeur);
      // « tripler » 33 posts in two steps is said of 99 or 100: half a unit and more is rounding.
      if (compatibles({ min: made - 0.999, max: made + 0.999 }, cible) || plage(quantite.variation ?? quantite.cible) === undefined)
        continue;
      const message = `Pour ${cite(quantite.grandeur)}, ${nombre(reference.valeur)} multiplié par ${nombre(multiplicateur)} font ${nombre(made)}, et non ${enMots(cible)}.`;
      yield { path: [...path, 'multiplicateur'], message };
    }
  },
};
