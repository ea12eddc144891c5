import { WARNING_FROM_ADOPTION } from '../../catalogue/levels.ts';
import type { Rule } from '../rule.ts';

const NOTICE = /préavis|délai|notif|avis|mois|jours|semaines|recommandé|compléter/;

/** A contract or a charter says how a party leaves it, and how long before it tells the others. */
export const resiliationManquante: Rule = {
  id: 'resiliation-manquante',
  description:
    'Un texte voté ou à signer ne dit pas comment une partie peut y mettre fin, ou avec quel préavis.',
  pourquoi:
    'Sans cette clause, une partie qui veut se retirer devra le négocier, ou le faire dire par un juge ; sans préavis, les autres l’apprendraient le jour même.',
  severity: WARNING_FROM_ADOPTION,
  exemple: `document: { type: contrat, titre: Contrat de sécurité intégrée de Bourges, statut: adopte }
revision:
  avenant: Le contrat est modifié par avenant.
  ⟦→ resiliation: Chaque partie peut mettre fin au contrat, avec un préavis de trois mois.⟧`,
  check({ contrat, bindsBothSides }, report) {
    if (!bindsBothSides) return;
    const { revision, clauses } = contrat;
    if (clauses?.some(({ titre, texte }) => /résili|dénonc|retrait/i.test(`${titre} ${texte}`))) return;
    const texte = revision?.resiliation;
    if (texte === undefined)
      report({
        path: revision ? ['revision'] : ['document'],
        on: 'key',
        message: 'Le document ne dit pas comment une partie peut y mettre fin.',
        hint: 'Ajoutez « resiliation » dans « revision », avec le délai de préavis.',
      });
    else if (!NOTICE.test(texte.toLowerCase()))
      report({
        path: ['revision', 'resiliation'],
        message: 'La résiliation ne dit pas avec quel préavis.',
        hint: 'Ajoutez le délai, par exemple « avec un préavis de trois mois ».',
      });
  },
};
