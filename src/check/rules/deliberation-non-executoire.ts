import { ALWAYS_ERROR } from '../../catalogue/levels.ts';
import { formatDay } from '../../kernel/french/date.ts';
import { daysOf } from '../../model/periodes.ts';
import { deliberations, signatureDay } from '../lookups/deliberations.ts';
import type { Rule } from '../rule.ts';

/** A délibération is in force (published, and sent to the State) before the day of the signature. */
export const deliberationNonExecutoire: Rule = {
  id: 'deliberation-non-executoire',
  description: 'Une délibération n’est pas exécutoire avant le jour de la signature.',
  pourquoi:
    'Tant que la délibération n’est pas publiée et transmise au représentant de l’État, celui qui signe n’y est pas encore autorisé : un juge peut annuler le document.',
  source:
    'CGCT, art. L. 2131-1 (communes), L. 5211-3 (intercommunalités), L. 3131-1 (départements), L. 4141-1 (régions) et L. 5721-4 (syndicats mixtes ouverts) : un acte est exécutoire une fois porté à la connaissance des intéressés et transmis au représentant de l’État ; CE, avis, 10 juin 1996, Préfet de la Côte-d’Or, n° 176873 ; TA Montpellier, 7 novembre 2002, n° 01-4224 : transmise le jour de la signature, la délibération l’est trop tard.',
  verifie_le: '2026-11',
  severity: ALWAYS_ERROR,
  exception: 'avant-signature',
  cles: ['deliberations'],
  exemple: `deliberations:
  - { partie: ville, date: ⟦2026-09-10 → 2026-09-03⟧, executoire_le: ⟦2026-09-20 → 2026-09-10⟧ }
signature: { date: 2026-09-15, lieu: Bourges }`,
  check(context, report) {
    const signature = signatureDay(context);
    if (!signature) return;
    for (const { deliberation, path } of deliberations(context)) {
      const executoire = daysOf(deliberation.executoire_le)?.debut;
      // A vote that is itself too late is reported by deliberation-apres-signature.
      const votedTooLate = (daysOf(deliberation.date)?.debut ?? '') >= signature;
      if (!executoire || executoire < signature || votedTooLate) continue;
      const message = `La délibération n’est exécutoire que le ${formatDay(executoire)}, et la signature est du ${formatDay(signature)}.`;
      const hint =
        'Faites-la publier et transmettre à la préfecture avant de signer, ou corrigez l’une des deux dates.';
      report({ path: [path, 'executoire_le'], message, hint });
    }
  },
};
