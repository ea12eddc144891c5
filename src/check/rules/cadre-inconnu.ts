import { ALWAYS_ERROR } from '../../catalogue/levels.ts';
import { unknownIds } from '../lookups/references.ts';
import type { Rule } from '../rule.ts';

/** The existing frame that an annex names is one of `cadres`. */
export const cadreInconnu: Rule = {
  id: 'cadre-inconnu',
  description: 'Une annexe cite un cadre existant qui n’est pas dans la liste des cadres.',
  pourquoi: 'Le lecteur ne saurait pas de quelle convention l’annexe est le texte.',
  severity: ALWAYS_ERROR,
  exception: 'jamais',
  cles: ['cadre'],
  exemple: `cadres:
  - { id: coordination, type: convention_coordination, titre: Convention de coordination, relation: annexe }
annexes:
  - { titre: Convention de coordination du 1er mars 2026, cadre: ⟦cordination → coordination⟧ }`,
  check({ contrat: { cadres, annexes } }, report) {
    unknownIds(
      (annexes ?? []).map(({ cadre }, i) => ({ id: cadre, path: ['annexes', i, 'cadre'] })),
      new Set((cadres ?? []).flatMap(({ id }) => id ?? [])),
      'aucun cadre existant',
      report,
    );
  },
};
