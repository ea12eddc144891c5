import { likeness } from './likeness.ts';
import { aligned, MAX_ALIGNED } from './ordered.ts';
import { ALIKE } from './renamed.ts';
import { canonical, type DataObject, idOf, isObject } from './same.ts';
import { longestIncreasing } from './unmoved.ts';

/** Which item of the old list each item of the new one was (undefined for one that was added), and the new ones that moved. */
export interface Matching {
  olds: (number | undefined)[];
  moved: ReadonlySet<number>;
  /** True where reworded items were too many to be all compared with each other. */
  borne?: true;
}

/**
 * Matches the items of two lists: those that `known` matches (by id), then those that are equal, then those that are alike between two that
 * are matched, then those that are alike anywhere. Indexes in `absent` belong to items that are matched elsewhere or have no counterpart.
 */
export function matchItems(
  before: readonly unknown[],
  after: readonly unknown[],
  known: readonly (readonly [before: number, after: number])[],
  absent: { before: ReadonlySet<number>; after: ReadonlySet<number> },
): Matching {
  const olds: (number | undefined)[] = new Array(after.length).fill(undefined);
  const free = new Set(before.keys());
  const take = (i: number, j: number) => {
    olds[j] = i;
    free.delete(i);
  };
  for (const i of absent.before) free.delete(i);
  for (const [i, j] of known) take(i, j);
  const open = () => [...after.keys()].filter((j) => olds[j] === undefined && !absent.after.has(j));
  takeEqual(before, after, free, open(), take);
  const limit: Pick<Matching, 'borne'> = {};
  const tooMany = () => {
    limit.borne = true;
  };
  if (free.size > 0) takeBetween(before, after, { olds, free, open: open(), take, tooMany });
  if (free.size > 0) takeAlike(before, after, { free, open: open(), take, tooMany });
  const unmoved = longestIncreasing(olds.filter((i) => i !== undefined));
  const moved = new Set([...after.keys()].filter((j) => olds[j] !== undefined && !unmoved.has(olds[j])));
  return { olds, moved, ...limit };
}

type Take = (before: number, after: number) => void;

// Equal items: first those at both ends, so that one that was added in the middle moves none of them.
function takeEqual(
  before: readonly unknown[],
  after: readonly unknown[],
  free: ReadonlySet<number>,
  open: readonly number[],
  take: Take,
): void {
  if (free.size === 0 || open.length === 0) return;
  const candidates = [...free].sort((a, b) => a - b);
  const [texts, news] = [
    candidates.map((i) => canonical(before[i])),
    open.map((j) => canonical(after[j])),
  ] as const;
  let start = 0;
  while (start < texts.length && start < news.length && texts[start] === news[start]) start += 1;
  let end = 0;
  const most = Math.min(texts.length, news.length) - start;
  while (end < most && texts.at(-1 - end) === news.at(-1 - end)) end += 1;
  const pair = (a: number, b: number) => take(candidates[a] as number, open[b] as number);
  for (let n = 0; n < start; n++) pair(n, n);
  for (let n = 1; n <= end; n++) pair(texts.length - n, news.length - n);
  const waiting = new Map<string, number[]>();
  for (let a = start; a < texts.length - end; a++) {
    const alike = waiting.get(texts[a] as string);
    if (alike) alike.push(a);
    else waiting.set(texts[a] as string, [a]);
  }
  for (let b = start; b < news.length - end; b++) {
    const a = waiting.get(news[b] as string)?.shift();
    if (a !== undefined) pair(a, b);
  }
}

interface Left {
  free: Set<number>;
  open: readonly number[];
  take: Take;
  /** Called where they are too many to be compared. */
  tooMany: () => void;
}

// In each gap between two items that did not move, items are paired in their order so that the pairs resemble each other most.
function takeBetween(
  before: readonly unknown[],
  after: readonly unknown[],
  { olds, free, open, take, tooMany }: Left & { olds: readonly (number | undefined)[] },
): void {
  const unmoved = longestIncreasing(olds.filter((i) => i !== undefined));
  const anchors = olds.flatMap((i, j) => (i !== undefined && unmoved.has(i) ? [[i, j] as const] : []));
  const isOpen = new Set(open);
  let [i, j] = [-1, -1];
  for (const [nextI, nextJ] of [...anchors, [before.length, after.length] as const]) {
    const gapOlds = range(i + 1, nextI).filter((one) => free.has(one));
    const gapNews = range(j + 1, nextJ).filter((one) => isOpen.has(one));
    const score = (one: number, other: number) => kinship(before[one], after[other]);
    for (const [a, b] of aligned(gapOlds, gapNews, { score, tooMany })) take(a, b);
    [i, j] = [nextI, nextJ];
  }
}

// Items that resemble each other across gaps were moved and changed.
function takeAlike(
  before: readonly unknown[],
  after: readonly unknown[],
  { free, open, take, tooMany }: Left,
): void {
  if (free.size * open.length > MAX_ALIGNED) {
    tooMany();
    return;
  }
  const alike = [...free]
    .flatMap((i) => open.map((j) => ({ i, j, score: kinship(before[i], after[j]) })))
    .filter(({ score }) => score >= ALIKE)
    .sort((a, b) => b.score - a.score);
  const taken = new Set<number>();
  for (const { i, j } of alike)
    if (free.has(i) && !taken.has(j)) {
      taken.add(j);
      take(i, j);
    }
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => from + n);

/** The keys that name an item of a list without ids, the first that it has. */
const NAMING = [
  'code_insee',
  'siren',
  'annee',
  'periode',
  'nom',
  'titre',
  'libelle',
  'objet',
  'source',
  'grandeur',
];

const changedKeys = (a: DataObject, b: DataObject) =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(
    (key) => canonical(a[key]) !== canonical(b[key]),
  ).length;

// How much two items may be one: their likeness; at least a little for two plain values, so that one that was replaced is said to be.
function kinship(a: unknown, b: unknown): number {
  if (isObject(a) && isObject(b)) {
    if (idOf(a) !== undefined && idOf(b) !== undefined) return 0;
    const score = likeness(a, b);
    const named = NAMING.find((key) => a[key] !== undefined && b[key] !== undefined);
    if (named !== undefined && canonical((a as DataObject)[named]) === canonical(b[named]))
      return Math.max(score, 0.7);
    return score >= 0.5 ? score : changedKeys(a, b) < 2 ? 0.3 : 0;
  }
  if (Array.isArray(a) && Array.isArray(b)) return Math.max(likeness(a, b), 0.01);
  return typeof a === 'object' || typeof b === 'object' ? 0 : Math.max(likeness(a, b), 0.01);
}
