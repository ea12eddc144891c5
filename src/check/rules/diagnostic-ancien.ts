import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { formatDay } from '../../kernel/french/date.ts';
import type { Path } from '../../kernel/path.ts';
import type { Diagnostic } from '../../model/contrat.ts';
import { type Days, daysOf } from '../../model/periodes.ts';
import { signatureDay } from '../lookups/deliberations.ts';
import type { Rule } from '../rule.ts';

/** The diagnostic is at most two years old on the day of signature. */
export const diagnosticAncien: Rule = {
  id: 'diagnostic-ancien',
  description: 'Le diagnostic a plus de deux ans le jour de la signature.',
  pourquoi:
    'En deux ans, la délinquance et les moyens changent : les engagements répondraient à une situation passée, et le bilan partirait d’une base dépassée.',
  severity: ALWAYS_WARNING,
  exemple: `diagnostic:
  date: ⟦2023-11 → 2026-05⟧
  indicateurs: [{ id: vols, libelle: Vols, unite: infraction, serie: [{ annee: ⟦2022 → 2025⟧, nombre: 91 }] }]
signature: { date: 2026-09-15, lieu: Bourges }`,
  check(context, report) {
    const signature = signatureDay(context);
    const { diagnostic } = context.contrat;
    const newest = diagnostic && newestPart(diagnostic);
    if (!signature || !newest) return;
    const limit = `${Number(newest.days.fin.slice(0, 4)) + 2}${newest.days.fin.slice(4)}`;
    if (limit >= signature) return;
    const what =
      newest.path.length === 1
        ? `Les derniers chiffres du diagnostic (${newest.days.fin.slice(0, 4)}) ont`
        : 'Le diagnostic a';
    const message = `${what} plus de deux ans à la signature (${formatDay(signature)}).`;
    const on = newest.path.length === 1 ? 'key' : 'value';
    report({ path: newest.path, on, message, hint: 'Mettez-le à jour avant de signer.' });
  },
};

// The days that the diagnostic covers last, and where the file gives them: its date, else the last year of its series.
function newestPart({ date, indicateurs }: Diagnostic): { path: Path; days: Days } | undefined {
  const own = daysOf(date);
  if (own) return { path: ['diagnostic', 'date'], days: own };
  let last = 0;
  for (const { serie } of indicateurs ?? [])
    for (const { annee } of serie ?? []) last = Math.max(last, annee);
  const days = date === undefined ? daysOf(last) : undefined;
  return days && { path: ['diagnostic'], days };
}
