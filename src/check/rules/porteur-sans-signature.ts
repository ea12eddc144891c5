import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { list } from '../../kernel/french/list.ts';
import { cite } from '../../kernel/french/quote.ts';
import { inAxe, SIGNATAIRES } from '../exemples.ts';
import { startingWith } from '../lookups/noms.ts';
import type { Rule } from '../rule.ts';

const HINT = 'Ajoutez un porteur qui signe, ou donnez à cette partie le rôle « signataire ».';

/** Each commitment is borne by a party that signs: who does not sign is bound by nothing. */
export const porteurSansSignature: Rule = {
  id: 'porteur-sans-signature',
  description: 'Un engagement n’est porté que par des parties qui ne signent pas.',
  pourquoi:
    'Un contrat n’oblige que ceux qui le signent : personne ne serait tenu de ce que cet engagement annonce.',
  severity: ALWAYS_WARNING,
  exemple: `${SIGNATAIRES}
  - { id: bailleur, type: bailleur, nom: Berry Habitat, role: associe }
${inAxe(`- { id: halls, titre: Sécuriser les halls d’immeuble, porteurs: [⟦bailleur → ville⟧], partenaires: [⟦ville → bailleur⟧] }`)}`,
  check({ contrat, binding, parties }, report) {
    if (contrat.document.type === 'declaration_intention') return;
    // Where nobody signs yet, each commitment would be reported for what the parties lack.
    if (!contrat.parties.some(({ role }) => role === 'signataire')) return;
    for (const placed of binding) {
      const { porteurs } = placed.engagement;
      const names = porteurs.flatMap((id) => {
        const partie = parties.get(id);
        return partie && partie.role !== 'signataire' ? cite(partie.abrege ?? partie.nom) : [];
      });
      if (names.length === 0 || names.length < porteurs.length) continue;
      // A witness alone is reported by porteur-temoin.
      if (porteurs.every((id) => parties.get(id)?.role === 'temoin')) continue;
      report({
        path: [placed.path, 'porteurs'],
        message: `${startingWith(placed)} n’est porté que par ${list(names, 'et')}, qui ne signe${names.length > 1 ? 'nt' : ''} pas : il n’oblige personne.`,
        hint: HINT,
        lacks: [{ noun: 'engagement', what: 'sans porteur qui signe', of: placed.numero, hint: HINT }],
      });
    }
  },
};
