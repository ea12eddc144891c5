import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { CLAUSES } from '../../clauses/index.ts';
import { cite } from '../../kernel/french/quote.ts';
import { faitsOf } from '../../model/clauses.ts';
import type { Rule } from '../rule.ts';

/** A clause of the library that has nothing to say in the document is not printed. */
export const clauseSansObjet: Rule = {
  id: 'clause-sans-objet',
  description: 'Une clause type est choisie, et n’a rien à dire dans ce document : elle n’est pas imprimée.',
  pourquoi:
    'Une clause sur des annexes qui n’existent pas ferait douter du reste : csi ne l’imprime pas, et qui l’a choisie doit le savoir.',
  severity: ALWAYS_WARNING,
  cles: ['clauses_types'],
  exemple: `document: { type: declaration_intention, titre: Déclaration d’intention de Bourges, statut: projet }
clauses_types: [⟦litiges → communication⟧]`,
  check({ contrat }, report) {
    const faits = faitsOf(contrat);
    for (const [i, id] of (contrat.clauses_types ?? []).entries()) {
      const why = CLAUSES.find((clause) => clause.id === id)?.sansObjet?.(faits);
      if (why === undefined) continue;
      report({
        path: ['clauses_types', i],
        message: `La clause ${cite(id)} n’est pas imprimée : ${why}.`,
        hint: 'Retirez-la de « clauses_types ».',
      });
    }
  },
};
