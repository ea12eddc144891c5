import { cite } from '../../phrase.ts';
import { somme } from '../../model/quantites.ts';
import { compatibles, enMots, plage } from '../plages.ts';
import { type Rule, TOUJOURS_ERREUR } from '../rule.ts';

/** The last level is the target. */
export const paliersInexacts: Rule = {
  id: 'paliers-inexacts',
  description: 'Le dernier palier n’est pas la cible.',
  severity: TOUJOURS_ERREUR,
  *check({ quantites }) {
    for (const { quantite, path } of quantites) {
      const { paliers } = quantite;
      const base = plage(quantite.reference?.valeur);
      const last = plage(paliers?.at(-1)?.valeur);
      const variation = plage(quantite.variation);
      const cible = plage(quantite.cible) ?? (variation && base && somme(base, variation));
      if (!paliers || !last || !cible || compatibles(last, cible)) continue;
      const message = `Le dernier palier de ${cite(quantite.grandeur)} (${enMots(last)}) n’est pas la cible (${enMots(cible)}).`;
      yield { path: [...path, 'paliers', paliers.length - 1, 'valeur'], message };
    }
  },
};
