import { ALWAYS_ERROR } from '../../catalogue/levels.ts';
import { formatDay } from '../../kernel/french/date.ts';
import { daysOf } from '../../model/periodes.ts';
import { knownBase } from '../lookups/base.ts';
import { signatureDay } from '../lookups/deliberations.ts';
import type { Rule } from '../rule.ts';

/** An avenant is signed while the contract is in force. */
export const avenantApresFin: Rule = {
  id: 'avenant-apres-fin',
  description: 'L’avenant est signé après la fin du contrat qu’il modifie.',
  pourquoi: 'Un contrat qui a pris fin ne se modifie plus, et ne se proroge plus : il en faut un nouveau.',
  severity: ALWAYS_ERROR,
  cles: ['avenant'],
  exemple: `document: { type: avenant, titre: Avenant n° 1, statut: projet }
avenant: { objet: Prorogation, contrat: { titre: Contrat de Bourges, fichier: contrat.yaml } }
signature: { date: ⟦2029-09-15 → 2026-09-15⟧, lieu: Bourges }
# et plus loin, pas de clé : articles, duree`,
  check(context, report) {
    const fin = daysOf(knownBase(context)?.contrat.duree?.fin)?.fin;
    const day = signatureDay(context);
    if (fin === undefined || day === undefined || day <= fin) return;
    report({
      path: ['signature', 'date'],
      message: `L’avenant serait signé après la fin du contrat, le ${formatDay(fin)}.`,
      hint: 'Corrigez cette date, ou signez un nouveau contrat.',
    });
  },
};
