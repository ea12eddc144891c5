import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { imageIn, paragraphsOf } from '../../model/images.ts';
import type { Rule } from '../rule.ts';

/** The form of a picture in a text is a paragraph of its own, in a text of paragraphs. */
export const imageDansUnePhrase: Rule = {
  id: 'image-dans-une-phrase',
  description: 'Une image est écrite au milieu d’un texte, où elle reste du texte.',
  pourquoi: 'Le document imprimerait ses crochets et le nom de son fichier, au lieu de l’image.',
  severity: ALWAYS_WARNING,
  signes: /!\[/,
  exemple: `preambule: |
  Le plan du centre⟦ ![Douze caméras](plans/centre.png) → .\n\n  ![Douze caméras](plans/centre.png)\n\n  Il ⟧est joint.`,
  check({ textes }, report) {
    for (const { texte, path } of textes) {
      if (!texte.includes('![')) continue;
      const flat = (path as readonly unknown[]).flat(Number.POSITIVE_INFINITY) as (string | number)[];
      const names = flat.filter((part): part is string => typeof part === 'string');
      const [parent = '', key = ''] = names.length > 1 ? names.slice(-2) : ['', ...names];
      const left = paragraphsOf(texte).find(
        (paragraph) => /!\[[^[\]]*\]\([^()\n]+\)/.test(paragraph) && !imageIn(paragraph, key, parent),
      );
      if (left === undefined) continue;
      report({
        path,
        message:
          'Cette image reste du texte : une image est seule dans son paragraphe, et dans un texte long.',
        hint: 'Mettez une ligne vide avant et après, dans un préambule, une présentation, une description ou une clause ; ailleurs, joignez l’image à une annexe.',
      });
    }
  },
};
