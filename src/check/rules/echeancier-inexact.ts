import { cite } from '../../phrase.ts';
import { unAxe } from '../exemples.ts';
import { compatibles, enMots, plage, total } from '../plages.ts';
import { type Rule, TOUJOURS_ERREUR } from '../rule.ts';

/** The instalments of a schedule add up to the variation. */
export const echeancierInexact: Rule = {
  id: 'echeancier-inexact',
  description: 'La somme de l’échéancier n’est pas la variation annoncée.',
  severity: TOUJOURS_ERREUR,
  cles: ['echeancier'],
  exemple: {
    faux: unAxe(`- id: renfort
  titre: Affecter des policiers nationaux
  porteurs: [etat]
  quantite: { grandeur: postes de policiers, unite: poste, variation: 18, echeancier: [{ periode: 2027, valeur: 10 }, { periode: 2028, valeur: 6 }] }`),
    juste: unAxe(`- id: renfort
  titre: Affecter des policiers nationaux
  porteurs: [etat]
  quantite: { grandeur: postes de policiers, unite: poste, variation: 18, echeancier: [{ periode: 2027, valeur: 10 }, { periode: 2028, valeur: 8 }] }`),
  },
  check({ quantites }, tell) {
    for (const { quantite, chiffres, path } of quantites) {
      const variation = chiffres.ajout ?? plage(quantite.nombre);
      const sum = quantite.echeancier && total(quantite.echeancier.map(({ valeur }) => plage(valeur)));
      if (!variation || !sum || compatibles(sum, variation)) continue;
      const message = `L’échéancier de ${cite(quantite.grandeur)} fait ${enMots(sum)} en tout, et non ${enMots(variation)}.`;
      tell({ path: [path, 'echeancier'], on: 'key', message });
    }
  },
};
