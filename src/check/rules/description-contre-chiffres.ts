import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { inAxe } from '../exemples.ts';
import { announcements } from '../lookups/announcements.ts';
import { contradicted } from '../lookups/contradicted.ts';
import { QUICK_TEST } from '../lookups/factors.ts';
import type { Rule } from '../rule.ts';

/**
 * A description, an action, a preamble or the presentation of an axis that says « doublement » or « de 50 % » of what a quantity counts has figures
 * that do so. A warning, because prose may speak of something else; in titles, mots-contre-chiffres reports it.
 */
export const descriptionContreChiffres: Rule = {
  id: 'description-contre-chiffres',
  description:
    'Une description ou un préambule dit « doublement » ou « de 50 % », et les chiffres disent autre chose.',
  pourquoi:
    'Le préambule est lu par ceux qui ne vont pas jusqu’aux tableaux : il promettrait ce qu’aucun engagement ne contient.',
  severity: ALWAYS_WARNING,
  cles: ['reference', 'multiplicateur', 'variation_pourcentage'],
  exemple: `preambule: La ville s’engage ⟦au doublement → à l’extension⟧ du parc de caméras.
${inAxe(`- id: cameras
  titre: Porter le parc de 52 à 81 caméras
  porteurs: [ville]
  quantite: { grandeur: caméras, unite: caméra, reference: { valeur: 52, date: 2026 }, cible: 81 }`)}`,
  check(context, report) {
    for (const announcement of announcements(context, QUICK_TEST)) {
      const problem = announcement.isTitle ? undefined : contradicted(announcement);
      if (problem) report(problem);
    }
  },
};
