import { ALWAYS_ERROR } from '../../catalogue/levels.ts';
import { inAxe } from '../exemples.ts';
import { references, unknownIds } from '../lookups/references.ts';
import type { Rule } from '../rule.ts';

/** Every priority that an axis or a commitment serves is one of those of the diagnostic. */
export const prioriteInconnue: Rule = {
  id: 'priorite-inconnue',
  description: 'Un axe ou un engagement cite une priorité qui n’est pas dans le diagnostic.',
  pourquoi:
    'Le document montre à quelle priorité du diagnostic répond chaque engagement : celui-ci n’en servirait aucune.',
  severity: ALWAYS_ERROR,
  exception: 'jamais',
  cles: ['priorites'],
  exemple: `diagnostic:
  priorites: [{ id: stupefiants, libelle: Lutter contre les points de deal }]
${inAxe(`- { id: renfort, titre: Affecter dix policiers, porteurs: [etat], priorites: [⟦stups → stupefiants⟧] }`)}`,
  check({ contrat, engagements }, report) {
    const known = new Set((contrat.diagnostic?.priorites ?? []).map(({ id }) => id));
    const named = [
      ...contrat.axes.flatMap(({ priorites }, i) => references(priorites, ['axes', i, 'priorites'])),
      ...engagements.flatMap(({ engagement, path }) => references(engagement.priorites, [path, 'priorites'])),
    ];
    unknownIds(named, known, 'aucune priorité du diagnostic', report);
  },
};
