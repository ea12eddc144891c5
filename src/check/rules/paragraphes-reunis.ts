import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import type { Rule } from '../rule.ts';

/** An empty line of the file separates two paragraphs in the document too; in some forms of YAML text it doesn’t. */
export const paragraphesReunis: Rule = {
  id: 'paragraphes-reunis',
  description: 'Une ligne vide sépare deux paragraphes dans le fichier, mais pas dans le document.',
  pourquoi:
    'Deux paragraphes relus séparément seraient imprimés d’un seul tenant : une condition écrite dans l’un semblerait porter sur l’autre.',
  severity: ALWAYS_WARNING,
  signes: /\n[^\S\n]*\n[^\S\n]+\S/,
  exemple: `preambule: ⟦→ |
  ⟧La ville et l’État partagent un constat.

  Ils s’engagent à agir ensemble.`,
  check({ mergedParagraphs }, report) {
    for (const { path, following, folded, prose, fix } of mergedParagraphs) {
      const name = cite(path.findLast((step) => typeof step === 'string'));
      const before = `la ligne vide avant ${cite(following)}`;
      const isItem = typeof path.at(-1) === 'number';
      const howToKeep = `${folded ? 'Écrivez « | » au lieu de « > »' : 'Mettez « | » après le deux-points, puis le texte à la ligne, en retrait et sans guillemets'} : chaque ligne vide y sépare deux paragraphes.`;
      report({
        path,
        message: prose
          ? `Dans ${name}, ${before} se perd : les deux paragraphes n’en feraient qu’un.`
          : `${isItem ? `Un élément de ${name}` : name} tient en un paragraphe : ${before} se perd.`,
        hint: prose
          ? howToKeep
          : isItem
            ? 'Faites-en deux éléments, ou retirez la ligne vide.'
            : 'Retirez la ligne vide.',
        fix,
      });
    }
  },
};
