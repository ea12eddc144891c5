import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { thingOf } from '../../model/choses.ts';
import type { PlacedEngagement } from '../../model/engagements.ts';
import { inAxe } from '../exemples.ts';
import { engagementNamed } from '../lookups/noms.ts';
import { knownRange, printedRange } from '../lookups/ranges.ts';
import type { Rule } from '../rule.ts';

/** Two commitments that lead the same thing to the same level are one: from 146 and from 162 to 250 cameras, 104 are promised, not 192. */
export const ciblePartagee: Rule = {
  id: 'cible-partagee',
  description: 'Deux engagements mènent la même chose à la même cible, sans lien entre eux.',
  pourquoi:
    'Chacun compte son propre chemin jusqu’à ce niveau : ensemble, ils annoncent plus que ce qui sera livré.',
  severity: ALWAYS_WARNING,
  cles: ['cible'],
  exemple: inAxe(`- id: parc
  titre: Porter le parc à 250 caméras
  porteurs: [ville]
  echeance: 2030
  quantite: { grandeur: caméras, unite: caméra, reference: { valeur: 146, date: 2025-10 }, cible: 250 }
- id: parc-2028
  titre: Achever l’extension du parc
  porteurs: [ville]
  ⟦→ dont_de: parc⟧
  quantite: { grandeur: caméras, unite: caméra, reference: { valeur: 162, date: 2025-12 }, cible: 250 }`),
  check({ binding }, report) {
    const known = new Map<string, PlacedEngagement>();
    for (const placed of binding) {
      const { engagement, path } = placed;
      const cible = knownRange(engagement.quantite?.cible);
      if (!engagement.quantite || !cible || engagement.dont_de !== undefined) continue;
      const key = `${thingOf(engagement, engagement.quantite)} ${cible.min} ${cible.max}`;
      const first = known.get(key);
      if (!first) known.set(key, placed);
      else if (engagement.s_ajoute_a === undefined)
        report({
          path: [path, 'quantite', 'cible'],
          message: `${printedRange(cible)} est déjà la cible de ${engagementNamed(first)} : les deux efforts ne s’ajoutent pas.`,
          hint: `Si c’en est une étape, écrivez « dont_de: ${first.engagement.id} » ; si c’est autre chose, dites-le dans « grandeur » ou « lieux ».`,
        });
    }
  },
};
