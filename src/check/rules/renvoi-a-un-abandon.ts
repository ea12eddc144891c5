import { ERROR_AT_SIGNATURE } from '../../catalogue/levels.ts';
import { inAxe } from '../exemples.ts';
import { startingWith } from '../lookups/noms.ts';
import { crossReferences } from '../lookups/references.ts';
import type { Rule } from '../rule.ts';

/** A commitment that still binds refers to none that was given up. */
export const renvoiAUnAbandon: Rule = {
  id: 'renvoi-a-un-abandon',
  description:
    'Un engagement en vigueur est pris en contrepartie d’un engagement abandonné, s’y ajoute ou en fait partie.',
  pourquoi:
    'Une contrepartie donnée à une promesse abandonnée l’est sans retour, et une part comptée dedans ne compte plus nulle part : le document paraîtrait équilibré sans l’être.',
  severity: ERROR_AT_SIGNATURE,
  cles: ['dont_de', 's_ajoute_a', 'contrepartie_de'],
  exemple:
    inAxe(`- { id: poste, titre: Ouvrir un poste de police, porteurs: [etat], statut: ⟦abandonne → a_lancer⟧, contrepartie_de: [local] }
- { id: local, titre: Mettre un local à disposition, porteurs: [ville], contrepartie_de: [poste] }`),
  check(context, report) {
    for (const { engagement, path } of context.binding) {
      for (const { id, path: at } of crossReferences(engagement, path)) {
        const other = id === undefined ? undefined : context.byId.get(id);
        if (other?.engagement.statut !== 'abandonne') continue;
        const hint = 'Retirez ce renvoi, ou changez le « statut » de l’engagement abandonné.';
        report({
          path: at,
          message: `${startingWith(other)} est abandonné, et celui-ci y renvoie encore.`,
          hint,
        });
      }
    }
  },
};
