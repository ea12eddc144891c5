import { ALWAYS_ERROR } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import { inAvenant, placedModifications } from '../lookups/base.ts';
import type { Rule } from '../rule.ts';

/** What an avenant replaces is what the contract says, as a patch must find its context. */
export const avenantAncienDifferent: Rule = {
  id: 'avenant-ancien-different',
  description: 'L’ancienne rédaction que cite une modification n’est pas celle du contrat.',
  pourquoi:
    'Un avenant qui remplace des mots que le contrat n’a pas laisse deux textes signés qui se contredisent, et ne se consolide pas.',
  severity: ALWAYS_ERROR,
  cles: ['modifications'],
  exemple: inAvenant(`objet: Échéance de la vidéoprotection
nature: modification
ancien: "⟦2025 → 2026⟧"
nouveau: "2028"
porte_sur: { engagement: cameras, champ: echeance }
valeur: 2028`),
  check(context, report) {
    for (const { modification, path, rencontre } of placedModifications(context)) {
      const { autresMots } = rencontre;
      if (autresMots === undefined) continue;
      report({
        path: [path, 'ancien'],
        message:
          autresMots === ''
            ? 'Le contrat ne dit rien à cette place.'
            : `Ce n’est pas la rédaction du contrat, qui dit : ${cite(fromDifference(autresMots, modification.ancien ?? ''))}.`,
        hint:
          autresMots === ''
            ? 'Retirez « ancien » et écrivez nature: ajout, ou corrigez « porte_sur ».'
            : 'Recopiez les mots du contrat, ou corrigez « porte_sur » ; csi avenant preparer les relève sans faute.',
      });
    }
  },
};

// The end of a text, from some words before its first difference to another: a long one would be cut before it.
function fromDifference(text: string, other: string): string {
  const at = text.split('').findIndex((character, i) => character !== other[i]);
  const start = at < 40 ? 0 : text.lastIndexOf(' ', at - 20) + 1;
  return start === 0 ? text : `…${text.slice(start)}`;
}
