import { unAxe } from '../exemples.ts';
import { montantsParAn, partsParAn } from '../financements.ts';
import { depasse, enMots, plage } from '../plages.ts';
import { type Rule, TOUJOURS_ERREUR } from '../rule.ts';

/** What is paid is no more than what it costs; shares are summed year by year, for a tranche of each year has its own. */
export const financementSuperieurAuCout: Rule = {
  id: 'financement-superieur-au-cout',
  description: 'Les parts d’un financement dépassent ensemble 100 %, ou leurs montants le coût.',
  severity: TOUJOURS_ERREUR,
  cles: ['financements'],
  exemple: {
    faux: unAxe(`- id: cameras
  titre: Installer vingt caméras
  porteurs: [ville]
  cout: { montant: 300000 }
  financements:
    - { source: FIPD, partie: etat, part: 60 }
    - { source: Budget de la ville, partie: ville, part: 50 }`),
    juste: unAxe(`- id: cameras
  titre: Installer vingt caméras
  porteurs: [ville]
  cout: { montant: 300000 }
  financements:
    - { source: FIPD, partie: etat, part: 60 }
    - { source: Budget de la ville, partie: ville, part: 40 }`),
  },
  check({ financements }, tell) {
    for (const { engagement, parts, path } of financements) {
      const over = partsParAn(parts).find(({ sum }) => depasse(sum, { min: 100, max: 100 }));
      // One share over 100 % or a cost under nought is told by its own rule.
      if (parts.some(({ financement }) => (plage(financement.part)?.max ?? 0) > 100)) continue;
      if (over) {
        const message = `Les parts du financement font ${enMots(over.sum)} %${over.annee ? ` en ${over.annee}` : ''}, plus que 100 %.`;
        tell({ path, on: 'key', message });
        continue;
      }
      const amounts = montantsParAn(engagement, parts);
      if (!amounts || amounts.cout.max < 0 || !depasse(amounts.sum, amounts.cout)) continue;
      const message = `Les montants du financement font ${enMots(amounts.sum)} €, plus que le coût (${enMots(amounts.cout)} €).`;
      tell({ path, on: 'key', message });
    }
  },
};
