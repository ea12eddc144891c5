import { ALWAYS_ERROR } from '../../catalogue/levels.ts';
import { inAvenant, placedModifications } from '../lookups/base.ts';
import type { Rule } from '../rule.ts';

/** Each modification has a place in the contract. */
export const avenantCibleInconnue: Rule = {
  id: 'avenant-cible-inconnue',
  description: 'Une modification porte sur une place que le contrat n’a pas.',
  pourquoi: 'Elle resterait sans effet : personne ne saurait quel engagement elle change.',
  severity: ALWAYS_ERROR,
  cles: ['porte_sur'],
  exemple: inAvenant(`objet: Échéance de la vidéoprotection
nature: modification
nouveau: "2028"
porte_sur: { engagement: ⟦videoprotection → cameras⟧, champ: echeance }
valeur: 2028`),
  check(context, report) {
    for (const { path, rencontre } of placedModifications(context)) {
      if (rencontre.obstacle === undefined) continue;
      report({
        path: [path, 'porte_sur'],
        message: `Cette modification n’a pas de place dans le contrat : ${rencontre.obstacle}.`,
        hint: 'Corrigez « porte_sur » d’après les identifiants du contrat signé, ou la nature de la modification.',
      });
    }
  },
};
