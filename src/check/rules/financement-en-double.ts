import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { doublesOf } from '../../model/doubles.ts';
import { inAxe } from '../exemples.ts';
import { engagementNamed } from '../lookups/noms.ts';
import { printedRange } from '../lookups/ranges.ts';
import type { Rule } from '../rule.ts';

/** The same money is not both a commitment in euros and a financing of the same party for the same object: it would look like twice as much. */
export const financementEnDouble: Rule = {
  id: 'financement-en-double',
  description:
    'La même somme est promise deux fois par la même partie : comme engagement et comme financement.',
  pourquoi:
    'Le lecteur additionnera les deux lignes : la partie paraîtrait promettre le double de ce qu’elle donne.',
  severity: ALWAYS_WARNING,
  cles: ['financements'],
  exemple: inAxe(`- id: rixes
  titre: Prévenir les rixes
  porteurs: [ville]
  financements: [{ source: Fonds de prévention, partie: etat, montant: 40000 }]
- id: fonds
  titre: Apporter 40 000 € à la prévention des rixes
  porteurs: [etat]
  quantite: { grandeur: aide, unite: euro, nombre: ⟦40000 → 25000⟧ }`),
  check({ binding }, report) {
    for (const { placed, index, amount, twin } of doublesOf(binding)) {
      const where =
        twin.engagement === placed.engagement ? 'la quantité de cet engagement' : engagementNamed(twin);
      report({
        path: [placed.path, 'financements', index, 'montant'],
        message: `Ces ${printedRange({ min: amount, max: amount })} € sont déjà ce que promet ${where}, de la même partie : ils se liraient deux fois.`,
        hint: 'Gardez l’un des deux ; s’il s’agit d’autres crédits, dites-le dans « objet ».',
      });
    }
  },
};
