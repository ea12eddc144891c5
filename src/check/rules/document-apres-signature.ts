import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { formatDay } from '../../kernel/french/date.ts';
import { daysOf } from '../../model/periodes.ts';
import { signatureDay } from '../lookups/deliberations.ts';
import type { Rule } from '../rule.ts';

/** The document is dated by the day of its signature: what is signed already existed. */
export const documentApresSignature: Rule = {
  id: 'document-apres-signature',
  description: 'La date du document vient après celle de sa signature.',
  pourquoi:
    'On ne signe pas un texte qui n’existe pas encore : l’une des deux dates est fausse, et l’on pourra soutenir qu’un autre texte a été signé.',
  severity: ALWAYS_WARNING,
  exemple: `document: { type: contrat, titre: Contrat de sécurité intégrée de Bourges, statut: projet, date: ⟦2026-09-16 → 2026-09-15⟧ }
signature: { date: 2026-09-15, lieu: Bourges }`,
  check(context, report) {
    const signature = signatureDay(context);
    const date = daysOf(context.contrat.document.date)?.debut;
    if (!signature || !date || date <= signature) return;
    report({
      path: ['document', 'date'],
      message: `Le document est daté du ${formatDay(date)}, après sa signature (${formatDay(signature)}).`,
      hint: 'Retirez « document.date », ou corrigez l’une des deux dates.',
    });
  },
};
