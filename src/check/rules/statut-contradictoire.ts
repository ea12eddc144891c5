import { effort } from '../../model/quantites.ts';
import { unAxe } from '../exemples.ts';
import { enMots, nombre } from '../plages.ts';
import { type Rule, TOUJOURS_AVERTISSEMENT } from '../rule.ts';

/** What is to be launched has delivered nothing, and what is done has delivered all. */
export const statutContradictoire: Rule = {
  id: 'statut-contradictoire',
  description: 'L’état d’avancement d’un engagement contredit ce qui en est réalisé.',
  severity: TOUJOURS_AVERTISSEMENT,
  cles: ['realise'],
  exemple: {
    faux: unAxe(`- id: renfort
  titre: Affecter dix-huit policiers
  porteurs: [etat]
  statut: realise
  quantite: { grandeur: postes, unite: poste, variation: 18, realise: { valeur: 6, date: 2026-09-01 } }`),
    juste: unAxe(`- id: renfort
  titre: Affecter dix-huit policiers
  porteurs: [etat]
  statut: en_cours
  quantite: { grandeur: postes, unite: poste, variation: 18, realise: { valeur: 6, date: 2026-09-01 } }`),
  },
  check({ engagements }, tell) {
    for (const { engagement, path } of engagements) {
      const { statut, quantite } = engagement;
      const done = quantite?.realise?.valeur;
      if (!quantite || done === undefined) continue;
      const promised = effort(quantite);
      const at = [path, 'statut'];
      if (statut === 'a_lancer' && done !== 0)
        tell({
          path: at,
          message: `L’engagement est « à lancer », mais ${nombre(done)} ${done < 2 ? 'est déjà réalisé' : 'sont déjà réalisés'}.`,
          hint: 'Écrivez « en_cours ».',
        });
      if (statut === 'realise' && promised && promised.min > 0 && done < promised.min)
        tell({
          path: at,
          message: `L’engagement est « réalisé », mais ${nombre(done)} ${done < 2 ? 'l’est' : 'le sont'} sur ${enMots(promised)}.`,
          hint: 'Écrivez « en_cours ».',
        });
    }
  },
};
