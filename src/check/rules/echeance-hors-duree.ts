import type { Periode } from '../../model/contrat.ts';
import { bornes } from '../../model/periodes.ts';
import { cite } from '../../phrase.ts';
import type { Path } from '../../problem.ts';
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
    const debut = bornes(duree?.debut)?.debut;
    const fin = bornes(duree?.fin)?.fin;
    const deadlines = engagements.flatMap(({ engagement, path }): [Periode | undefined, Path][] => [
      [engagement.echeance, path],
      ...(engagement.actions ?? []).map(({ echeance }, i): [Periode | undefined, Path] => [echeance, [...path, 'actions', i]]),
    ]);
    for (const [echeance, path] of deadlines) {
      const days = bornes(echeance);
      const hint = 'Changez l’échéance ou la durée ; un engagement sans terme s’écrit « permanent ».';
      const at = [...path, 'echeance'];
      if (days && fin && days.debut > fin)
        yield { path: at, message: `L’échéance ${cite(echeance)} tombe après la fin du document (${duree?.fin}).`, hint };
      if (days && debut && days.fin < debut)
        yield { path: at, message: `L’échéance ${cite(echeance)} tombe avant le début du document (${duree?.debut}).`, hint };
    }
  },
};
