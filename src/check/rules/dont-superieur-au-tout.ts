import { effort } from '../../model/quantites.ts';
import { cite } from '../../phrase.ts';
import { unAxe } from '../exemples.ts';
import { depasse, enMots, total } from '../plages.ts';
import { type Rule, TOUJOURS_ERREUR } from '../rule.ts';
import { memeUnite } from '../unites.ts';

/** The parts of a commitment (« dont 60 des 100 »), summed in its unit, do not exceed it. */
export const dontSuperieurAuTout: Rule = {
  id: 'dont-superieur-au-tout',
  description: 'Les engagements « dont » dépassent ensemble celui dont ils font partie.',
  severity: TOUJOURS_ERREUR,
  cles: ['dont_de'],
  exemple: {
    faux: unAxe(`- id: renfort
  titre: Affecter des policiers nationaux
  porteurs: [etat]
  quantite: { grandeur: postes de policiers, unite: poste, variation: 100 }
- id: brigade
  titre: En affecter une part à la nuit
  porteurs: [etat]
  dont_de: renfort
  quantite: { grandeur: policiers de la nuit, unite: poste, variation: 110 }`),
    juste: unAxe(`- id: renfort
  titre: Affecter des policiers nationaux
  porteurs: [etat]
  quantite: { grandeur: postes de policiers, unite: poste, variation: 100 }
- id: brigade
  titre: En affecter une part à la nuit
  porteurs: [etat]
  dont_de: renfort
  quantite: { grandeur: policiers de la nuit, unite: poste, variation: 60 }`),
  },
  check({ donts }, tell) {
    const sums = new Map<string, { min: number; max: number }>();
    const told = new Set<string>();
    for (const { engagement, tout, path } of donts) {
      const [part, most] = [engagement.quantite, tout.quantite];
      if (!part || !most || part.pour_chaque || most.pour_chaque || !memeUnite(part.unite, most.unite))
        continue;
      const [each, all] = [effort(part), effort(most)];
      // A range that holds nothing is told by its own rule.
      if (!each || !all || each.min > each.max || all.min > all.max) continue;
      const sum = total([sums.get(tout.id), each]) ?? each;
      sums.set(tout.id, sum);
      if (!depasse(sum, all) || told.has(tout.id)) continue;
      told.add(tout.id);
      const message = `Avec celui-ci, les engagements « dont » font ${enMots(sum)}, plus que ${cite(tout.id)}, dont ils font partie (${enMots(all)}).`;
      tell({
        path: [path, 'dont_de'],
        message,
        hint: 'Si l’engagement vient en plus, écrivez « s_ajoute_a » au lieu de « dont_de ».',
      });
    }
  },
};
