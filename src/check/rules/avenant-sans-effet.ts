import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { isToComplete } from '../../model/periodes.ts';
import { inAvenant, placedModifications } from '../lookups/base.ts';
import type { Rule } from '../rule.ts';

/** Each modification changes something. */
export const avenantSansEffet: Rule = {
  id: 'avenant-sans-effet',
  description: 'Une modification ne change rien : le contrat dit déjà cela.',
  pourquoi:
    'Un article sans effet fait chercher au lecteur ce qui a changé ; souvent, la nouvelle valeur n’a pas été écrite.',
  severity: ALWAYS_WARNING,
  cles: ['modifications'],
  exemple: inAvenant(`objet: Échéance de la vidéoprotection
nature: modification
ancien: "2026"
nouveau: "⟦2026 → 2028⟧"
porte_sur: { engagement: cameras, champ: echeance }
valeur: ⟦2026 → 2028⟧`),
  check(context, report) {
    for (const { modification, path, rencontre } of placedModifications(context)) {
      const { ancien, nouveau, objet } = modification;
      const same = ancien !== undefined && nouveau !== undefined && ancien.trim() === nouveau.trim();
      // Two texts that are both still to be written say nothing yet.
      const silent = same && modification.valeur === undefined && !isToComplete(ancien);
      if (!rencontre.sansEffet && !silent) continue;
      report({
        path: nouveau === undefined ? [path, 'objet'] : [path, 'nouveau'],
        message: `${objet} : cette modification ne change rien.`,
        hint: 'Écrivez la nouvelle rédaction, ou retirez la modification.',
      });
    }
  },
};
