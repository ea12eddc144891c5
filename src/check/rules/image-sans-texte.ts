import { cite } from '../../kernel/french/quote.ts';
import { plain } from '../../kernel/nearest.ts';
import type { Rule } from '../rule.ts';

/** A picture says in words what it shows, and not the name of its file. */
export const imageSansTexte: Rule = {
  id: 'image-sans-texte',
  description: 'Une image n’a pas de texte de remplacement, ou il ne répète que le nom de son fichier.',
  pourquoi:
    'Ce texte est lu à voix haute à la place de l’image : sans lui, qui ne la voit pas ignore ce qu’elle montre, et le document n’est plus accessible.',
  source: 'PDF/UA-1 (ISO 14289-1), 7.3',
  severity: { projet: 'avertissement', adoption: 'avertissement', signature: 'avertissement' },
  signes: /\b(?:emblemes|images)\b|!\[/,
  exemple: `annexes:
  - titre: Plan des caméras
    images:
      - { fichier: plans/centre.png, alt: ⟦centre.png → Douze caméras autour de la gare⟧ }`,
  check({ images }, report) {
    for (const { fichier, alt, path, place } of images) {
      const at = place === 'texte' ? path : [path, 'alt'];
      const name = fichier.slice(fichier.lastIndexOf('/') + 1);
      const bare = name.replace(/\.[^.]*$/, '');
      const hint = 'Dites ce que l’image montre, pour qui ne la voit pas.';
      if (alt.trim() === '')
        report({ path: at, message: `L’image ${cite(name)} n’a pas de texte de remplacement.`, hint });
      else if (
        plain(alt) === plain(name) ||
        (plain(alt) === plain(bare) && !/\s/.test(alt.trim()) && place !== 'embleme')
      )
        report({
          path: at,
          message: `Le texte de remplacement de ${cite(name)} ne répète que son nom.`,
          hint,
        });
    }
  },
};
