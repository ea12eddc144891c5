import { ALWAYS_ERROR } from '../../catalogue/levels.ts';
import { capitalized } from '../../kernel/french/typography.ts';
import { desordres } from '../lookups/suite.ts';
import type { Rule } from '../rule.ts';

/** No two avenants of a contract have one number. */
export const avenantNumeroEnDouble: Rule = {
  id: 'avenant-numero-en-double',
  description: 'Deux avenants du même contrat portent le même numéro.',
  pourquoi:
    'Les actes suivants citeront « l’avenant n° 1 » : personne ne saura lequel, et les deux ne se consolident pas.',
  severity: ALWAYS_ERROR,
  cles: ['avenant'],
  exemple: `document: { type: avenant, titre: Avenant, statut: projet }
avenant:
  numero: ⟦1 → 2⟧
  objet: Prorogation
  contrat: { titre: Contrat de Bourges, fichier: contrat.yaml, avenants: [{ fichier: avenant-1.yaml }] }
# et plus loin, pas de clé : articles`,
  check(context, report) {
    for (const { nature, path, message } of desordres(context))
      if (nature === 'numero')
        report({
          path,
          message: `${capitalized(message)}.`,
          hint: 'Donnez à chaque avenant le numéro qui suit celui du précédent.',
        });
  },
};
