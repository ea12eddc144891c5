import { WARNING_FROM_ADOPTION } from '../../catalogue/levels.ts';
import { litiges } from '../../clauses/litiges.ts';
import { clauseHint, hasClause } from '../lookups/clauses.ts';
import type { Rule } from '../rule.ts';

const DISPUTES = /litige|différend|contentieux|tribunal|médiation entre les parties/;

/** A contract or a charter says what the parties do when they disagree: first talk, then the court. */
export const litigesSansClause: Rule = {
  id: 'litiges-sans-clause',
  description:
    'Un texte voté ou à signer ne dit pas ce que font les parties en cas de désaccord, ni quel tribunal en juge.',
  pourquoi: 'Sans cette clause, un désaccord n’a d’autre issue prévue que le juge, et chacun cherche lequel.',
  source: litiges.source,
  verifie_le: litiges.verifie_le,
  severity: WARNING_FROM_ADOPTION,
  exemple: `document: { type: contrat, titre: Contrat de sécurité intégrée de Bourges, statut: adopte }
⟦→ clauses_types: [litiges]⟧
preambule: La tranquillité publique demande l’action de tous.`,
  check({ contrat, bindsBothSides }, report) {
    if (!bindsBothSides || hasClause(contrat, 'litiges', DISPUTES)) return;
    report({
      path: contrat.clauses_types ? ['clauses_types'] : ['document'],
      on: 'key',
      message: 'Le document ne dit pas ce que font les parties en cas de désaccord.',
      hint: clauseHint('litiges'),
    });
  },
};
