import { ALWAYS_ERROR } from '../../catalogue/levels.ts';
import { boundsOf } from '../../model/quantites.ts';
import { inAxe } from '../exemples.ts';
import type { Rule } from '../rule.ts';

/** A cost, an amount or a share of financing is not negative. */
export const montantNegatif: Rule = {
  id: 'montant-negatif',
  description: 'Un coût ou un financement est négatif.',
  pourquoi:
    'Un montant négatif se retranche des totaux : le document annoncerait moins que ce que les parties auront à payer.',
  severity: ALWAYS_ERROR,
  cles: ['montant'],
  exemple: inAxe(
    `- { id: cameras, titre: Installer vingt caméras, porteurs: [ville], cout: { montant: ⟦-300000 → 300000⟧ } }`,
  ),
  check({ montants }, report) {
    for (const { valeur, path } of montants) {
      const { min, max } = boundsOf(valeur);
      const negative = max < 0 || (min < 0 && Number.isFinite(min));
      if (path.at(-1) === 'montant' && negative)
        report({
          path,
          message: 'Un montant en euros ne peut pas être négatif.',
          hint: 'Écrivez-le sans signe moins ; une économie se dit dans un texte.',
        });
    }
  },
};
