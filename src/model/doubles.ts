import { plain } from '../kernel/nearest.ts';
import { thingOf } from './choses.ts';
import type { PlacedEngagement } from './engagements.ts';
import { boundsOf, effortOf, equal } from './quantites.ts';
import { familleOf } from './unites.ts';

/** A financing whose sum is already the figure of a commitment in euros, the `twin`. */
interface Double {
  placed: PlacedEngagement;
  index: number;
  amount: number;
  twin: PlacedEngagement;
}

/** The financings that repeat a commitment in euros of the same party for the same object. */
export function doublesOf(engagements: readonly PlacedEngagement[]): Double[] {
  const byAmount = new Map<number, PlacedEngagement[]>();
  for (const placed of engagements) {
    const { quantite } = placed.engagement;
    const effort = quantite && familleOf(quantite.unite) === 'euros' ? effortOf(quantite) : undefined;
    if (!effort || effort.min !== effort.max || effort.min <= 0) continue;
    byAmount.set(effort.min, [...(byAmount.get(effort.min) ?? []).slice(0, 7), placed]);
  }
  if (byAmount.size === 0) return [];
  return engagements.flatMap((placed) =>
    (placed.engagement.financements ?? []).flatMap(({ partie, montant }, index) => {
      const amount = montant === undefined ? undefined : boundsOf(montant);
      if (partie === undefined || !amount || !equal(amount.min, amount.max)) return [];
      const twin = (byAmount.get(amount.min) ?? []).find(
        ({ engagement }) =>
          engagement.porteurs.includes(partie) &&
          (engagement === placed.engagement || sameObject(engagement.titre, placed.engagement.titre)),
      );
      return twin ? [{ placed, index, amount: amount.min, twin }] : [];
    }),
  );
}

/**
 * The commitments that lead the same thing to the same level as another one, which brings more: from 146 and from 162 to 250 cameras, 104
 * are promised, not 192.
 */
export function sharedTargets(engagements: readonly PlacedEngagement[]): ReadonlySet<PlacedEngagement> {
  const greatest = new Map<string, PlacedEngagement>();
  const shared = new Set<PlacedEngagement>();
  for (const placed of engagements) {
    const { quantite, dont_de, s_ajoute_a } = placed.engagement;
    if (quantite?.cible === undefined || dont_de !== undefined || s_ajoute_a !== undefined) continue;
    const { min, max } = boundsOf(quantite.cible);
    const key = `${thingOf(placed.engagement, quantite)} ${min} ${max}`;
    const known = greatest.get(key);
    const more = !known || effortMax(placed) > effortMax(known);
    if (known) shared.add(more ? known : placed);
    if (more) greatest.set(key, placed);
  }
  return shared;
}

const effortMax = ({ engagement: { quantite } }: PlacedEngagement) =>
  (quantite && effortOf(quantite)?.max) ?? Number.NEGATIVE_INFINITY;

const COMMON = new Set(
  'apporter financer mobiliser pour dan avec leur euro million soutenir projet action'.split(' '),
);

// Whether two titles share a word that says what the money is for.
function sameObject(a: string, b: string): boolean {
  const words = (titre: string) =>
    plain(titre)
      .split(/[^a-z]+/)
      .filter((word) => word.length >= 4 && !COMMON.has(word));
  const known = new Set(words(a));
  return words(b).some((word) => known.has(word));
}
