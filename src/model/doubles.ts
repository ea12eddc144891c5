import type { Engagement } from './contrat.ts';
import type { PlacedEngagement } from './engagements.ts';
import { boundsOf, effortOf } from './quantites.ts';
import { familleOf } from './unites.ts';

const EMPTY: ReadonlySet<Engagement> = new Set();

/**
 * The commitments whose figure another one contains because both go to the same level of the same thing (146 → 250 cameras and 162 → 250
 * cameras): all but the one that adds most. A « dont » or what is said to be added to another is no double.
 */
export function sharedTargets(engagements: readonly PlacedEngagement[]): ReadonlySet<Engagement> {
  const byTarget = new Map<string, Engagement[]>();
  for (const { engagement } of engagements) {
    const { quantite, dont_de, s_ajoute_a, porteurs, statut } = engagement;
    const open = statut !== 'abandonne' && statut !== 'pour_memoire';
    if (typeof quantite?.cible !== 'number' || dont_de || s_ajoute_a || !open) continue;
    const what = familleOf(quantite.unite) === 'cameras' ? '' : quantite.grandeur.trim().toLowerCase();
    const key = JSON.stringify([porteurs.toSorted(), quantite.unite?.toLowerCase(), what, quantite.cible]);
    byTarget.set(key, [...(byTarget.get(key) ?? []), engagement]);
  }
  const shared = [...byTarget.values()].filter((same) => same.length > 1);
  if (shared.length === 0) return EMPTY;
  const effort = ({ quantite }: Engagement) =>
    (quantite && effortOf(quantite)?.max) ?? Number.NEGATIVE_INFINITY;
  return new Set(
    shared.flatMap((same) => {
      const most = same.reduce((one, other) => (effort(other) > effort(one) ? other : one));
      return same.filter((one) => one !== most);
    }),
  );
}

/**
 * The parts of a financing that a commitment of its own already promises, as « number party amount »: the State commits to pay 100,000 euros,
 * and the financing of the town’s commitment names them again.
 */
export function alreadyPromised(engagements: readonly PlacedEngagement[]): ReadonlySet<string> {
  const paid = new Map<string, PlacedEngagement>();
  for (const placed of engagements) {
    const { porteurs, quantite, financements, cout } = placed.engagement;
    const [partie, ...others] = porteurs;
    const promised = quantite && familleOf(quantite.unite) === 'euros' ? effortOf(quantite)?.min : undefined;
    if (promised !== undefined && partie !== undefined && others.length === 0 && !financements && !cout)
      paid.set(`${partie} ${promised}`, placed);
  }
  if (paid.size === 0) return new Set();
  return new Set(
    engagements.flatMap(({ engagement, numero }) =>
      (engagement.financements ?? []).flatMap(({ partie, montant }) => {
        const key = montant === undefined ? '' : `${partie} ${boundsOf(montant).min}`;
        return paid.has(key) && paid.get(key)?.engagement !== engagement ? [`${numero} ${key}`] : [];
      }),
    ),
  );
}
