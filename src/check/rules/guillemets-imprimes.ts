import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import type { Rule } from '../rule.ts';

// French quotes with « »: a whole text between other curly marks comes from a word processor that replaced the straight ones.
const CURLY_QUOTED = /^(?:“[^”]*”|„[^“”]*[“”]|‘[^’]*’)$/;

/** Quotation marks that were meant for YAML are straight: curly ones would be printed as a part of the text. */
export const guillemetsImprimes: Rule = {
  id: 'guillemets-imprimes',
  description: 'Un texte est entre des guillemets courbes, qui seraient imprimés avec lui.',
  pourquoi:
    'Ce texte est repris tel quel : un nom ou un titre paraîtrait entre guillemets, comme une citation.',
  severity: ALWAYS_WARNING,
  signes: /[“„‘]/,
  exemple: `territoire:
  nom: ⟦“Bourges” → "Bourges"⟧
  communes: [{ code_insee: "18033", nom: Bourges }]`,
  check({ textes }, report) {
    for (const { texte, path } of textes)
      if (CURLY_QUOTED.test(texte))
        report({
          path,
          sense: { value: texte.slice(1, -1).trim() },
          message: `Les guillemets de ${cite(texte)} ne sont pas ceux du format : ils seraient imprimés.`,
          hint: `Retirez-les, ou tapez des guillemets droits : "${texte.slice(1, -1)}".`,
        });
  },
};
