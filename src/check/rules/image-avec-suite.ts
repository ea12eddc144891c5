import { formatNumber } from '../../kernel/french/number.ts';
import { cite } from '../../kernel/french/quote.ts';
import type { Rule } from '../rule.ts';

/** Whoever gives a photo knows what of its file the document carries. */
export const imageAvecSuite: Rule = {
  id: 'image-avec-suite',
  description: 'Un fichier continue après son image, et le document ne porte que l’image.',
  pourquoi:
    'Les téléphones écrivent souvent après une photo les secondes de film qui l’ont précédée, avec le son, ou une seconde image. csi les laisse de côté : elles ne sont ni imprimées, ni jointes au document.',
  severity: { projet: 'avertissement', adoption: 'avertissement', signature: 'avertissement' },
  signes: /\b(?:emblemes|images)\b|!\[/,
  exemple: `annexes:
  - titre: Le nouveau poste
    images:
      - { fichier: ⟦photos/avec-suite.jpg → photos/seule.jpg⟧, alt: Le poste de police de la gare }`,
  check({ images, imagesLues }, report) {
    for (const { fichier, path, place } of images) {
      const lue = imagesLues?.get(fichier);
      if (!lue || 'refus' in lue || lue.suite === undefined) continue;
      const octets = lue.suite === 1 ? 'un octet' : `${formatNumber(lue.suite)} octets`;
      report({
        path: place === 'texte' ? path : [path, 'fichier'],
        message: `${cite(fichier)} contient ${octets} après la fin de l’image, que le document ne portera pas.`,
        hint: 'Pour que ce fichier soit le même partout, ouvrez l’image et enregistrez-la à nouveau.',
      });
    }
  },
};
