import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import { inAxe } from '../exemples.ts';
import type { Rule } from '../rule.ts';

// « million d’euros », « k€ », « M€ », « euro HT »: only « euro » and « € » are added up.
const OTHER_MONEY =
  /^(?:(?:mille|milliers?|millions?|milliards?) d[’']euros?|[km]d?€|k ?euros?|meuros?|(?:euros?|€) .+)$/i;

/** Money is counted in euros, and neither in thousands or millions nor without tax: totals add no other unit. */
export const montantHorsTotal: Rule = {
  id: 'montant-hors-total',
  description:
    'Une quantité compte de l’argent en milliers, en millions ou hors taxes : aucun total ne l’additionne.',
  pourquoi:
    'Le total des euros passerait à côté de la plus grosse somme du document, et chacun le lirait comme celui du contrat.',
  severity: ALWAYS_WARNING,
  cles: ['unite'],
  exemple: inAxe(`- id: dotation
  titre: Apporter deux millions d’euros à la prévention
  porteurs: [etat]
  quantite: { grandeur: crédits de prévention, unite: ⟦million d’euros → euro⟧, nombre: ⟦2 → 2000000⟧ }`),
  check({ quantites }, report) {
    for (const { quantite, path } of quantites) {
      const { unite, totalise } = quantite;
      if (unite === undefined || totalise !== undefined || !OTHER_MONEY.test(unite.trim())) continue;
      report({
        path: [path, 'unite'],
        message: `${cite(unite)} n’entre dans aucun total : csi n’additionne que des euros.`,
        hint: 'Écrivez « unite: euro » et le nombre entier d’euros ; ce qui le précise (hors taxes) va dans « precision ».',
      });
    }
  },
};
