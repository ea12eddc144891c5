import { ERROR_AT_SIGNATURE } from '../../catalogue/levels.ts';
import { inAxe } from '../exemples.ts';
import { announcements } from '../lookups/announcements.ts';
import { contradicted } from '../lookups/contradicted.ts';
import { QUICK_TEST } from '../lookups/factors.ts';
import type { Rule } from '../rule.ts';

/**
 * A title that says « doubler », « tripler », « augmenter de 50 % », « la moitié des agents »… has figures that do so, within a tenth (one city announced
 * it for 52 cameras that became 81).
 */
export const motsContreChiffres: Rule = {
  id: 'mots-contre-chiffres',
  description: 'Un titre dit « doubler », « moitié » ou « de 50 % », et les chiffres disent autre chose.',
  pourquoi:
    'Le titre est ce qu’on lit à voix haute : « doubler » un parc de 52 caméras pour en avoir 81, c’est en annoncer 23 qui ne sont pas promises.',
  severity: ERROR_AT_SIGNATURE,
  cles: ['reference', 'multiplicateur', 'variation_pourcentage', 'pourcentage'],
  exemple: inAxe(`- id: cameras
  titre: ⟦Doubler → Porter⟧ le parc de ⟦vidéoprotection → vidéoprotection de 52 à 81 caméras⟧
  porteurs: [ville]
  quantite: { grandeur: caméras, unite: caméra, reference: { valeur: 52, date: 2026 }, cible: 81 }`),
  check(context, report) {
    for (const announcement of announcements(context, QUICK_TEST)) {
      const problem = announcement.isTitle ? contradicted(announcement) : undefined;
      if (problem) report(problem);
    }
  },
};
