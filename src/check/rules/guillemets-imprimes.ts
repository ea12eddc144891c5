import { TOUJOURS_AVERTISSEMENT } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import type { Rule } from '../rule.ts';

// French sets « » around words: a whole text between these comes from a word processor, which bent the quotation marks of the file.
const COURBES = /^(?:“[^”]*”|„[^“”]*[“”]|‘[^’]*’)$/;

/** Quotation marks that were to hold a text for YAML are not printed with it. */
export const guillemetsImprimes: Rule = {
  id: 'guillemets-imprimes',
  description: 'Un texte est entre des guillemets courbes, qui seraient imprimés avec lui.',
  pourquoi:
    'Ce texte est repris tel quel : un nom ou un titre paraîtrait entre guillemets, comme une citation.',
  severity: TOUJOURS_AVERTISSEMENT,
  signes: /[“„‘]/,
  exemple: `territoire:
  nom: ⟦“Bourges” → "Bourges"⟧
  communes: [{ code_insee: "18033", nom: Bourges }]`,
  check({ textes }, report) {
    for (const { texte, path } of textes)
      if (COURBES.test(texte))
        report({
          path,
          sense: { value: texte.slice(1, -1).trim() },
          message: `Les guillemets de ${cite(texte)} ne sont pas ceux du format : ils seraient imprimés.`,
          hint: `Retirez-les, ou tapez des guillemets droits : "${texte.slice(1, -1)}".`,
        });
  },
};
