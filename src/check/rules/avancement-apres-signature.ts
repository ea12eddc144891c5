import { formatDay } from '../../kernel/french/date.ts';
import type { NestedPath } from '../../kernel/path.ts';
import type { Periode } from '../../model/contrat.ts';
import { daysOf } from '../../model/periodes.ts';
import { inAxe } from '../exemples.ts';
import { signatureDay } from '../lookups/deliberations.ts';
import { periodNamed } from '../lookups/periodes.ts';
import type { Rule } from '../rule.ts';

/** The signed text holds no progress and no evolution from after its signature: these belong to its follow-up. */
export const avancementApresSignature: Rule = {
  id: 'avancement-apres-signature',
  description: 'Le texte signé porte un avancement ou une évolution datés d’après sa signature.',
  pourquoi:
    'Ce chiffre n’était pas sous les yeux de ceux qui ont signé : le document ne serait plus celui qu’ils ont approuvé.',
  severity: { projet: 'aucune', adoption: 'aucune', signature: 'avertissement' },
  cles: ['realise', 'evolutions'],
  exemple: `document: { type: contrat, titre: Contrat de sécurité intégrée de Bourges, statut: signe }
signature: { date: 2026-09-15, lieu: Bourges }
${inAxe(`- id: renfort
  titre: Affecter dix-huit policiers
  porteurs: [etat, ville]
  statut: en_cours
  quantite: { grandeur: policiers, unite: policier, variation: 18, realise: { valeur: 6, date: ⟦2027-12-31 → 2026-09-01⟧ } }`)}`,
  check(context, report) {
    const signature = signatureDay(context);
    if (signature === undefined) return;
    const checkDate = (date: Periode | undefined, parent: NestedPath, key: string, what: string): void => {
      const day = daysOf(date)?.debut ?? '';
      if (day <= signature) return;
      report({
        path: [parent, key],
        message: `${what} (${periodNamed(date)}) vient après la signature (${formatDay(signature)}) : le texte signé ne pouvait pas le contenir.`,
        hint: 'Retirez-le du texte signé : l’avancement se note dans son suivi (csi suivi ouvrir, puis csi suivi noter).',
      });
    };
    for (const { quantite, path } of context.quantites)
      checkDate(quantite.realise?.date, [path, 'realise'], 'date', 'Ce qui est réalisé');
    context.contrat.diagnostic?.indicateurs?.forEach(({ evolutions }, i) => {
      evolutions?.forEach(({ fin }, j) => {
        checkDate(fin, ['diagnostic', 'indicateurs', i, 'evolutions', j], 'fin', 'Cette évolution');
      });
    });
  },
};
