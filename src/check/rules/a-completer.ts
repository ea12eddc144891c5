import { ERROR_AT_SIGNATURE } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import { pathTo } from '../../kernel/path.ts';
import { isToComplete } from '../../model/periodes.ts';
import type { Rule } from '../rule.ts';

/** A value that begins with « à compléter » is still to be written; what follows these words is the note of the author. */
export const aCompleter: Rule = {
  id: 'a-completer',
  description: 'Un texte, une date ou un code reste « à compléter ».',
  pourquoi: 'Signé ainsi, le document aurait un blanc que chacun pourrait ensuite remplir à sa façon.',
  severity: ERROR_AT_SIGNATURE,
  exception: 'avant-signature',
  signes: /compl.ter/i,
  exemple: `signature: { date: ⟦"à compléter : après le conseil de septembre" → 2026-09-15⟧, lieu: Bourges }`,
  check({ textes }, report) {
    for (const { texte, path } of textes) {
      if (!isToComplete(texte)) continue;
      const note = texte
        .trim()
        .slice('à compléter'.length)
        .replace(/^[\s:]+/, '');
      const field = cite(pathTo(path).findLast((step) => typeof step === 'string'));
      report({
        path,
        message: `${field} reste à compléter${note ? ` : ${cite(note)}` : ''}.`,
        lacks: [
          {
            noun: 'champ',
            what: 'à compléter',
            of: field.slice(2, -2),
            hint: 'Écrivez-les, ou retirez ceux qui sont facultatifs.',
          },
        ],
      });
    }
  },
};
