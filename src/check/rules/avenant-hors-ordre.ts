import { ALWAYS_ERROR } from '../../catalogue/levels.ts';
import { capitalized } from '../../kernel/french/typography.ts';
import { desordres } from '../lookups/suite.ts';
import type { Rule } from '../rule.ts';

/** Avenants follow one another by number and by day of signature. */
export const avenantHorsOrdre: Rule = {
  id: 'avenant-hors-ordre',
  description: 'Un avenant en suit un autre, dont le numéro est plus grand ou la signature plus tardive.',
  pourquoi:
    'Chaque avenant modifie le texte que les précédents ont laissé : dans un autre ordre, il en modifierait un autre.',
  severity: ALWAYS_ERROR,
  cles: ['avenant'],
  exemple: `document: { type: avenant, titre: Avenant, statut: projet }
avenant:
  numero: ⟦1 → 3⟧
  objet: Prorogation
  contrat: { titre: Contrat de Bourges, fichier: contrat.yaml, avenants: [{ fichier: avenant-2.yaml }] }
# et plus loin, pas de clé : articles`,
  check(context, report) {
    for (const { nature, path, message } of desordres(context))
      if (nature !== 'numero')
        report({
          path,
          message: `${capitalized(message)}.`,
          hint:
            nature === 'date'
              ? 'Corrigez la date de signature, ou l’ordre des « avenants » antérieurs.'
              : 'Corrigez le numéro, ou l’ordre des « avenants » antérieurs.',
        });
  },
};
