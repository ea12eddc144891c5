import type { Periode } from '../../model/contrat.ts';
import { cite } from '../../phrase.ts';
import type { Place } from '../../problem.ts';
import type { Contexte } from '../contexte.ts';
import { horsDuree } from '../duree.ts';
import { type Rule, TOUJOURS_ERREUR } from '../rule.ts';

/** A deadline falls within the term of the document, unless the commitment is permanent. */
export const echeanceHorsDuree: Rule = {
  id: 'echeance-hors-duree',
  description: 'L’échéance d’un engagement ou d’une action tombe en dehors de la durée du document.',
  severity: TOUJOURS_ERREUR,
  exemple: {
    faux: `duree: { debut: 2026-09-15, fin: 2032-03-31 }
axes:
  - id: securite
    titre: Sécurité intérieure
    engagements:
      - { id: cameras, titre: Installer vingt caméras, porteurs: [ville], echeance: 2033 }`,
    juste: `duree: { debut: 2026-09-15, fin: 2032-03-31 }
axes:
  - id: securite
    titre: Sécurité intérieure
    engagements:
      - { id: cameras, titre: Installer vingt caméras, porteurs: [ville], echeance: 2031-12-31 }`,
  },
  *check({ contrat: { duree }, engagements }) {
    const outside = horsDuree(duree);
    for (const { echeance, path } of echeances(engagements)) {
      const out = outside(echeance);
      const hint = 'Changez l’échéance ou la durée ; un engagement sans terme s’écrit « permanent ».';
      if (out) yield { path: [path, 'echeance'], message: `L’échéance ${cite(echeance)} ${out}.`, hint };
    }
  },
};

function* echeances(engagements: Contexte['engagements']): Iterable<{ echeance: Periode | undefined; path: Place }> {
  for (const { engagement, path } of engagements) {
    yield { echeance: engagement.echeance, path };
    if (engagement.actions) for (const [i, { echeance }] of engagement.actions.entries()) yield { echeance, path: [path, 'actions', i] };
  }
}
