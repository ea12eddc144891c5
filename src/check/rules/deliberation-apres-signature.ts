import { formatDay } from '../../kernel/french/date.ts';
import { daysOf } from '../../model/periodes.ts';
import { deliberations, signatureDay } from '../lookups/deliberations.ts';
import type { Rule } from '../rule.ts';

/** An assembly votes before the day of the signature that it allows. */
export const deliberationApresSignature: Rule = {
  id: 'deliberation-apres-signature',
  description: 'Une délibération est datée du jour de la signature ou d’après.',
  pourquoi:
    'Celui qui signe n’y est pas encore autorisé : un juge peut annuler le document s’il trouve ce vice assez grave.',
  source:
    'CE, 20 janvier 1989, Ville de Millau, n° 70686 : la délibération qui autorise à signer précède la signature ; un vote postérieur ne la régularise pas. Le juge apprécie aujourd’hui la gravité du vice (CE, 8 octobre 2014, Commune d’Entraigues-sur-la-Sorgue, n° 370588).',
  verifie_le: '2026-11',
  severity: { projet: 'avertissement', adoption: 'erreur', signature: 'erreur' },
  exception: 'avant-signature',
  cles: ['deliberations'],
  exemple: `deliberations:
  - { partie: ville, date: ⟦2026-09-24 → 2026-06-25⟧, executoire_le: ⟦2026-09-30 → 2026-06-30⟧ }
signature: { date: 2026-09-15, lieu: Bourges }`,
  check(context, report) {
    const signature = signatureDay(context);
    for (const { deliberation, path } of deliberations(context)) {
      const date = daysOf(deliberation.date)?.debut;
      if (!signature || !date || date < signature) continue;
      const message = `La délibération (${formatDay(date)}) ne précède pas la signature (${formatDay(signature)}) : le document pourrait être annulé.`;
      report({
        path: [path, 'date'],
        message,
        hint: 'Faites voter l’assemblée avant de signer, ou corrigez l’une des deux dates.',
      });
    }
  },
};
