import { TOUJOURS_ERREUR } from '../../catalogue/levels.ts';
import { inAxe } from '../exemples.ts';
import { montantsAgainstCout, partsByYear } from '../lookups/financements.ts';
import { exceeds, knownRange, printedRange } from '../lookups/ranges.ts';
import type { Rule } from '../rule.ts';

/** What is paid is no more than what it costs; shares are summed year by year, for a tranche of each year has its own. */
export const financementSuperieurAuCout: Rule = {
  id: 'financement-superieur-au-cout',
  description: 'Les parts d’un financement dépassent ensemble 100 %, ou leurs montants le coût.',
  pourquoi:
    'Une somme est comptée deux fois, ou le coût est faux : le plan de financement ne pourrait pas être exécuté tel qu’il est signé.',
  severity: TOUJOURS_ERREUR,
  cles: ['financements'],
  exemple: inAxe(`- id: cameras
  titre: Installer vingt caméras
  porteurs: [ville]
  cout: { montant: 300000 }
  financements:
    - { source: FIPD, partie: etat, part: 60 }
    - { source: Budget de la ville, partie: ville, part: ⟦50 → 40⟧ }`),
  check({ financements }, report) {
    for (const { engagement, parts, path } of financements) {
      const over = partsByYear(parts).find(({ sum }) => exceeds(sum, { min: 100, max: 100 }));
      // One share over 100 % or a cost under nought is told by its own rule.
      if (parts.some(({ financement }) => (knownRange(financement.part)?.max ?? 0) > 100)) continue;
      if (over) {
        const message = `Les parts du financement font ${printedRange(over.sum)} %${over.annee ? ` en ${over.annee}` : ''}, plus que 100 %.`;
        report({ path, on: 'key', message });
        continue;
      }
      const amounts = montantsAgainstCout(engagement, parts);
      if (!amounts || amounts.cout.max < 0 || !exceeds(amounts.sum, amounts.cout)) continue;
      const message = `Les montants du financement font ${printedRange(amounts.sum)} €, plus que le coût (${printedRange(amounts.cout)} €).`;
      report({ path, on: 'key', message });
    }
  },
};
