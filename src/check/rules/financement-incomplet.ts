import { TOUJOURS_AVERTISSEMENT } from '../../catalogue/levels.ts';
import type { Valeur } from '../../model/quantites.ts';
import { inAxe } from '../exemples.ts';
import { montantsAgainstCout } from '../lookups/financements.ts';
import { exceeds, knownRange, printedRange, totalOf } from '../lookups/ranges.ts';
import type { Rule } from '../rule.ts';

const negatif = (valeur: Valeur | undefined) =>
  typeof valeur === 'number' ? valeur < 0 : (knownRange(valeur)?.max ?? 0) < 0;
const TOUT = { min: 100, max: 100 };

/** Who bears a commitment pays what the others don't: once its own part is written, the parts make the whole. */
export const financementIncomplet: Rule = {
  id: 'financement-incomplet',
  description: 'Un financement où le porteur met sa part ne couvre pas tout le coût.',
  pourquoi:
    'La somme qui manque n’est promise par personne : l’engagement paraîtrait financé sans l’être tout à fait.',
  severity: TOUJOURS_AVERTISSEMENT,
  cles: ['financements'],
  exemple: inAxe(`- id: cameras
  titre: Installer vingt caméras
  porteurs: [ville]
  financements:
    - { source: FIPD, partie: etat, part: ⟦50 → 60⟧ }
    - { source: Budget de la ville, partie: ville, part: 40 }`),
  check({ financements }, report) {
    for (const { engagement, parts, path } of financements) {
      if (
        parts.length < 2 ||
        !parts.some(({ financement: { partie } }) => partie && engagement.porteurs.includes(partie))
      )
        continue;
      // What is negative is told by its own rule.
      if (parts.some(({ financement: { part, montant } }) => negatif(part) || negatif(montant))) continue;
      const hint = 'Ajoutez la part qui manque, ou un financement sans montant pour ce qui reste à trouver.';
      // Over several years too, the parts of one cost make the whole of it.
      const isShared = parts.every(({ financement }) => financement.part !== undefined);
      const shares = isShared
        ? totalOf(parts.map(({ financement }) => knownRange(financement.part)))
        : undefined;
      if (shares && exceeds(TOUT, shares)) {
        report({
          path,
          on: 'key',
          message: `Les parts du financement font ${printedRange(shares)} %, et non 100 %.`,
          hint,
        });
        continue;
      }
      const amounts =
        parts.every(({ financement: { montant } }) => knownRange(montant)) &&
        montantsAgainstCout(engagement, parts);
      if (!amounts || !exceeds(amounts.cout, amounts.sum)) continue;
      const message = `Les montants du financement font ${printedRange(amounts.sum)} €, moins que le coût (${printedRange(amounts.cout)} €).`;
      report({ path, on: 'key', message, hint });
    }
  },
};
