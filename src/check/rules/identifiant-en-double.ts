import { cite } from '../../phrase.ts';
import type { Place } from '../../problem.ts';
import type { Contexte } from '../contexte.ts';
import { unAxe } from '../exemples.ts';
import type { Reference } from '../references.ts';
import { type Rule, TOUJOURS_ERREUR } from '../rule.ts';

/** An id names one thing of its kind; commitments and their actions share one space. */
export const identifiantEnDouble: Rule = {
  id: 'identifiant-en-double',
  description: 'Deux éléments de même nature portent le même identifiant : un renvoi ne saurait pas lequel choisir.',
  severity: TOUJOURS_ERREUR,
  exception: 'jamais',
  exemple: {
    faux: unAxe(`- { id: renfort, titre: Affecter dix policiers, porteurs: [etat] }
- { id: renfort, titre: Recruter cinq agents, porteurs: [ville] }`),
    juste: unAxe(`- { id: renfort-pn, titre: Affecter dix policiers, porteurs: [etat] }
- { id: renfort-pm, titre: Recruter cinq agents, porteurs: [ville] }`),
  },
  *check(contexte) {
    for (const space of spaces(contexte)) {
      const seen = new Set<string>();
      for (const { id, path } of space) {
        if (id === undefined) continue;
        if (seen.has(id))
          yield {
            path: [path, 'id'],
            message: `L’identifiant ${cite(id)} est déjà pris.`,
            hint: 'Changez l’un des deux, et les renvois qui le visent.',
          };
        seen.add(id);
      }
    }
  },
};

function spaces({ contrat, engagements }: Contexte): Reference[][] {
  const ids = (items: readonly { id?: string }[] | undefined, ...path: Place): Reference[] =>
    items?.map(({ id }, i) => ({ id, path: [path, i] })) ?? [];
  const { diagnostic } = contrat;
  return [
    ids(contrat.parties, 'parties'),
    ids(diagnostic?.sources, 'diagnostic', 'sources'),
    ids(diagnostic?.indicateurs, 'diagnostic', 'indicateurs'),
    ids(diagnostic?.priorites, 'diagnostic', 'priorites'),
    ids(contrat.axes, 'axes'),
    ids(contrat.evaluation?.clauses_rendez_vous, 'evaluation', 'clauses_rendez_vous'),
    ...contrat.axes.map(({ objectifs }, a) => ids(objectifs, 'axes', a, 'objectifs')),
    engagements.flatMap(({ engagement: { id, actions }, path }): Reference[] =>
      actions ? [{ id, path }, ...ids(actions, path, 'actions')] : [{ id, path }],
    ),
  ];
}
