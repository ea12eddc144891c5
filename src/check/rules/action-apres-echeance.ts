import { ALWAYS_ERROR } from '../../catalogue/levels.ts';
import { daysOf } from '../../model/periodes.ts';
import { inAxe } from '../exemples.ts';
import { isDue } from '../lookups/due.ts';
import { periodNamed } from '../lookups/periodes.ts';
import type { Rule } from '../rule.ts';

/** An action that details a commitment is due by the deadline of the commitment. */
export const actionApresEcheance: Rule = {
  id: 'action-apres-echeance',
  description: 'Une action tombe après l’échéance de l’engagement qu’elle détaille.',
  pourquoi:
    'Le jour du bilan, l’engagement serait jugé en retard à cause d’une action qui n’est pas encore due, ou tenu sans elle.',
  severity: ALWAYS_ERROR,
  cles: ['actions'],
  exemple: inAxe(`- id: centre
  titre: Ouvrir le centre de supervision jour et nuit
  porteurs: [ville]
  echeance: 2027-12-31
  actions: [{ texte: Recruter des opérateurs, echeance: ⟦2028-06 → 2027-06⟧ }]`),
  check({ engagements }, report) {
    for (const { engagement, path } of engagements) {
      const fin = daysOf(engagement.echeance)?.fin;
      if (!fin || !isDue(engagement)) continue;
      for (const [i, { echeance, statut }] of (engagement.actions ?? []).entries()) {
        const debut = daysOf(echeance)?.debut;
        if (!debut || debut <= fin || !isDue({ statut })) continue;
        const message = `L’échéance de l’action (${periodNamed(echeance)}) vient après celle de son engagement (${periodNamed(engagement.echeance)}).`;
        report({
          path: [path, 'actions', i, 'echeance'],
          message,
          hint: 'Avancez l’échéance de l’action, ou reculez celle de l’engagement.',
        });
      }
    }
  },
};
