import { TOUJOURS_AVERTISSEMENT } from '../../catalogue/levels.ts';
import { effortOf } from '../../model/quantites.ts';
import { inAxe } from '../exemples.ts';
import { printedNumber, printedRange } from '../lookups/ranges.ts';
import type { Rule } from '../rule.ts';

/** What is to be launched has delivered nothing, and what is done has delivered all. */
export const statutContradictoire: Rule = {
  id: 'statut-contradictoire',
  description: 'L’état d’avancement d’un engagement contredit ce qui en est réalisé.',
  pourquoi:
    'Un engagement passerait pour terminé sans l’être, ou pour immobile alors qu’il avance : le bilan serait faux.',
  severity: TOUJOURS_AVERTISSEMENT,
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
      const at = [path, 'statut'];
      if (statut === 'a_lancer' && done !== 0)
        report({
          path: at,
          message: `L’engagement est « à lancer », mais ${printedNumber(done)} ${done < 2 ? 'est déjà réalisé' : 'sont déjà réalisés'}.`,
          hint: 'Écrivez « en_cours ».',
        });
      if (statut === 'realise' && promised && promised.min > 0 && done < promised.min)
        report({
          path: at,
          message: `L’engagement est « réalisé », mais ${printedNumber(done)} ${done < 2 ? 'l’est' : 'le sont'} sur ${printedRange(promised)}.`,
          hint: 'Écrivez « en_cours ».',
        });
    }
  },
};
