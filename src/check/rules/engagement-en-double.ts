import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import { plain } from '../../kernel/nearest.ts';
import type { PlacedEngagement } from '../../model/engagements.ts';
import { isToComplete } from '../../model/periodes.ts';
import { inAxe } from '../exemples.ts';
import type { Rule } from '../rule.ts';

/** No two commitments have the same title, bearers and places: one of them would be an unfinished copy. */
export const engagementEnDouble: Rule = {
  id: 'engagement-en-double',
  description: 'Deux engagements ont le même titre et les mêmes porteurs.',
  pourquoi:
    'La même promesse compterait deux fois dans les totaux, et le bilan aurait deux lignes pour une seule action.',
  severity: ALWAYS_WARNING,
  exemple:
    inAxe(`- { id: halte-1, titre: Tenir une permanence ⟦hebdomadaire → hebdomadaire à la gare⟧, porteurs: [ville] }
- { id: halte-2, titre: Tenir une permanence ⟦hebdomadaire → hebdomadaire au marché⟧, porteurs: [ville] }`),
  check({ engagements }, report) {
    for (const alike of sharedTitles(engagements)) {
      const known = new Map<string, string>();
      for (const { engagement, numero, path } of alike) {
        const key = JSON.stringify([[...engagement.porteurs].sort(), engagement.lieux]);
        const first = known.get(key);
        if (first === undefined) known.set(key, numero);
        else
          report({
            path: [path, 'titre'],
            message: `L’engagement ${numero} a le titre et les porteurs de l’engagement ${first} (${cite(engagement.titre)}).`,
            hint: 'Retirez l’un des deux, ou dites en quoi ils diffèrent.',
          });
      }
    }
  },
};

// The commitments that share a title with another one, by title: nearly always none.
function sharedTitles(engagements: readonly PlacedEngagement[]): PlacedEngagement[][] {
  const known = new Map<string, PlacedEngagement[]>();
  for (const placed of engagements) {
    if (isToComplete(placed.engagement.titre)) continue;
    const titre = plain(placed.engagement.titre);
    const alike = known.get(titre);
    if (alike) alike.push(placed);
    else known.set(titre, [placed]);
  }
  return [...known.values()].filter(({ length }) => length > 1);
}
