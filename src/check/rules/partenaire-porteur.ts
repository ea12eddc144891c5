import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import { inAxe } from '../exemples.ts';
import type { Rule } from '../rule.ts';

/** A party is a bearer of a commitment or its partner, not both. */
export const partenairePorteur: Rule = {
  id: 'partenaire-porteur',
  description: 'Une partie est à la fois porteuse et partenaire d’un même engagement.',
  pourquoi:
    'Le porteur s’engage, le partenaire l’aide : à lire les deux, on ne sait pas ce que cette partie promet.',
  severity: ALWAYS_WARNING,
  cles: ['partenaires'],
  exemple: inAxe(
    `- { id: patrouilles, titre: Patrouiller ensemble, porteurs: [ville], partenaires: [etat⟦, ville →⟧] }`,
  ),
  check({ engagements, parties }, report) {
    for (const { engagement, path } of engagements) {
      const { porteurs, partenaires } = engagement;
      if (!partenaires?.some((id) => porteurs.includes(id))) continue;
      for (const [i, id] of partenaires.entries()) {
        const hint = 'Gardez cette partie dans « porteurs » ou dans « partenaires ».';
        if (porteurs.includes(id))
          report({
            path: [path, 'partenaires', i],
            message: `${cite(parties.get(id)?.nom ?? id)} porte déjà cet engagement.`,
            hint,
          });
      }
    }
  },
};
