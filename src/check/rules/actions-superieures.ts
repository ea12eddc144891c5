import { ALWAYS_ERROR } from '../../catalogue/levels.ts';
import type { Quantite } from '../../model/contrat.ts';
import { addBounds, type Bounds, effortOf } from '../../model/quantites.ts';
import { inAxe } from '../exemples.ts';
import { chiffresOf } from '../lookups/chiffres.ts';
import { exceeds, knownRange, overlap, printedRange } from '../lookups/ranges.ts';
import { sameUnite } from '../lookups/unites.ts';
import type { Rule } from '../rule.ts';

/**
 * The actions that detail a commitment add up, in its unit, to no more than the commitment adds; or they divide the level that it reaches
 * (198 + 39 + 4 of the 241 agents).
 */
export const actionsSuperieures: Rule = {
  id: 'actions-superieures',
  description: 'Les actions d’un engagement, comptées dans la même unité, le dépassent.',
  pourquoi:
    'Le détail promettrait plus que l’engagement : le jour du bilan, on ne saura pas lequel des deux comptes fait foi.',
  severity: ALWAYS_ERROR,
  cles: ['actions'],
  exemple: inAxe(`- id: renfort
  titre: Affecter dix policiers
  porteurs: [etat]
  quantite: { grandeur: postes, unite: poste, variation: 10 }
  actions:
    - { texte: En affecter six à la nuit, quantite: { grandeur: nuit, unite: poste, variation: 6 } }
    - { texte: En affecter au quartier de la gare, quantite: { grandeur: gare, unite: poste, variation: ⟦5 → 4⟧ } }`),
  check({ engagements }, report) {
    for (const { engagement, path } of engagements) {
      const whole = engagement.quantite;
      const most = whole && effortOf(whole);
      const counted = (engagement.actions ?? []).flatMap(({ quantite }) =>
        quantite && !quantite.pour_chaque && !whole?.pour_chaque && sameUnite(quantite.unite, whole?.unite)
          ? quantite
          : [],
      );
      const parts = counted.flatMap((quantite) => effortOf(quantite) ?? []);
      const sum = parts.reduce(addBounds, { min: 0, max: 0 });
      if (!whole || !most || parts.length === 0 || !exceeds(sum, most)) continue;
      if (dividesLevel(whole, counted, sum)) continue;
      const message = `Les actions font ${printedRange(sum)} en tout, plus que l’engagement qu’elles détaillent (${printedRange(most)}).`;
      report({
        path: [path, 'actions'],
        on: 'key',
        message,
        hint: 'Corrigez le chiffre d’une action, ou celui de l’engagement.',
      });
    }
  },
};

// Whether the actions divide the level that the commitment reaches: they make it up, or give plain numbers that stay below it.
function dividesLevel(whole: Quantite, counted: readonly Quantite[], sum: Bounds): boolean {
  const { base, final } = chiffresOf(whole);
  if (!base || !final) return false;
  return (
    overlap(sum, final) ||
    (!exceeds(sum, final) && counted.every(({ nombre }) => knownRange(nombre) !== undefined))
  );
}
