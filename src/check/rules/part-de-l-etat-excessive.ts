import { ERROR_AT_SIGNATURE } from '../../catalogue/levels.ts';
import { campOf, campsOf } from '../../model/camps.ts';
import { inAxe } from '../exemples.ts';
import { montantsAgainstCout, partsByYear } from '../lookups/financements.ts';
import { exceeds, printedRange } from '../lookups/ranges.ts';
import type { Rule } from '../rule.ts';

/** The State pays at most 80 % of a commitment that a collectivité bears; it may pay the whole of its own. */
export const partDeLEtatExcessive: Rule = {
  id: 'part-de-l-etat-excessive',
  description: 'L’État finance plus de 80 % de ce qu’une collectivité engage.',
  pourquoi:
    'Cette part de l’État pourrait ne pas être accordée : la collectivité aurait promis une dépense dont une partie reste à trouver.',
  source:
    'CGCT, art. L. 1111-10, III : d’un investissement, la collectivité maître d’ouvrage apporte au moins 20 % des financements publics, sauf dérogations. FIPD : 80 % au plus, selon les appels à projets des préfectures.',
  severity: ERROR_AT_SIGNATURE,
  cles: ['financements'],
  exemple: inAxe(`- id: cameras
  titre: Installer vingt caméras
  porteurs: [ville]
  cout: { montant: 300000 }
  financements:
    - { source: FIPD, partie: etat, part: ⟦90 → 80⟧ }
    - { source: Budget de la ville, partie: ville, part: ⟦10 → 20⟧ }`),
  check({ financements, parties }, report) {
    const ofState = (id: string | undefined) => campOf(parties.get(id ?? '') ?? { type: 'autre' }) === 'etat';
    for (const { engagement, parts, path } of financements) {
      if (!campsOf(engagement, parties).includes('collectivites')) continue;
      const state = parts.filter(({ financement }) => ofState(financement.partie));
      const [first] = state;
      if (!first) continue;
      const over = partsByYear(state).find(({ sum }) => exceeds(sum, { min: 80, max: 80 }));
      const amounts = montantsAgainstCout(engagement, state);
      const percent = amounts && amounts.cout.max > 0 ? (100 * amounts.sum.min) / amounts.cout.max : 0;
      const stateShare = over
        ? over.sum
        : percent > 80.005
          ? { min: Math.round(percent), max: Math.round(percent) }
          : undefined;
      const message =
        stateShare &&
        `L’État finance ${printedRange(stateShare)} % de cet engagement, plus que les 80 % admis en règle générale.`;
      if (message)
        report({
          path: [path, first.i],
          message,
          hint: 'Sauf dérogation, la collectivité maître d’ouvrage garde au moins 20 % à sa charge.',
        });
    }
  },
};
