import { cite } from '../../phrase.ts';
import { somme } from '../../model/quantites.ts';
import { compatibles, enMots, plage } from '../plages.ts';
import { type Rule, TOUJOURS_ERREUR } from '../rule.ts';

/** The last level is the target. */
export const paliersInexacts: Rule = {
  id: 'paliers-inexacts',
  description: 'Le dernier palier n’est pas la cible.',
  severity: TOUJOURS_ERREUR,
  exemple: {
    faux: `axes:
  - id: securite
    titre: Sécurité intérieure
    engagements:
      - id: renfort
        titre: Renforcer la police municipale
        porteurs: [ville]
        quantite: { grandeur: agents, unite: poste, reference: { valeur: 12, date: 2026 }, cible: 60, paliers: [{ valeur: 25, periode: 2028 }, { valeur: 50, periode: 2030 }] }`,
    juste: `axes:
  - id: securite
    titre: Sécurité intérieure
    engagements:
      - id: renfort
        titre: Renforcer la police municipale
        porteurs: [ville]
        quantite: { grandeur: agents, unite: poste, reference: { valeur: 12, date: 2026 }, cible: 60, paliers: [{ valeur: 25, periode: 2028 }, { valeur: 60, periode: 2030 }] }`,
  },
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
