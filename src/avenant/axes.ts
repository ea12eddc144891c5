import { matchEngagements } from '../compare/engagements.ts';
import { longestIncreasing } from '../compare/unmoved.ts';
import type { Amendement, Cible } from './ordre.ts';

type Item = Readonly<Record<string, unknown>> & { id: string };
type RawAxe = Item & { engagements: readonly Item[] };
type Ordres = (cible: Cible, avant: unknown, nouveau: unknown) => Amendement[];

/**
 * The orders that lead from the axes of a contract to those of another: ids first, then what changes in each commitment and axis, then the
 * axes that come, the commitments that go, come or move, and last the axes that go or move. Undefined where ids do not name one thing each.
 */
export function axesOrdres(base: object, nouveau: object, ordresDeValeur: Ordres): Amendement[] | undefined {
  const renames = matchEngagements(base, nouveau, new Map()).olds;
  const [olds, news] = [axesIn(base), axesIn(nouveau)];
  if (!olds || !news) return undefined;
  const ids = [...renames].flatMap(([item, { item: old }]): Amendement[] => {
    const [from, to] = [(old as Item).id, (item as Item).id];
    return from === to
      ? []
      : [{ nature: 'modification', porte_sur: { engagement: from, champ: 'id' }, valeur: to }];
  });
  const renamed = new Map(ids.map(({ porte_sur, valeur }) => [porte_sur.engagement ?? '', String(valeur)]));
  const was = new Map(
    olds.flatMap(({ engagements }) =>
      engagements.map((one) => [renamed.get(one.id) ?? one.id, one] as const),
    ),
  );
  const wasAxe = new Map(olds.map((axe) => [axe.id, axe]));
  const fields = news.flatMap((axe) => [
    ...changes({ axe: axe.id }, bare(wasAxe.get(axe.id)), bare(axe), ordresDeValeur),
    ...axe.engagements.flatMap((one) =>
      changes({ engagement: one.id }, was.get(one.id), one, ordresDeValeur),
    ),
  ]);
  return [...ids, ...fields, ...structure(olds, news, renamed)];
}

function axesIn(data: object): RawAxe[] | undefined {
  const { axes } = data as { axes?: unknown };
  if (!Array.isArray(axes) || !axes.every((axe: Partial<RawAxe> | null) => Array.isArray(axe?.engagements)))
    return undefined;
  const all = axes as RawAxe[];
  const named = [all, all.flatMap(({ engagements }) => engagements)];
  const unique = named.every((list) => {
    const ids = list.map((one) => (one as Partial<Item> | null)?.id);
    return ids.every((id) => typeof id === 'string') && new Set(ids).size === ids.length;
  });
  return unique ? all : undefined;
}

function bare(axe: RawAxe | undefined): object | undefined {
  if (!axe) return undefined;
  const { engagements: _, ...rest } = axe;
  return rest;
}

// The id of a commitment has changed before.
function changes(
  cible: Cible,
  avant: object | undefined,
  nouveau: object | undefined,
  ordresDeValeur: Ordres,
): Amendement[] {
  if (!avant || !nouveau) return [];
  return ordresDeValeur(cible, { ...avant, id: '' }, { ...nouveau, id: '' });
}

function structure(
  olds: readonly RawAxe[],
  news: readonly RawAxe[],
  renamed: ReadonlyMap<string, string>,
): Amendement[] {
  const before = olds.map(({ id, engagements }) => ({
    id,
    ids: engagements.map((one) => renamed.get(one.id) ?? one.id),
  }));
  const home = new Map(before.flatMap(({ id, ids }) => ids.map((one) => [one, id] as const)));
  const wanted = new Set(news.flatMap(({ engagements }) => engagements.map(({ id }) => id)));
  const [here, there] = [new Set(before.map(({ id }) => id)), new Set(news.map(({ id }) => id))];
  const kept = before.filter(({ id }) => there.has(id)).map(({ id }) => id);
  const stay = unmovedOf(
    news.filter(({ id }) => here.has(id)).map(({ id }) => id),
    kept,
  );
  const placed = (i: number) => after(news, i);
  return [
    ...news.flatMap((axe, i): Amendement[] =>
      here.has(axe.id)
        ? []
        : [
            {
              nature: 'ajout',
              porte_sur: { axe: axe.id, ...placed(i) },
              valeur: { ...axe, engagements: [] },
            },
          ],
    ),
    ...[...home.keys()]
      .filter((id) => !wanted.has(id))
      .map((engagement): Amendement => ({ nature: 'suppression', porte_sur: { engagement } })),
    ...news.flatMap((axe) => arrivals(axe, home, before.find(({ id }) => id === axe.id)?.ids ?? [])),
    ...[...here]
      .filter((id) => !there.has(id))
      .map((axe): Amendement => ({ nature: 'suppression', porte_sur: { axe } })),
    ...news.flatMap((axe, i): Amendement[] =>
      here.has(axe.id) && !stay.has(axe.id)
        ? [{ nature: 'modification', porte_sur: { axe: axe.id, ...placed(i) } }]
        : [],
    ),
  ];
}

// What comes to an axis, and what changes place in it: each goes after the one that precedes it in the new contract.
function arrivals(
  { id: axe, engagements }: RawAxe,
  home: ReadonlyMap<string, string>,
  ids: readonly string[],
): Amendement[] {
  const stay = unmovedOf(
    engagements.flatMap(({ id }) => (home.get(id) === axe ? [id] : [])),
    ids,
  );
  return engagements.flatMap((engagement, i): Amendement[] => {
    const { id } = engagement;
    if (stay.has(id)) return [];
    const porte_sur = { engagement: id, axe, ...after(engagements, i) };
    return [
      home.has(id)
        ? { nature: 'modification', porte_sur }
        : { nature: 'ajout', porte_sur, valeur: engagement },
    ];
  });
}

const after = (items: readonly Item[], i: number): Pick<Cible, 'apres' | 'position'> => {
  const before = items[i - 1];
  return before ? { apres: before.id } : { position: 1 };
};

// The ids whose order did not change.
function unmovedOf(now: readonly string[], before: readonly string[]): Set<string> {
  const rank = new Map(before.map((id, i) => [id, i]));
  const ranks = now.flatMap((id) => rank.get(id) ?? []);
  const same = longestIncreasing(ranks);
  return new Set(now.filter((id) => same.has(rank.get(id) ?? -1)));
}
