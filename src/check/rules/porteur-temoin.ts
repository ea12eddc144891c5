import { ERROR_AT_SIGNATURE } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import { inAxe, SIGNATAIRES } from '../exemples.ts';
import type { Rule } from '../rule.ts';

/** No commitment is borne by a witness, who attends the signature and promises nothing. */
export const porteurTemoin: Rule = {
  id: 'porteur-temoin',
  description: 'Un engagement est porté par une partie qui n’est que témoin.',
  pourquoi:
    'Un témoin assiste à la signature et ne promet rien : personne ne serait tenu de ce qui dépend de lui.',
  severity: ERROR_AT_SIGNATURE,
  exemple: `${SIGNATAIRES}
  - { id: region, type: region, nom: Région Centre-Val de Loire, role: ⟦temoin → associe⟧ }
${inAxe(`- { id: gares, titre: Sécuriser les gares, porteurs: [etat, ville, region] }`)}`,
  check({ contrat, engagements, parties }, report) {
    if (!contrat.parties.some(({ role }) => role === 'temoin')) return;
    for (const { engagement, path } of engagements)
      for (const [i, id] of engagement.porteurs.entries()) {
        const partie = parties.get(id);
        if (partie?.role !== 'temoin') continue;
        report({
          path: [path, 'porteurs', i],
          message: `${cite(partie.nom)} porte cet engagement, mais n’est que témoin : un témoin ne s’engage à rien.`,
          hint: 'Donnez à cette partie le rôle « signataire » ou « associe », ou retirez-la des porteurs.',
        });
      }
  },
};
