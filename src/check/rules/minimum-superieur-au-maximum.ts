import { ALWAYS_ERROR } from '../../catalogue/levels.ts';
import { inAxe } from '../exemples.ts';
import { printedNumber } from '../lookups/ranges.ts';
import type { Rule } from '../rule.ts';

/** The low bound of a range is not above its high bound. */
export const minimumSuperieurAuMaximum: Rule = {
  id: 'minimum-superieur-au-maximum',
  description: 'La borne basse d’une fourchette dépasse sa borne haute.',
  pourquoi:
    '« De 90 à 40 postes » n’a pas de sens pour un lecteur, et les totaux qui comptent cette fourchette seraient faux.',
  severity: ALWAYS_ERROR,
  // It would be printed as « 90 à 40 » and its bounds added to the totals.
  exception: 'jamais',
  cles: ['maximum', 'moins_de'],
  exemple: inAxe(`- id: renfort
  titre: Affecter des policiers nationaux
  porteurs: [etat]
  quantite: { grandeur: postes de policiers, unite: poste, variation: { minimum: ⟦90 → 40⟧, maximum: ⟦40 → 90⟧ } }`),
  check({ valeurs }, report) {
    for (const { valeur, path } of valeurs) {
      if (typeof valeur === 'number') continue;
      const low = valeur.minimum ?? valeur.plus_de;
      const high = valeur.maximum ?? valeur.moins_de;
      const closed = valeur.minimum !== undefined && valeur.maximum !== undefined;
      if (low === undefined || high === undefined || low < high || (closed && low === high)) continue;
      report({
        path,
        message: `Aucun nombre ne convient : la borne basse est ${printedNumber(low)}, la borne haute ${printedNumber(high)}.`,
        hint: 'Corrigez l’une des deux bornes.',
      });
    }
  },
};
