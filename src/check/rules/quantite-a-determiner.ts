import { WARNING_FROM_ADOPTION } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import { inAxe } from '../exemples.ts';
import { settledBy } from '../lookups/settled.ts';
import type { Rule } from '../rule.ts';

/** From the vote on, no quantity is left to be settled, except under a clause de rendez-vous, which says when it will be. */
export const quantiteADeterminer: Rule = {
  id: 'quantite-a-determiner',
  description: 'Une quantité est encore « à déterminer » dans un texte voté ou à signer.',
  pourquoi:
    'Celui qui signe ne promet alors aucun nombre : au bilan, un seul poste ou une seule caméra suffirait à tenir parole.',
  severity: WARNING_FROM_ADOPTION,
  cles: ['a_determiner'],
  exemple: `document: { type: contrat, titre: Contrat de sécurité intégrée de Bourges, statut: adopte }
${inAxe(`- id: renfort
  titre: Affecter des policiers nationaux
  porteurs: [etat, ville]
  quantite: { grandeur: postes de policiers, unite: poste, ⟦a_determiner: true → variation: 18⟧ }`)}`,
  check({ quantites }, report) {
    for (const { quantite, path, placed, due } of quantites) {
      if (!quantite.a_determiner || !due || placed.engagement.clause_rendez_vous !== undefined) continue;
      // A figure beside it is reported by a-determiner-chiffre.
      if (settledBy(quantite)) continue;
      report({
        path: [path, 'a_determiner'],
        on: 'key',
        message: `${cite(quantite.grandeur)} reste « à déterminer » : aucun nombre n’est promis.`,
        hint: 'Donnez le nombre, ou dites quand il le sera avec « clause_rendez_vous ».',
      });
    }
  },
};
