import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import { inAxe } from '../exemples.ts';
import { engagementNamed } from '../lookups/noms.ts';
import { sameUnite } from '../lookups/unites.ts';
import type { Rule } from '../rule.ts';

/** A part (« dont ») is counted in the unit of the whole: the two can’t be compared otherwise. */
export const dontUniteDifferente: Rule = {
  id: 'dont-unite-differente',
  description: 'Un engagement « dont » n’est pas compté dans la même unité que celui dont il fait partie.',
  pourquoi:
    'On ne retranche pas des patrouilles de postes : une part plus grande que le tout passerait inaperçue.',
  severity: ALWAYS_WARNING,
  cles: ['dont_de'],
  exemple: inAxe(`- id: renfort
  titre: Affecter des policiers nationaux
  porteurs: [etat]
  quantite: { grandeur: postes de policiers, unite: poste, variation: 100 }
- id: brigade
  titre: En affecter une part à la nuit
  porteurs: [etat]
  dont_de: renfort
  quantite: { grandeur: effort de nuit, unite: ⟦patrouille → poste⟧, variation: 60 }`),
  check({ donts }, report) {
    for (const { engagement, tout, path } of donts) {
      const part = engagement.quantite?.unite;
      const whole = tout.engagement.quantite?.unite;
      if (part === undefined || whole === undefined || sameUnite(part, whole)) continue;
      const message = `Cette part est comptée en ${cite(part)}, et ${engagementNamed(tout)} en ${cite(whole)} : le compte ne peut pas être vérifié.`;
      report({
        path: [path, 'quantite', 'unite'],
        message,
        hint: 'Comptez les deux dans la même unité, ou retirez « dont_de » si ce n’est pas une part.',
      });
    }
  },
};
