import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import type { Valeur } from '../../model/quantites.ts';
import { inAxe } from '../exemples.ts';
import { montantsAgainstCout } from '../lookups/financements.ts';
import { exceeds, knownRange, printedRange, totalOf } from '../lookups/ranges.ts';
import type { Rule } from '../rule.ts';

const isNegative = (valeur: Valeur | undefined) =>
  typeof valeur === 'number' ? valeur < 0 : (knownRange(valeur)?.max ?? 0) < 0;
const WHOLE = { min: 100, max: 100 };

/** A plan of financing in which the bearer writes its own part covers the whole cost: nobody is left to pay the rest. */
export const financementIncomplet: Rule = {
  id: 'financement-incomplet',
  description: 'Un financement où le porteur met sa part ne couvre pas tout le coût.',
  pourquoi:
    'La somme qui manque n’est promise par personne : l’engagement paraîtrait financé sans l’être tout à fait.',
  severity: ALWAYS_WARNING,
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
      // Negative amounts are reported by montant-negatif, negative shares by pourcentage-hors-bornes.
      if (parts.some(({ financement: { part, montant } }) => isNegative(part) || isNegative(montant)))
        continue;
      const hint = 'Ajoutez la part qui manque, ou un financement sans montant pour ce qui reste à trouver.';
      // Shares of one cost add up whatever their years.
      const isShared = parts.every(({ financement }) => financement.part !== undefined);
      const shares = isShared
        ? totalOf(parts.map(({ financement }) => knownRange(financement.part)))
        : undefined;
      // Each of three shares of a third is rounded: 33 % three times is the whole.
      const rounding = parts.length / 2;
      if (shares && exceeds(WHOLE, { min: shares.min + rounding, max: shares.max + rounding })) {
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
