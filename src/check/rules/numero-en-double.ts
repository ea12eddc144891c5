import { ERROR_AT_SIGNATURE } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import type { PlacedEngagement } from '../../model/engagements.ts';
import { inAxe } from '../exemples.ts';
import type { Rule } from '../rule.ts';

/** No two commitments are printed with the same number, both written: the others are never given one that is taken. */
export const numeroEnDouble: Rule = {
  id: 'numero-en-double',
  description: 'Deux engagements sont imprimés avec le même numéro.',
  pourquoi:
    'Le comité de suivi parle de « l’engagement 1.2 » : si deux engagements portent ce numéro, un compte rendu ou un avenant peut viser le mauvais.',
  severity: ERROR_AT_SIGNATURE,
  exemple: inAxe(`- { id: renfort, titre: Affecter dix policiers, porteurs: [etat], numero: "1.1" }
- { id: cameras, titre: Installer vingt caméras, porteurs: [ville], numero: "⟦1.1 → 1.2⟧" }`),
  check({ engagements }, report) {
    const seen = new Map<string, PlacedEngagement>();
    for (const placed of engagements) {
      const { numero, path } = placed;
      const first = seen.get(numero);
      if (first !== undefined)
        report({
          path: [path, 'numero'],
          message: `Le numéro ${cite(numero)} est déjà celui ${first.engagement.titre.trim() === '' ? 'd’un autre engagement' : `de l’engagement ${cite(first.engagement.titre)}`}.`,
          hint: 'Changez l’un des deux numéros.',
        });
      else seen.set(numero, placed);
    }
  },
};
