import { ALWAYS_ERROR } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import { cheminRefuse } from '../../model/chemin-image.ts';
import type { Rule } from '../rule.ts';

/** Every picture that is named can be read beside the file. */
export const imageIllisible: Rule = {
  id: 'image-illisible',
  description: 'Une image que nomme le fichier manque, ou n’est pas de celles que csi sait lire.',
  pourquoi:
    'Le document s’imprimerait avec un vide à la place de l’emblème ou du plan : csi ne le compose pas tant que l’image manque.',
  severity: ALWAYS_ERROR,
  exception: 'jamais',
  signes: /\b(?:emblemes|images)\b|!\[/,
  exemple: `annexes:
  - titre: Plan des caméras
    images:
      - { fichier: ⟦C:\\Plans\\centre.png → plans/centre.png⟧, alt: Douze caméras autour de la gare }`,
  check({ images, imagesLues }, report) {
    for (const { fichier, path, place } of images) {
      const at = place === 'texte' ? path : [path, 'fichier'];
      const why = cheminRefuse(fichier);
      const lue = why === undefined ? imagesLues?.get(fichier) : undefined;
      if (why !== undefined) report({ path: at, message: `${cite(fichier)} ${why}.` });
      else if (lue && 'refus' in lue)
        report({ path: at, message: lue.refus, ...(lue.conseil !== undefined && { hint: lue.conseil }) });
    }
  },
};
