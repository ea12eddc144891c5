import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { formatDay } from '../../kernel/french/date.ts';
import { daysOf } from '../../model/periodes.ts';
import { signatureDay } from '../lookups/deliberations.ts';
import type { Rule } from '../rule.ts';

/** The term begins on the day of signature at the earliest; a year or a month that includes that day is fine. */
export const debutAvantSignature: Rule = {
  id: 'debut-avant-signature',
  description: 'Le document prend effet avant d’être signé.',
  pourquoi: 'Avant de signer, personne n’est engagé : la durée compterait des mois où rien n’était dû.',
  severity: ALWAYS_WARNING,
  exemple: `signature: { date: 2026-09-15, lieu: Bourges }
duree:
  debut: ⟦2026-01-01 → 2026-09-15⟧
  fin: 2032-03-31`,
  check(context, report) {
    const signature = signatureDay(context);
    const debut = daysOf(context.contrat.duree?.debut)?.fin;
    if (!signature || !debut || debut >= signature) return;
    const message = `Le document prend effet avant sa signature (${formatDay(signature)}).`;
    report({
      path: ['duree', 'debut'],
      message,
      hint: 'Faites-le commencer le jour de la signature, ou après.',
    });
  },
};
