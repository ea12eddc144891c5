import { TOUJOURS_ERREUR } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import type { NestedPath } from '../../kernel/path.ts';
import { inAxe } from '../exemples.ts';
import type { Rule } from '../rule.ts';

/** An id names one thing of its kind; commitments and their actions share one space. */
export const identifiantEnDouble: Rule = {
  id: 'identifiant-en-double',
  description:
    'Deux éléments de même nature portent le même identifiant : un renvoi ne saurait pas lequel choisir.',
  pourquoi:
    'Le document pourrait nommer une partie pour une autre, ou retrancher une part du mauvais engagement, et rien ne le montrerait à la relecture.',
  severity: TOUJOURS_ERREUR,
  exception: 'jamais',
  exemple: inAxe(`- { id: ⟦renfort → renfort-pn⟧, titre: Affecter dix policiers, porteurs: [etat] }
- { id: ⟦renfort → renfort-pm⟧, titre: Recruter cinq agents, porteurs: [ville] }`),
  check({ contrat, engagements }, report) {
    const space = () => {
      const seen = new Set<string>();
      return (id: string | undefined, holder: NestedPath, i?: number): void => {
        const hint = 'Changez l’un des deux, et les renvois qui le visent.';
        if (id !== undefined && seen.has(id))
          report({
            path: i === undefined ? [holder, 'id'] : [holder, i, 'id'],
            message: `L’identifiant ${cite(id)} est déjà pris.`,
            hint,
          });
        if (id !== undefined) seen.add(id);
      };
    };
    const list = (items: readonly { id?: string }[] | undefined, ...path: NestedPath): void => {
      const look = space();
      items?.forEach(({ id }, i) => {
        look(id, path, i);
      });
    };
    const { parties, diagnostic, axes, evaluation } = contrat;
    list(parties, 'parties');
    list(diagnostic?.sources, 'diagnostic', 'sources');
    list(diagnostic?.indicateurs, 'diagnostic', 'indicateurs');
    list(diagnostic?.priorites, 'diagnostic', 'priorites');
    list(axes, 'axes');
    list(evaluation?.clauses_rendez_vous, 'evaluation', 'clauses_rendez_vous');
    axes.forEach(({ objectifs }, a) => {
      list(objectifs, 'axes', a, 'objectifs');
    });
    const look = space();
    for (const { engagement, path } of engagements) {
      look(engagement.id, path);
      engagement.actions?.forEach(({ id }, i) => {
        look(id, [path, 'actions'], i);
      });
    }
  },
};
