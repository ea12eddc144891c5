import { ALWAYS_ERROR } from '../../catalogue/levels.ts';
import type { NestedPath } from '../../kernel/path.ts';
import type { Periode } from '../../model/contrat.ts';
import { inAxe } from '../exemples.ts';
import { isDue } from '../lookups/due.ts';
import { outsideDuree } from '../lookups/duree.ts';
import { periodNamed } from '../lookups/periodes.ts';
import type { Rule } from '../rule.ts';

/**
 * The deadline of a commitment or of an action falls within the term of the document, unless it is permanent. What is already done, given up or
 * kept for memory is not due any more, and may date from before.
 */
export const echeanceHorsDuree: Rule = {
  id: 'echeance-hors-duree',
  description: 'L’échéance d’un engagement ou d’une action tombe en dehors de la durée du document.',
  pourquoi:
    'Une promesse due après la fin du document, ou avant son début, tombe quand il ne court pas : on pourra contester qu’elle soit due.',
  severity: ALWAYS_ERROR,
  exemple: `duree: { debut: 2026-09-15, fin: 2032-03-31 }
${inAxe(`- { id: cameras, titre: Installer vingt caméras, porteurs: [ville], echeance: ⟦2033 → 2031-12-31⟧ }`)}`,
  check({ contrat: { duree }, engagements }, report) {
    const outside = outsideDuree(duree);
    const checkEcheance = (echeance: Periode | undefined, path: NestedPath): void => {
      const why = outside(echeance);
      const hint = 'Changez l’échéance ou la durée ; un engagement sans terme s’écrit « permanent ».';
      if (why)
        report({ path: [path, 'echeance'], message: `L’échéance (${periodNamed(echeance)}) ${why}.`, hint });
    };
    for (const { engagement, path } of engagements) {
      if (!isDue(engagement)) continue;
      checkEcheance(engagement.echeance, path);
      engagement.actions?.forEach((action, i) => {
        if (isDue(action)) checkEcheance(action.echeance, [path, 'actions', i]);
      });
    }
  },
};
