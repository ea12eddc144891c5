import { ALWAYS_ERROR } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import { effortOf } from '../../model/quantites.ts';
import { inAxe } from '../exemples.ts';
import { knownRange, printedNumber, printedRange } from '../lookups/ranges.ts';
import type { Rule } from '../rule.ts';

/** What is already delivered is no more than what is promised; for a decrease, no lower. */
export const realiseSuperieur: Rule = {
  id: 'realise-superieur',
  description: 'La part déjà réalisée dépasse ce qui est promis.',
  pourquoi:
    'Livrer 84 postes sur 18 promis ne se peut pas : le niveau atteint a sans doute été écrit à la place de la part livrée, et l’avancement serait faux.',
  severity: ALWAYS_ERROR,
  cles: ['realise'],
  exemple: inAxe(`- id: renfort
  titre: Affecter des policiers nationaux
  porteurs: [etat]
  quantite: { grandeur: postes de policiers, unite: poste, variation: 18, realise: { valeur: ⟦84 → 6⟧, date: 2026-09-01 } }`),
  check({ quantites }, report) {
    for (const { quantite, path } of quantites) {
      const { realise } = quantite;
      const promised = realise && effortOf(quantite);
      if (!promised || knownRange(quantite.variation ?? quantite.cible ?? quantite.nombre ?? 0) === undefined)
        continue;
      const isDecrease = promised.max <= 0;
      if (isDecrease ? realise.valeur >= promised.min : realise.valeur <= promised.max) continue;
      const message = `Pour ${cite(quantite.grandeur)}, ce qui est réalisé (${printedNumber(realise.valeur)}) dépasse ce qui est promis (${printedRange(promised)}).`;
      const hint = '« realise » est la part de la variation déjà livrée, pas le niveau atteint.';
      report({ path: [path, 'realise', 'valeur'], message, hint });
    }
  },
};
