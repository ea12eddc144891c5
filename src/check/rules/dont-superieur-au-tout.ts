import { effort } from '../../model/quantites.ts';
import { cite } from '../../phrase.ts';
import { depasse, enMots, total } from '../plages.ts';
import { type Rule, TOUJOURS_ERREUR } from '../rule.ts';
import { memeUnite } from '../unites.ts';

/** The parts of a commitment (« dont 60 des 100 »), summed in its unit, do not exceed it. */
export const dontSuperieurAuTout: Rule = {
  id: 'dont-superieur-au-tout',
  description: 'Les engagements « dont » dépassent ensemble celui dont ils font partie.',
  severity: TOUJOURS_ERREUR,
  exemple: {
    faux: `axes:
  - id: securite
    titre: Sécurité intérieure
    engagements:
      - id: renfort
        titre: Affecter des policiers nationaux
        porteurs: [etat]
        quantite: { grandeur: postes de policiers, unite: poste, variation: 100 }
      - id: brigade
        titre: En affecter une part à la nuit
        porteurs: [etat]
        dont_de: renfort
        quantite: { grandeur: policiers de la nuit, unite: poste, variation: 110 }`,
    juste: `axes:
  - id: securite
    titre: Sécurité intérieure
    engagements:
      - id: renfort
        titre: Affecter des policiers nationaux
        porteurs: [etat]
        quantite: { grandeur: postes de policiers, unite: poste, variation: 100 }
      - id: brigade
        titre: En affecter une part à la nuit
        porteurs: [etat]
        dont_de: renfort
        quantite: { grandeur: policiers de la nuit, unite: poste, variation: 60 }`,
  },
  *check({ engagements, parId }) {
    const sums = new Map<string, { min: number; max: number }>();
    const told = new Set<string>();
    for (const { engagement, path } of engagements) {
      const { dont_de, quantite } = engagement;
      const whole = dont_de === undefined ? undefined : parId.get(dont_de)?.engagement.quantite;
      const part = quantite && effort(quantite);
      const most = whole && effort(whole);
      if (quantite?.pour_chaque || whole?.pour_chaque) continue;
      if (dont_de === undefined || dont_de === engagement.id || !part || !most || !memeUnite(quantite.unite, whole.unite)) continue;
      const sum = total([sums.get(dont_de) ?? { min: 0, max: 0 }, part]) ?? part;
      sums.set(dont_de, sum);
      if (!depasse(sum, most) || told.has(dont_de)) continue;
      told.add(dont_de);
      const message = `Avec celui-ci, les engagements « dont » font ${enMots(sum)}, plus que ${cite(dont_de)} dont ils font partie (${enMots(most)}).`;
      yield { path: [...path, 'dont_de'], message, hint: 'Si l’engagement vient en plus, écrivez « s_ajoute_a » au lieu de « dont_de ».' };
    }
  },
};
