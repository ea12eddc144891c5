import { WARNING_FROM_ADOPTION } from '../../catalogue/levels.ts';
import { clauseHint, hasClause } from '../lookups/clauses.ts';
import type { Rule } from '../rule.ts';

const PRECEDENCE =
  /annexes?[^.]{0,80}(?:préva|l.emporte|foi|contredi|contradiction|divergence|primauté)|(?:préva|l.emporte|contradiction|divergence)[^.]{0,80}annexe/;

/** Texts of their own that are annexed can contradict the document: it says which one holds. */
export const annexesSansValeur: Rule = {
  id: 'annexes-sans-valeur',
  description: 'Des textes sont annexés, et rien ne dit lequel prévaut si une annexe contredit un article.',
  pourquoi:
    'Une annexe fait partie du document : si elle dit autre chose qu’un article, rien ne dit lequel s’applique.',
  severity: WARNING_FROM_ADOPTION,
  cles: ['annexes'],
  exemple: `document: { type: contrat, titre: Contrat de sécurité intégrée de Bourges, statut: adopte }
⟦→ clauses_types: [valeur_des_annexes]⟧
annexes: [{ titre: Convention de coordination, fichier: convention.pdf }]`,
  check({ contrat, bindsBothSides }, report) {
    const { annexes = [] } = contrat;
    if (!bindsBothSides || annexes.every(({ document }) => document)) return;
    if (hasClause(contrat, 'valeur_des_annexes', PRECEDENCE)) return;
    report({
      path: ['annexes'],
      on: 'key',
      message: 'Le document ne dit pas lequel prévaut, d’un article ou d’une annexe qui le contredit.',
      hint: clauseHint('valeur_des_annexes'),
    });
  },
};
