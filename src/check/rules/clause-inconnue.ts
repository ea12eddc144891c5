import { ALWAYS_ERROR } from '../../catalogue/levels.ts';
import { inAxe } from '../exemples.ts';
import { unknownIds } from '../lookups/references.ts';
import type { Rule } from '../rule.ts';

/** The clause de rendez-vous that a commitment refers to is one of those of `evaluation`. */
export const clauseInconnue: Rule = {
  id: 'clause-inconnue',
  description: 'Un engagement renvoie à une clause de rendez-vous qui n’est pas dans l’évaluation.',
  pourquoi:
    'Les parties renvoient cette question à plus tard : sans la clause de rendez-vous, aucune date ne les y ramène.',
  severity: ALWAYS_ERROR,
  exception: 'jamais',
  cles: ['clause_rendez_vous'],
  exemple: `evaluation:
  frequence: annuelle
  clauses_rendez_vous: [{ id: rdv-2028, date: 2028, objet: Effectifs }]
${inAxe(`- { id: renfort, titre: Réexaminer les effectifs, porteurs: [etat], clause_rendez_vous: ⟦rdv-2029 → rdv-2028⟧ }`)}`,
  check({ contrat, engagements }, report) {
    const known = new Set((contrat.evaluation?.clauses_rendez_vous ?? []).flatMap(({ id }) => id ?? []));
    const references = engagements.map(({ engagement, path }) => ({
      id: engagement.clause_rendez_vous,
      path: [path, 'clause_rendez_vous'],
    }));
    unknownIds(references, known, 'aucune clause de rendez-vous', report);
  },
};
