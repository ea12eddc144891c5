import { etendue } from '../../model/quantites.ts';
import { type Rule, TOUJOURS_ERREUR } from '../rule.ts';

/** A share of a whole is between 0 and 100 %. */
export const pourcentageHorsBornes: Rule = {
  id: 'pourcentage-hors-bornes',
  description: 'Une part promise n’est pas comprise entre 0 et 100 %.',
  severity: TOUJOURS_ERREUR,
  *check({ quantites }) {
    for (const { quantite, path } of quantites) {
      if (!quantite.pourcentage) continue;
      const { min, max } = etendue(quantite.pourcentage.valeur);
      const out = [min, max].some((bound) => Number.isFinite(bound) && (bound < 0 || bound > 100));
      const hint = 'Pour une hausse, écrivez « multiplicateur » (2 pour un doublement) ou « variation ».';
      if (out) yield { path: [...path, 'pourcentage', 'valeur'], message: 'Une part d’un ensemble va de 0 à 100 %.', hint };
    }
  },
};
