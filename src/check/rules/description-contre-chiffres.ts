import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { inAxe } from '../exemples.ts';
import { announcements } from '../lookups/announcements.ts';
import { contradicted } from '../lookups/contradicted.ts';
import { QUICK_TEST } from '../lookups/factors.ts';
import { SPREAD_TEST, spreadContradicted } from '../lookups/spreads.ts';
import type { Rule } from '../rule.ts';

/**
 * A description, an action, a preamble or the presentation of an axis that says « doublement », « de 50 % » or « 29 caméras sur 8 sites » of what a
 * quantity counts has figures that do so. A warning, because prose may speak of something else; in titles, mots-contre-chiffres reports it.
 */
export const descriptionContreChiffres: Rule = {
  id: 'description-contre-chiffres',
  description:
    'Une description ou un préambule dit « doublement », « de 50 % » ou « 29 caméras sur 8 sites », et les chiffres disent autre chose.',
  pourquoi:
    'Le préambule est lu par ceux qui ne vont pas jusqu’aux tableaux : il promettrait ce qu’aucun engagement ne contient.',
  severity: ALWAYS_WARNING,
  cles: ['reference', 'multiplicateur', 'variation_pourcentage', 'reparti_sur'],
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
    if (!context.quantites.some(({ quantite }) => quantite.reparti_sur)) return;
    for (const announcement of announcements(context, SPREAD_TEST)) {
      const problem = announcement.isTitle ? undefined : spreadContradicted(announcement);
      if (problem) report(problem);
    }
  },
};
