import { ALWAYS_ERROR } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import { inAxe } from '../exemples.ts';
import { knownRange } from '../lookups/ranges.ts';
import type { Rule } from '../rule.ts';

/** « 80 of 200 »: the part that `parmi` gives a whole to isn’t larger than this whole. */
export const partSuperieureALEnsemble: Rule = {
  id: 'part-superieure-a-l-ensemble',
  description: 'Un chiffre dépasse l’ensemble dont il est une part (« parmi »).',
  pourquoi: 'On ne peut pas affecter 300 policiers sur 200 : l’un des deux chiffres est faux.',
  severity: ALWAYS_ERROR,
  cles: ['parmi'],
  exemple: inAxe(`- id: plan
  titre: Affecter une partie des policiers aux quartiers
  porteurs: [etat]
  quantite: { grandeur: policiers affectés, unite: policier, nombre: 80, parmi: ⟦20 → 200⟧ }`),
  check({ quantites }, report) {
    for (const { quantite, chiffres, path } of quantites) {
      const whole = knownRange(quantite.parmi);
      const part = knownRange(quantite.nombre) ?? chiffres.final;
      if (!whole || !part || part.min <= whole.max) continue;
      report({
        path: [path, 'parmi'],
        message: `${cite(quantite.grandeur)} : la part est plus grande que l’ensemble dont elle fait partie.`,
        hint: '« parmi » donne l’ensemble : 200 pour « 80 des 200 policiers ».',
      });
    }
  },
};
