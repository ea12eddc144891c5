import { ALWAYS_ERROR } from '../../catalogue/levels.ts';
import { formatDay } from '../../kernel/french/date.ts';
import { daysOf } from '../../model/periodes.ts';
import { deliberations } from '../lookups/deliberations.ts';
import type { Rule } from '../rule.ts';

/** A délibération comes into force on the day of its vote at the earliest. */
export const executoireAvantDeliberation: Rule = {
  id: 'executoire-avant-deliberation',
  description: 'Une délibération serait exécutoire avant d’être votée.',
  pourquoi:
    'L’une des deux dates est fausse, et ce sont elles qui prouvent que celui qui signe y était autorisé.',
  severity: ALWAYS_ERROR,
  exception: 'avant-signature',
  cles: ['executoire_le'],
  exemple: `deliberations:
  - { partie: ville, date: 2026-06-25, executoire_le: ⟦2026-06-20 → 2026-06-30⟧ }
signature: { date: 2026-09-15, lieu: Bourges }`,
  check(context, report) {
    for (const { deliberation, path } of deliberations(context)) {
      const date = daysOf(deliberation.date)?.debut;
      const executoire = daysOf(deliberation.executoire_le)?.debut;
      if (!date || !executoire || executoire >= date) continue;
      report({
        path: [path, 'executoire_le'],
        message: `La délibération serait exécutoire le ${formatDay(executoire)}, avant le vote (${formatDay(date)}).`,
        hint: 'Corrigez l’une des deux dates.',
      });
    }
  },
};
