import { ALWAYS_ERROR } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import { addBounds, subtractBounds } from '../../model/quantites.ts';
import { inAxe } from '../exemples.ts';
import { overlap, printedRange } from '../lookups/ranges.ts';
import type { Rule } from '../rule.ts';

/** The base plus the variation is the target; between ranges, some value of each must satisfy it. */
export const compteInexact: Rule = {
  id: 'compte-inexact',
  description: 'La base plus la variation ne fait pas la cible.',
  pourquoi:
    'La base, la variation et la cible se lisent ensemble : qui refait l’addition trouve l’erreur, et plus personne ne sait lequel des trois chiffres a été promis.',
  severity: ALWAYS_ERROR,
  cles: ['variation'],
  exemple: inAxe(`- id: renfort
  titre: Renforcer la police municipale
  porteurs: [ville]
  quantite: { grandeur: effectif, unite: poste, reference: { valeur: 330, date: 2026 }, variation: 100, cible: ⟦440 → 430⟧ }`),
  check({ quantites }, report) {
    for (const { quantite, chiffres, path } of quantites) {
      const { base, variation, cible } = chiffres;
      if (!base || !variation || !cible || overlap(addBounds(base, variation), cible)) continue;
      const sum = `la base (${printedRange(base)}) plus la variation (${printedRange(variation)}) font ${printedRange(addBounds(base, variation))}`;
      const hint = `De ${printedRange(base)} à ${printedRange(cible)}, la variation est de ${printedRange(subtractBounds(cible, base))}.`;
      report({
        path: [path, 'cible'],
        message: `Pour ${cite(quantite.grandeur)}, ${sum}, et non ${printedRange(cible)}.`,
        hint,
      });
    }
  },
};
