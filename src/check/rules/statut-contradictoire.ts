import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { effortOf } from '../../model/quantites.ts';
import { inAxe } from '../exemples.ts';
import { printedNumber, printedRange } from '../lookups/ranges.ts';
import type { Rule } from '../rule.ts';

/** A commitment « à lancer » has delivered nothing yet, and one « réalisé » has delivered everything. */
export const statutContradictoire: Rule = {
  id: 'statut-contradictoire',
  description: 'L’état d’avancement d’un engagement contredit ce qui en est réalisé.',
  pourquoi:
    'Un engagement passerait pour terminé sans l’être, ou pour immobile alors qu’il avance : le bilan serait faux.',
  severity: ALWAYS_WARNING,
  cles: ['realise'],
  exemple: inAxe(`- id: renfort
  titre: Affecter dix-huit policiers
  porteurs: [etat]
  statut: ⟦realise → en_cours⟧
  quantite: { grandeur: postes, unite: poste, variation: 18, realise: { valeur: 6, date: 2026-09-01 } }`),
  check({ engagements }, report) {
    for (const { engagement, path } of engagements) {
      const { statut, quantite } = engagement;
      const done = quantite?.realise?.valeur;
      if (!quantite || done === undefined) continue;
      const promised = effortOf(quantite);
      const statutPath = [path, 'statut'];
      if (statut === 'a_lancer' && done !== 0)
        report({
          path: statutPath,
          message: `L’engagement est « à lancer », mais ${printedNumber(done)} ${done < 2 ? 'est déjà réalisé' : 'sont déjà réalisés'}.`,
          hint: 'Écrivez « en_cours ».',
        });
      if (statut === 'realise' && promised && promised.min > 0 && done < promised.min)
        report({
          path: statutPath,
          message: `L’engagement est « réalisé », mais ${printedNumber(done)} ${done < 2 ? 'l’est' : 'le sont'} sur ${printedRange(promised)}.`,
          hint: 'Écrivez « en_cours ».',
        });
    }
  },
};
