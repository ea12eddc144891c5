import { TOUJOURS_ERREUR } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import type { NestedPath } from '../../kernel/path.ts';
import type { Periode } from '../../model/contrat.ts';
import { inAxe } from '../exemples.ts';
import { outsideDuree } from '../lookups/duree.ts';
import type { Rule } from '../rule.ts';

/** A deadline falls within the term of the document, unless the commitment is permanent. */
export const echeanceHorsDuree: Rule = {
  id: 'echeance-hors-duree',
  description: 'L’échéance d’un engagement ou d’une action tombe en dehors de la durée du document.',
  pourquoi:
    'Une promesse due après la fin du document, ou avant son début, tombe quand il ne court pas : on pourra contester qu’elle soit due.',
  severity: TOUJOURS_ERREUR,
  exemple: `duree: { debut: 2026-09-15, fin: 2032-03-31 }
${inAxe(`- { id: cameras, titre: Installer vingt caméras, porteurs: [ville], echeance: ⟦2033 → 2031-12-31⟧ }`)}`,
  check({ contrat: { duree }, engagements }, report) {
    const outside = outsideDuree(duree);
    const look = (echeance: Periode | undefined, path: NestedPath): void => {
      const out = outside(echeance);
      const hint = 'Changez l’échéance ou la durée ; un engagement sans terme s’écrit « permanent ».';
      if (out) report({ path: [path, 'echeance'], message: `L’échéance ${cite(echeance)} ${out}.`, hint });
    };
    for (const { engagement, path } of engagements) {
      look(engagement.echeance, path);
      engagement.actions?.forEach(({ echeance }, i) => {
        look(echeance, [path, 'actions', i]);
      });
    }
  },
};
