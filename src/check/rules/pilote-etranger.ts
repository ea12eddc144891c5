import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import { inAxe } from '../exemples.ts';
import type { Rule } from '../rule.ts';

/** The leader of a commitment belongs to a party that takes part in it: bearer, partner, or bearer of an action. */
export const piloteEtranger: Rule = {
  id: 'pilote-etranger',
  description: 'Le pilote d’un engagement relève d’une partie qui n’y prend pas part.',
  pourquoi:
    'Le suivi s’adresserait à un service dont l’institution ne s’est engagée à rien : il pourrait répondre que ce n’est pas son affaire.',
  severity: ALWAYS_WARNING,
  cles: ['pilote'],
  exemple: inAxe(`- id: renfort
  titre: Affecter dix policiers nationaux
  porteurs: [etat]
  pilote: { service: Direction ⟦de la police municipale → interdépartementale de la police nationale⟧, partie: ⟦ville → etat⟧ }`),
  check({ engagements, parties }, report) {
    for (const { engagement, path } of engagements) {
      const { pilote, porteurs, partenaires, actions } = engagement;
      const partie = parties.get(pilote?.partie ?? '');
      if (!partie) continue;
      const { id, nom } = partie;
      const takesPart =
        porteurs.includes(id) ||
        partenaires?.includes(id) ||
        actions?.some((action) => action.porteurs?.includes(id));
      if (takesPart) continue;
      report({
        path: [path, 'pilote', 'partie'],
        message: `Le pilote relève de ${cite(nom)}, qui n’est ni porteur ni partenaire de l’engagement.`,
        hint: `Ajoutez ${cite(id)} aux porteurs ou aux partenaires.`,
      });
    }
  },
};
