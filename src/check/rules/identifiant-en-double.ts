import { ALWAYS_ERROR } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import type { NestedPath } from '../../kernel/path.ts';
import { inAxe } from '../exemples.ts';
import type { Rule } from '../rule.ts';

/** No two things of one kind have the same id; commitments and their actions count as one kind. */
export const identifiantEnDouble: Rule = {
  id: 'identifiant-en-double',
  description:
    'Deux éléments de même nature portent le même identifiant : un renvoi ne saurait pas lequel choisir.',
  pourquoi:
    'Le document pourrait nommer une partie pour une autre, ou retrancher une part du mauvais engagement, et rien ne le montrerait à la relecture.',
  severity: ALWAYS_ERROR,
  exception: 'jamais',
  exemple: inAxe(`- { id: ⟦renfort → renfort-pn⟧, titre: Affecter dix policiers, porteurs: [etat] }
- { id: ⟦renfort → renfort-pm⟧, titre: Recruter cinq agents, porteurs: [ville] }`),
  check({ contrat, engagements }, report) {
    const newKind = () => {
      const seen = new Set<string>();
      return (id: string | undefined, parent: NestedPath, i?: number): void => {
        const hint = 'Changez l’un des deux, et les renvois qui le visent.';
        if (id !== undefined && seen.has(id))
          report({
            path: i === undefined ? [parent, 'id'] : [parent, i, 'id'],
            message: `L’identifiant ${cite(id)} est déjà pris.`,
            hint,
          });
        if (id !== undefined) seen.add(id);
      };
    };
    const checkList = (items: readonly { id?: string }[] | undefined, ...path: NestedPath): void => {
      const checkId = newKind();
      items?.forEach(({ id }, i) => {
        checkId(id, path, i);
      });
    };
    const { parties, diagnostic, axes, evaluation, cadres } = contrat;
    checkList(parties, 'parties');
    checkList(diagnostic?.sources, 'diagnostic', 'sources');
    checkList(diagnostic?.indicateurs, 'diagnostic', 'indicateurs');
    checkList(diagnostic?.priorites, 'diagnostic', 'priorites');
    checkList(axes, 'axes');
    checkList(cadres, 'cadres');
    checkList(evaluation?.clauses_rendez_vous, 'evaluation', 'clauses_rendez_vous');
    axes.forEach(({ objectifs }, a) => {
      checkList(objectifs, 'axes', a, 'objectifs');
    });
    const checkId = newKind();
    for (const { engagement, path } of engagements) {
      checkId(engagement.id, path);
      engagement.actions?.forEach(({ id }, i) => {
        checkId(id, [path, 'actions'], i);
      });
    }
  },
};
