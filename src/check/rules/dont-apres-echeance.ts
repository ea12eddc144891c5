import { ALWAYS_ERROR } from '../../catalogue/levels.ts';
import { daysOf } from '../../model/periodes.ts';
import { inAxe } from '../exemples.ts';
import { isDue } from '../lookups/due.ts';
import { engagementNamed } from '../lookups/noms.ts';
import { periodNamed } from '../lookups/periodes.ts';
import type { Rule } from '../rule.ts';

/** A part (« dont ») is due by the deadline of the commitment that it belongs to. */
export const dontApresEcheance: Rule = {
  id: 'dont-apres-echeance',
  description: 'Un engagement « dont » tombe après l’échéance de celui dont il fait partie.',
  pourquoi:
    'Une part ne peut pas arriver après le tout : à l’échéance, on ne saurait pas s’il faut compter sans elle ou attendre.',
  severity: ALWAYS_ERROR,
  cles: ['dont_de'],
  exemple: inAxe(`- { id: renfort, titre: Affecter dix policiers, porteurs: [etat], echeance: 2028 }
- { id: brigade, titre: En affecter trois à la nuit, porteurs: [etat], dont_de: renfort, echeance: ⟦2029 → 2028⟧ }`),
  check({ donts }, report) {
    for (const { engagement, tout, path } of donts) {
      const debut = daysOf(engagement.echeance)?.debut;
      const fin = daysOf(tout.engagement.echeance)?.fin;
      if (!debut || !fin || debut <= fin || !isDue(engagement) || !isDue(tout.engagement)) continue;
      const message = `L’échéance de cette part (${periodNamed(engagement.echeance)}) vient après celle du tout (${periodNamed(tout.engagement.echeance)}), ${engagementNamed(tout)}.`;
      report({
        path: [path, 'echeance'],
        message,
        hint: 'Avancez cette échéance, ou reculez celle du tout.',
      });
    }
  },
};
