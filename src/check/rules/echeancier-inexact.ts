import { ALWAYS_ERROR } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import { inAxe } from '../exemples.ts';
import { knownRange, overlap, printedRange, totalOf } from '../lookups/ranges.ts';
import type { Rule } from '../rule.ts';

/** The instalments of a schedule add up to the promised variation. */
export const echeancierInexact: Rule = {
  id: 'echeancier-inexact',
  description: 'La somme de l’échéancier n’est pas la variation annoncée.',
  pourquoi:
    'Le suivi se fait tranche par tranche : si leur somme n’est pas le total promis, l’engagement sera tenu d’après l’un et manqué d’après l’autre.',
  severity: ALWAYS_ERROR,
  cles: ['echeancier'],
  exemple: inAxe(`- id: renfort
  titre: Affecter des policiers nationaux
  porteurs: [etat]
  quantite: { grandeur: postes de policiers, unite: poste, variation: 18, echeancier: [{ periode: 2027, valeur: 10 }, { periode: 2028, valeur: ⟦6 → 8⟧ }] }`),
  check({ quantites }, report) {
    for (const { quantite, chiffres, path } of quantites) {
      const variation = chiffres.added ?? knownRange(quantite.nombre);
      const sum = quantite.echeancier && totalOf(quantite.echeancier.map(({ valeur }) => knownRange(valeur)));
      if (!variation || !sum || overlap(sum, variation)) continue;
      const message = `L’échéancier de ${cite(quantite.grandeur)} fait ${printedRange(sum)} en tout, et non ${printedRange(variation)}.`;
      report({
        path: [path, 'echeancier'],
        on: 'key',
        message,
        hint: 'Corrigez une tranche de l’échéancier, ou le chiffre promis.',
      });
    }
  },
};
