import { difference, somme } from '../../model/quantites.ts';
import { cite } from '../../phrase.ts';
import { unAxe } from '../exemples.ts';
import { compatibles, enMots } from '../plages.ts';
import { type Rule, TOUJOURS_ERREUR } from '../rule.ts';

/** Base plus variation makes the target; with ranges, some value of each must make it. */
export const compteInexact: Rule = {
  id: 'compte-inexact',
  description: 'La base plus la variation ne fait pas la cible.',
  severity: TOUJOURS_ERREUR,
  cles: ['variation'],
  exemple: {
    faux: unAxe(`- id: renfort
  titre: Renforcer la police municipale
  porteurs: [ville]
  quantite: { grandeur: effectif, unite: poste, reference: { valeur: 330, date: 2026 }, variation: 100, cible: 440 }`),
    juste: unAxe(`- id: renfort
  titre: Renforcer la police municipale
  porteurs: [ville]
  quantite: { grandeur: effectif, unite: poste, reference: { valeur: 330, date: 2026 }, variation: 100, cible: 430 }`),
  },
  check({ quantites }, tell) {
    for (const { quantite, chiffres, path } of quantites) {
      const { base, variation, cible } = chiffres;
      if (!base || !variation || !cible || compatibles(somme(base, variation), cible)) continue;
      const sum = `la base (${enMots(base)}) plus la variation (${enMots(variation)}) font ${enMots(somme(base, variation))}`;
      const hint = `De ${enMots(base)} à ${enMots(cible)}, la variation est de ${enMots(difference(cible, base))}.`;
      tell({
        path: [path, 'cible'],
        message: `Pour ${cite(quantite.grandeur)}, ${sum}, et non ${enMots(cible)}.`,
        hint,
      });
    }
  },
};
