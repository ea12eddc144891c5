import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import { SIGNATAIRES } from '../exemples.ts';
import { signataires } from '../lookups/signataires.ts';
import type { Rule } from '../rule.ts';

/** A party that signs bears a commitment or an action; one that only lends support is associated or a witness. */
export const signataireSansEngagement: Rule = {
  id: 'signataire-sans-engagement',
  description: 'Une partie signe sans porter d’engagement.',
  pourquoi: 'Le lecteur ne saurait pas ce que cette partie fera, et le bilan n’aurait rien à dire d’elle.',
  severity: ALWAYS_WARNING,
  exemple: `${SIGNATAIRES}
  - { id: bailleur, type: bailleur, nom: Val de Berry, role: ⟦signataire → temoin⟧, representants: [{ prenom: Léa, nom: Roux, qualite: directrice }] }`,
  check(context, report) {
    if (!context.bindsBothSides) return;
    const bound = new Set<string>();
    const addBound = (id: string): void => void bound.add(id);
    for (const { engagement } of context.binding) {
      engagement.porteurs.forEach(addBound);
      for (const { porteurs } of engagement.actions ?? []) porteurs?.forEach(addBound);
    }
    for (const { partie, path } of signataires(context)) {
      if (bound.has(partie.id)) continue;
      const message = `${cite(partie.nom)} signe, mais ne s’engage à rien.`;
      const hint =
        'Donnez-lui un engagement à porter, seul ou en commun, ou faites-en une partie associée ou témoin.';
      report({
        path,
        message,
        hint,
        lacks: [{ noun: 'signataire', what: 'sans engagement', of: partie.abrege ?? partie.nom, hint }],
      });
    }
  },
};
