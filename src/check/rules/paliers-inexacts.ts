import { ALWAYS_ERROR } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import { addBounds } from '../../model/quantites.ts';
import { inAxe } from '../exemples.ts';
import { overlap, printedRange } from '../lookups/ranges.ts';
import type { Rule } from '../rule.ts';

/** The last level is the target, or the base plus the variation. Without a base, it is at least the variation. */
export const paliersInexacts: Rule = {
  id: 'paliers-inexacts',
  description: 'Le dernier palier n’est pas la cible, ou n’atteint pas la variation.',
  pourquoi:
    'Le dernier palier est ce qui doit être atteint au bout du compte : s’il diffère de la cible, l’engagement a deux arrivées.',
  severity: ALWAYS_ERROR,
  cles: ['paliers'],
  exemple: inAxe(`- id: renfort
  titre: Renforcer la police municipale
  porteurs: [ville]
  quantite: { grandeur: agents, unite: poste, reference: { valeur: 12, date: 2026 }, cible: 60, paliers: [{ valeur: 25, periode: 2028 }, { valeur: ⟦50 → 60⟧, periode: 2030 }] }`),
  check({ quantites }, report) {
    for (const { quantite, chiffres, path } of quantites) {
      const { paliers = [] } = quantite;
      const { base, variation, palier } = chiffres;
      const cible = chiffres.cible ?? (variation && base && addBounds(base, variation));
      if (palier && !cible && variation && variation.min > 0 && palier.max < variation.min)
        report({
          path: [path, 'paliers', paliers.length - 1, 'valeur'],
          message: `Le dernier palier de ${cite(quantite.grandeur)} (${printedRange(palier)}) n’atteint pas la variation (${printedRange(variation)}).`,
          hint: 'Corrigez le dernier palier ou la variation ; si le départ n’est pas zéro, donnez-le en « reference ».',
        });
      if (!palier || !cible || overlap(palier, cible)) continue;
      const message = `Le dernier palier de ${cite(quantite.grandeur)} (${printedRange(palier)}) n’est pas la cible (${printedRange(cible)}).`;
      report({
        path: [path, 'paliers', paliers.length - 1, 'valeur'],
        message,
        hint: 'Corrigez le dernier palier, ou le niveau à atteindre.',
      });
    }
  },
};
