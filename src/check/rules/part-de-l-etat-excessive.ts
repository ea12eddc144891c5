import { ALWAYS_WARNING } from '../../catalogue/levels.ts';
import { campOf, campsOf } from '../../model/camps.ts';
import type { Engagement } from '../../model/contrat.ts';
import type { Bounds } from '../../model/quantites.ts';
import { inAxe } from '../exemples.ts';
import { isInvestment, isOverseas } from '../lookups/depenses.ts';
import { montantsAgainstCout, type PlacedPart, partsByYear } from '../lookups/financements.ts';
import { exceeds, printedRange } from '../lookups/ranges.ts';
import type { Rule } from '../rule.ts';

/**
 * The State pays at most 80 % of the public money of an investment that a collectivité bears. It may pay the whole of its own commitments, and of
 * staff; overseas the minimum does not apply.
 */
export const partDeLEtatExcessive: Rule = {
  id: 'part-de-l-etat-excessive',
  description:
    'L’État apporte plus de 80 % de l’argent public d’un investissement porté par une collectivité.',
  pourquoi:
    'Cette part de l’État pourrait ne pas être accordée : la collectivité aurait promis une dépense dont une partie reste à trouver.',
  source:
    'CGCT, art. L. 1111-10, III : la collectivité maître d’ouvrage d’un investissement apporte au moins 20 % des financements publics, sauf dérogations, notamment du préfet ; la règle ne vaut ni en Guadeloupe, en Guyane, en Martinique, à La Réunion et à Mayotte, ni à Saint-Barthélemy, à Saint-Martin et à Saint-Pierre-et-Miquelon.',
  verifie_le: '2026-11',
  severity: ALWAYS_WARNING,
  cles: ['financements'],
  exemple: inAxe(`- id: cameras
  titre: Installer vingt caméras
  porteurs: [ville]
  cout: { montant: 300000 }
  financements:
    - { source: FIPD, partie: etat, part: ⟦90 → 80⟧ }
    - { source: Budget de la ville, partie: ville, part: ⟦10 → 20⟧ }`),
  check({ contrat, financements, parties }, report) {
    if (financements.length === 0 || isOverseas(contrat)) return;
    const ofState = (id: string | undefined) => campOf(parties.get(id ?? '') ?? { type: 'autre' }) === 'etat';
    const isPrivate = (id: string | undefined) => parties.get(id ?? '')?.type === 'association';
    for (const { engagement, parts, path } of financements) {
      if (!campsOf(engagement, parties).includes('collectivites') || !isInvestment(engagement)) continue;
      const state = parts.filter(({ financement }) => ofState(financement.partie));
      const [first] = state;
      if (!first) continue;
      const others = parts.filter(({ financement }) => isPrivate(financement.partie));
      const share = publicShare(engagement, state, others);
      if (!share || !exceeds(share, { min: 80.005, max: 80.005 })) continue;
      report({
        path: [path, first.i],
        message: `L’État apporte ${printedRange(share)} % de l’argent public de cet investissement, plus que les 80 % admis en règle générale.`,
        hint: 'La collectivité maître d’ouvrage garde au moins 20 % à sa charge, sauf dérogation : s’il y en a une, citez-la.',
      });
    }
  },
};

// The share of the State in the public money, in per cent: of the shares of the year where it is the highest, else of the amounts. What private
// funders bring is not public money.
function publicShare(
  engagement: Engagement,
  state: readonly PlacedPart[],
  others: readonly PlacedPart[],
): Bounds | undefined {
  const given = partsByYear(others)[0]?.sum.min ?? 0;
  const shares = partsByYear(state).map(({ sum }) => scaled(sum, 100 - given));
  const over = shares.find((sum) => exceeds(sum, { min: 80.005, max: 80.005 }));
  if (over) return over;
  const amounts = montantsAgainstCout(engagement, state);
  if (!amounts || amounts.cout.max <= 0) return undefined;
  const bare = amounts.cout.max - (montantsAgainstCout(engagement, others)?.sum.min ?? 0);
  const percent = bare > 0 ? (100 * amounts.sum.min) / bare : 0;
  return percent > 80.005 ? { min: Math.round(percent), max: Math.round(percent) } : undefined;
}

function scaled({ min, max }: Bounds, whole: number): Bounds {
  if (whole === 100 || whole <= 0) return { min, max };
  const of = (value: number) => Math.round((1000 * value) / whole) / 10;
  return { min: of(min), max: of(max) };
}
