import { ERROR_AT_SIGNATURE } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import { inAxe } from '../exemples.ts';
import { crossReferences } from '../lookups/references.ts';
import type { Rule } from '../rule.ts';

/** A commitment that still binds refers to none that was given up. */
export const renvoiAUnAbandon: Rule = {
  id: 'renvoi-a-un-abandon',
  description: 'Un engagement en vigueur répond à un engagement abandonné, s’y ajoute ou en fait partie.',
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
        if (id === undefined || context.byId.get(id)?.engagement.statut !== 'abandonne') continue;
        const hint = 'Retirez ce renvoi, ou dites ce que devient l’engagement.';
        report({ path: at, message: `${cite(id)} est abandonné, et cet engagement y renvoie encore.`, hint });
      }
    }
  },
};
