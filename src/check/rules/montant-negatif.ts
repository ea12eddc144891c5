import { etendue } from '../../model/quantites.ts';
import { unAxe } from '../exemples.ts';
import { type Rule, TOUJOURS_ERREUR } from '../rule.ts';

/** A cost, an amount or a share of financing is not negative. */
export const montantNegatif: Rule = {
  id: 'montant-negatif',
  description: 'Un coût ou un financement est négatif.',
  severity: TOUJOURS_ERREUR,
  cles: ['montant'],
  exemple: {
    faux: unAxe(
      `- { id: cameras, titre: Installer vingt caméras, porteurs: [ville], cout: { montant: -300000 } }`,
    ),
    juste: unAxe(
      `- { id: cameras, titre: Installer vingt caméras, porteurs: [ville], cout: { montant: 300000 } }`,
    ),
  },
  check({ montants }, tell) {
    for (const { valeur, path } of montants) {
      const { min, max } = etendue(valeur);
      const negative = max < 0 || (min < 0 && Number.isFinite(min));
      if (path.at(-1) === 'montant' && negative)
        tell({ path, message: 'Un montant en euros ne peut pas être négatif.' });
    }
  },
};
