import { cite } from '../../kernel/french/quote.ts';
import type { Rule } from '../rule.ts';

/** A picture that is published does not tell where it was taken without its author knowing. */
export const imageLocalisee: Rule = {
  id: 'image-localisee',
  description: 'Une image porte le lieu où elle a été prise, et le fichier en est joint au document.',
  pourquoi:
    'Les téléphones écrivent dans leurs photos la latitude, la longitude et l’heure. Le document porte ces fichiers tels quels : quiconque le reçoit peut y lire, par exemple, l’adresse d’un agent ou d’une victime.',
  severity: { projet: 'avertissement', adoption: 'avertissement', signature: 'avertissement' },
  signes: /\b(?:emblemes|images)\b|!\[/,
  exemple: `annexes:
  - titre: Le nouveau poste
    images:
      - { fichier: ⟦photos/avec-lieu.jpg → photos/sans-lieu.jpg⟧, alt: Le poste de police de la gare }`,
  check({ images, imagesLues }, report) {
    for (const { fichier, path, place } of images) {
      const lue = imagesLues?.get(fichier);
      if (!lue || 'refus' in lue || !lue.localisee) continue;
      report({
        path: place === 'texte' ? path : [path, 'fichier'],
        message: `${cite(fichier)} dit où l’image a été prise, et le document portera ce fichier.`,
        hint: 'Retirez ces informations (sous Windows : Propriétés, Détails, « Supprimer les propriétés et les informations personnelles »), ou enregistrez l’image à nouveau en PNG.',
      });
    }
  },
};
