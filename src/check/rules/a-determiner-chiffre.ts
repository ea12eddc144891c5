import { ALWAYS_ERROR } from '../../catalogue/levels.ts';
import { inAxe } from '../exemples.ts';
import { settledBy } from '../lookups/settled.ts';
import type { Rule } from '../rule.ts';

/** A quantity that is still to be settled has no figure yet, except a range that will be narrowed. */
export const aDeterminerChiffre: Rule = {
  id: 'a-determiner-chiffre',
  description: 'Une quantité « à déterminer » porte pourtant un chiffre arrêté.',
  pourquoi:
    'Le document dirait à la fois que le chiffre reste à fixer et qu’il est fixé : chacun y lirait la promesse qui l’arrange.',
  severity: ALWAYS_ERROR,
  cles: ['a_determiner'],
  exemple: inAxe(`- id: renfort
  titre: Affecter des policiers nationaux
  porteurs: [etat]
  quantite: { grandeur: postes de policiers, unite: poste⟦, variation: 18 →⟧, a_determiner: true }`),
  check({ quantites }, report) {
    for (const { quantite, path } of quantites) {
      if (!quantite.a_determiner) continue;
      const figure = settledBy(quantite);
      if (!figure) continue;
      const message = `La quantité est dite « à déterminer », mais « ${figure} » la chiffre.`;
      report({
        path: [path, 'a_determiner'],
        on: 'key',
        message,
        hint: `Retirez « a_determiner », ou retirez « ${figure} ».`,
      });
    }
  },
};
