import { ALWAYS_ERROR } from '../../catalogue/levels.ts';
import { inAxe } from '../exemples.ts';
import { montantsAgainstCout, partsByYear } from '../lookups/financements.ts';
import { exceeds, knownRange, printedRange } from '../lookups/ranges.ts';
import type { Rule } from '../rule.ts';

/** A plan of financing pays no more than the cost. Shares are added up year by year, because each yearly instalment has its own. */
export const financementSuperieurAuCout: Rule = {
  id: 'financement-superieur-au-cout',
  description: 'Les parts d’un financement dépassent ensemble 100 %, ou leurs montants le coût.',
  pourquoi:
    'Une somme est comptée deux fois, ou le coût est faux : le plan de financement ne pourrait pas être exécuté tel qu’il est signé.',
  severity: ALWAYS_ERROR,
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
      // A single share over 100 % is reported by pourcentage-hors-bornes, a negative cost by montant-negatif.
      if (parts.some(({ financement }) => (knownRange(financement.part)?.max ?? 0) > 100)) continue;
      if (over) {
        const message = `Les parts du financement font ${printedRange(over.sum)} %${over.annee ? ` en ${over.annee}` : ''}, plus que 100 %.`;
        report({ path, on: 'key', message, hint: 'Corrigez une des parts.' });
        continue;
      }
      const amounts = montantsAgainstCout(engagement, parts);
      if (!amounts || amounts.cout.max < 0 || !exceeds(amounts.sum, amounts.cout)) continue;
      const message = `Les montants du financement font ${printedRange(amounts.sum)} €, plus que le coût (${printedRange(amounts.cout)} €).`;
      report({ path, on: 'key', message, hint: 'Corrigez un des montants, ou le coût.' });
    }
  },
};
