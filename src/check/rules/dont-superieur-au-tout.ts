import { ALWAYS_ERROR } from '../../catalogue/levels.ts';
import { effortOf } from '../../model/quantites.ts';
import { inAxe } from '../exemples.ts';
import { engagementNamed } from '../lookups/noms.ts';
import { exceeds, printedRange, totalOf } from '../lookups/ranges.ts';
import { sameUnite } from '../lookups/unites.ts';
import type { Rule } from '../rule.ts';

/** The parts of a commitment (« dont 60 des 100 ») add up, in its unit, to no more than the commitment. */
export const dontSuperieurAuTout: Rule = {
  id: 'dont-superieur-au-tout',
  description: 'Les engagements « dont » dépassent ensemble celui dont ils font partie.',
  pourquoi:
    'Le détail promettrait plus que l’ensemble : une part a été comptée deux fois, ou elle vient en plus et devrait grossir le total.',
  severity: ALWAYS_ERROR,
  cles: ['dont_de'],
  exemple: inAxe(`- id: renfort
  titre: Affecter des policiers nationaux
  porteurs: [etat]
  quantite: { grandeur: postes de policiers, unite: poste, variation: 100 }
- id: brigade
  titre: En affecter une part à la nuit
  porteurs: [etat]
  dont_de: renfort
  quantite: { grandeur: policiers de la nuit, unite: poste, variation: ⟦110 → 60⟧ }`),
  check({ donts }, report) {
    const sums = new Map<string, { min: number; max: number }>();
    const reported = new Set<string>();
    for (const { engagement, tout: placed, path } of donts) {
      const tout = placed.engagement;
      const [part, most] = [engagement.quantite, tout.quantite];
      if (!part || !most || part.pour_chaque || most.pour_chaque || !sameUnite(part.unite, most.unite))
        continue;
      const [each, all] = [effortOf(part), effortOf(most)];
      // A range without any number in it is reported by minimum-superieur-au-maximum.
      if (!each || !all || each.min > each.max || all.min > all.max) continue;
      const sum = totalOf([sums.get(tout.id), each]) ?? each;
      sums.set(tout.id, sum);
      if (!exceeds(sum, all) || reported.has(tout.id)) continue;
      reported.add(tout.id);
      const message = `Avec celui-ci, les engagements « dont » font ${printedRange(sum)}, plus que ${engagementNamed(placed)}, dont ils font partie (${printedRange(all)}).`;
      report({
        path: [path, 'dont_de'],
        message,
        hint: 'Si l’engagement vient en plus, écrivez « s_ajoute_a » au lieu de « dont_de ».',
      });
    }
  },
};
