import { ALWAYS_ERROR } from '../../catalogue/levels.ts';
import { unknownIds } from '../lookups/references.ts';
import type { Rule } from '../rule.ts';

/** The objective that a commitment serves is one of those of its axis. */
export const objectifInconnu: Rule = {
  id: 'objectif-inconnu',
  description: 'Un engagement cite un objectif que son axe ne contient pas.',
  pourquoi: 'L’engagement serait rangé sous un objectif que le lecteur ne trouve pas dans cet axe.',
  severity: ALWAYS_ERROR,
  exception: 'jamais',
  cles: ['objectif'],
  exemple: `axes:
  - id: securite
    titre: Sécurité intérieure
    objectifs: [{ id: presence, libelle: Accroître la présence }]
    engagements:
      - { id: renfort, titre: Affecter dix policiers, porteurs: [etat], objectif: ⟦presences-de-nuit → presence⟧ }`,
  check({ contrat }, report) {
    for (const [a, { objectifs, engagements }] of contrat.axes.entries()) {
      const known = new Set((objectifs ?? []).flatMap(({ id }) => id ?? []));
      for (const [e, { objectif }] of engagements.entries()) {
        unknownIds(
          [{ id: objectif, path: ['axes', a, 'engagements', e, 'objectif'] }],
          known,
          'aucun objectif de cet axe',
          report,
        );
      }
    }
  },
};
