import { ALWAYS_ERROR } from '../../catalogue/levels.ts';
import { boundsOf } from '../../model/quantites.ts';
import { inAxe } from '../exemples.ts';
import type { Rule } from '../rule.ts';

/** A promised share of a whole, or a share of a financing, is between 0 and 100 %. */
export const pourcentageHorsBornes: Rule = {
  id: 'pourcentage-hors-bornes',
  description: 'Une part promise n’est pas comprise entre 0 et 100 %.',
  pourquoi:
    'On ne forme pas 120 % des agents : le lecteur ne saurait pas si le document promet une part de l’ensemble ou une hausse.',
  severity: ALWAYS_ERROR,
  cles: ['pourcentage', 'part'],
  exemple: inAxe(`- id: renfort
  titre: Former les agents d’accueil
  porteurs: [ville]
  quantite: { grandeur: agents formés, pourcentage: { valeur: ⟦120 → 100⟧, de: des agents } }`),
  check({ valeurs }, report) {
    for (const { valeur, path } of valeurs) {
      const key = path.at(-1);
      if (path.at(-2) !== 'pourcentage' && key !== 'part') continue;
      const { min, max } = boundsOf(valeur);
      const out = [min, max].some((bound) => Number.isFinite(bound) && (bound < 0 || bound > 100));
      const hint =
        key === 'part'
          ? 'La part est en pour cent du coût ; une somme en euros s’écrit « montant ».'
          : 'Pour une hausse, écrivez « variation_pourcentage » ou « multiplicateur » (2 pour un doublement).';
      if (out) report({ path, message: 'Une part d’un ensemble va de 0 à 100 %.', hint });
    }
  },
};
