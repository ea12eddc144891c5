import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { placedEngagements } from '../../model/engagements.ts';
import { inAvenant, knownBase, placedModifications } from '../lookups/base.ts';
import type { Rule } from '../rule.ts';

/** What was signed keeps its number, and is cited by it. */
export const avenantToucheLeNumero: Rule = {
  id: 'avenant-touche-le-numero',
  description:
    'Un avenant renumérote un engagement signé, ou le cite sous un autre numéro que celui du contrat.',
  pourquoi:
    'Les délibérations, les courriers et les bilans citent les engagements par leur numéro : sous un autre, on ne les retrouve plus.',
  severity: ALWAYS_WARNING,
  cles: ['porte_sur'],
  exemple: inAvenant(`objet: Échéance de la vidéoprotection
nature: modification
nouveau: "2028"
porte_sur: { engagement: cameras, champ: echeance, numero: "⟦1.4 → 1.1⟧" }
valeur: 2028`),
  check(context, report) {
    const base = knownBase(context);
    const numeros = new Map(
      base && placedEngagements(base.contrat).map(({ engagement, numero }) => [engagement.id, numero]),
    );
    for (const { modification, path } of placedModifications(context)) {
      const { engagement, champ, numero } = modification.porte_sur ?? {};
      const signed = numeros.get(engagement ?? '');
      if (champ === 'numero')
        report({
          path: [path, 'porte_sur', 'champ'],
          message: 'Cette modification change un numéro signé.',
          hint: 'Retirez-la : ce qui s’ajoute prend le numéro suivant, et rien n’est renuméroté.',
        });
      else if (signed !== undefined && numero !== undefined && numero !== signed)
        report({
          path: [path, 'porte_sur', 'numero'],
          message: `Le contrat donne à cet engagement le numéro ${signed}.`,
          hint: `Écrivez « numero: "${signed}" ».`,
        });
    }
  },
};
