import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import { campOf } from '../../model/camps.ts';
import { deliberations } from '../lookups/deliberations.ts';
import type { Rule } from '../rule.ts';

/** Parties of the State (préfet, procureur, recteur) sign in their own right: no assembly votes for them. */
export const deliberationSansAssemblee: Rule = {
  id: 'deliberation-sans-assemblee',
  description: 'Une délibération est attribuée à une partie qui n’a pas d’assemblée.',
  pourquoi:
    'L’État signe par son représentant, sans vote : citer une délibération qui ne peut pas exister ferait douter de celles des collectivités.',
  severity: ALWAYS_WARNING,
  cles: ['deliberations'],
  exemple: `deliberations:
  ⟦- { partie: etat, date: 2026-06-25, executoire_le: 2026-06-30 } →⟧
  - { partie: ville, date: 2026-06-25, executoire_le: 2026-06-30 }`,
  check(context, report) {
    for (const { deliberation, path } of deliberations(context)) {
      const partie = context.parties.get(deliberation.partie);
      if (!partie || campOf(partie) !== 'etat') continue;
      report({
        path: [path, 'partie'],
        message: `${cite(partie.nom)} n’a pas d’assemblée qui délibère : l’État signe par son représentant.`,
        hint: 'Retirez cette délibération, ou corrigez « partie ».',
      });
    }
  },
};
