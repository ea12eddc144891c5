import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { cite } from '../../kernel/french/quote.ts';
import { familleOfQuantite } from '../../model/comptes.ts';
import { inAxe } from '../exemples.ts';
import { figuresOf, gives } from '../lookups/figures.ts';
import { partOfWhole } from '../lookups/shares.ts';
import type { Rule } from '../rule.ts';

/** What a title promises as a part of a whole (« 3 des 12 caméras ») adds nothing to it: the totals must not count it again. */
export const partCompteeEnPlus: Rule = {
  id: 'part-comptee-en-plus',
  description: 'Un titre promet une part (« 3 des 12 caméras »), et la quantité l’ajoute aux totaux.',
  pourquoi:
    'Les douze caméras existent déjà ou sont promises ailleurs : les totaux en annonceraient quinze, et trois ne seront jamais livrées.',
  severity: ALWAYS_WARNING,
  cles: ['variation', 'nombre', 'cible'],
  exemple: inAxe(`- id: ecoles
  titre: Réserver 3 des 12 caméras aux abords des écoles
  porteurs: [ville]
  quantite: { grandeur: caméras, unite: caméra, nombre: 3⟦→ , parmi: 12⟧ }`),
  check({ quantites }, report) {
    for (const { quantite, chiffres, announcement, placed, due } of quantites) {
      if (!due || quantite.parmi !== undefined || placed.engagement.dont_de !== undefined) continue;
      const found = partOfWhole(announcement.texte);
      if (!found || familleOfQuantite(quantite) === undefined) continue;
      if (!figuresOf(quantite, chiffres).some((valeur) => gives(valeur, found.part))) continue;
      const among = found.whole === undefined ? 'parmi: …' : `parmi: ${found.whole}`;
      report({
        path: announcement.path,
        message: `${cite(found.words)} est une part d’un ensemble, et les totaux la comptent comme un ajout.`,
        hint: `Écrivez « ${among} » dans la quantité ; ou, si l’ensemble est un engagement de ce document, « dont_de: » et son identifiant.`,
      });
    }
  },
};
