import { ALWAYS_ERROR } from '../../catalogue/levels.ts';
import { inAxe } from '../exemples.ts';
import { namedParties } from '../lookups/parties.ts';
import { unknownIds } from '../lookups/references.ts';
import type { Rule } from '../rule.ts';

/** Every id of a party is that of one of `parties`. */
export const partieInconnue: Rule = {
  id: 'partie-inconnue',
  description: 'Un identifiant de partie ne correspond à aucune des parties du document.',
  pourquoi:
    'Le document nomme les parties d’après ces identifiants : avec un identifiant mal tapé, il ne pourrait pas dire qui promet, qui vote ou qui suit.',
  severity: ALWAYS_ERROR,
  exception: 'jamais',
  exemple: inAxe(`- { id: cameras, titre: Installer vingt caméras, porteurs: [⟦vile → ville⟧] }`),
  check(context, report) {
    const known = new Set(context.contrat.parties.map(({ id }) => id));
    const emblemes = (context.contrat.document.emblemes ?? []).flatMap(({ partie }, i) =>
      partie === undefined || known.has(partie)
        ? []
        : [{ id: partie, path: ['document', 'emblemes', i, 'partie'] }],
    );
    unknownIds(
      [...emblemes, ...namedParties(context, (id) => !known.has(id))],
      known,
      'aucune partie',
      report,
    );
  },
};
