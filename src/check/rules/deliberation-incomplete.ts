import { list } from '../../kernel/french/list.ts';
import { cite } from '../../kernel/french/quote.ts';
import { deliberations } from '../lookups/deliberations.ts';
import type { Rule } from '../rule.ts';

/** A délibération has its date and the day on which it came into force. */
export const deliberationIncomplete: Rule = {
  id: 'deliberation-incomplete',
  description: 'Une délibération n’a pas sa date, ou la date à laquelle elle est exécutoire.',
  pourquoi:
    'Ces deux dates montrent que l’assemblée a voté avant la signature et que son vote avait déjà effet : sans elles, personne ne peut le vérifier.',
  source:
    'CGCT, art. L. 2131-1 (communes), L. 5211-3 (intercommunalités), L. 3131-1 (départements), L. 4141-1 (régions) et L. 5721-4 (syndicats mixtes ouverts) : un acte est exécutoire une fois porté à la connaissance des intéressés et transmis au représentant de l’État.',
  verifie_le: '2026-11',
  severity: { projet: 'aucune', adoption: 'avertissement', signature: 'erreur' },
  exception: 'avant-signature',
  cles: ['deliberations'],
  exemple: `document: { type: contrat, titre: Contrat de sécurité intégrée de Bourges, statut: signe }
deliberations:
  - { partie: ville, date: 2026-06-25⟦→ , executoire_le: 2026-06-30⟧ }`,
  check(context, report) {
    for (const { deliberation, path } of deliberations(context)) {
      const { partie, date, executoire_le } = deliberation;
      const missing = [
        ...(date === undefined ? [['sa date', '« date »'] as const] : []),
        ...(executoire_le === undefined
          ? [['la date à laquelle elle est exécutoire', '« executoire_le »'] as const]
          : []),
      ];
      if (missing.length === 0) continue;
      const whose = cite(context.parties.get(partie)?.nom ?? partie);
      const message = `La délibération de ${whose} n’indique ${missing.length > 1 ? 'ni' : 'pas'} ${missing.map(([what]) => what).join(' ni ')}.`;
      report({ path, message, hint: `Ajoutez ${list(missing.map(([, key]) => key))}.` });
    }
  },
};
