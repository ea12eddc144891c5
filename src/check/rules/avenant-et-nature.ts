import { ALWAYS_ERROR } from '../../catalogue/levels.ts';
import type { Rule } from '../rule.ts';

/** A document has the key `avenant`, which says what it changes, if and only if it is an avenant. */
export const avenantEtNature: Rule = {
  id: 'avenant-et-nature',
  description:
    'Un avenant ne dit pas ce qu’il modifie, ou un document d’une autre nature porte une clé « avenant ».',
  pourquoi:
    'Un avenant ne se comprend qu’avec le contrat qu’il modifie, et un contrat qui aurait une clé « avenant » passerait pour la suite d’un autre.',
  severity: ALWAYS_ERROR,
  exception: 'jamais',
  exemple: `document: { type: avenant, titre: Avenant n° 1, statut: projet }
⟦→ avenant: { numero: 1, objet: Prorogation d’un an, contrat: { titre: Contrat de sécurité intégrée de Bourges } }⟧`,
  check({ contrat }, report) {
    const isAvenant = contrat.document.type === 'avenant';
    if (isAvenant && !contrat.avenant) {
      const message = 'Le document est un avenant, mais il ne dit pas ce qu’il modifie.';
      report({
        path: ['document', 'type'],
        message,
        hint: 'Ajoutez la clé « avenant » au premier niveau, avec « objet » et « contrat ».',
      });
    }
    if (!isAvenant && contrat.avenant) {
      const message = `La clé « avenant » ne va qu’avec un document de nature « avenant ».`;
      report({
        path: ['avenant'],
        on: 'key',
        message,
        hint: 'Écrivez type: avenant dans « document », ou retirez cette clé.',
      });
    }
  },
};
