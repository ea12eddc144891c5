import type { Signale } from '../limites.ts';
import { commonSubsequence } from '../sequence.ts';

/** An item of the old list, of the new one, or the same of both. */
export type AlignedPair<T> =
  | { before: T; after: T }
  | { before: T; after?: never }
  | { before?: never; after: T };

/** How two items are known to be the same one: by their content, or by how much they resemble each other. */
export interface Likeness<T> {
  /** Equal for equal items. */
  key(item: T): string;
  /** Whether an equal item is enough to be sure of its place: a page break is found everywhere. */
  telling(item: T): boolean;
  /** From 0 to 1; less than `LEAST` for two items that have nothing to do with each other. */
  score(before: T, after: T): number;
  /** Called with what would take too long to be compared. */
  signale: Signale;
}

/** From this score on, an item is said to replace another one. */
const LEAST = 0.45;

/** The most pairs of items between two common ones that are weighed; with more, they are said to go and to come. */
const MOST_PAIRS = 250_000;

/** Two lists in one order: what stays or changes stands in both; between that, what goes comes before what comes. */
export function aligned<T>(
  before: readonly T[],
  after: readonly T[],
  likeness: Likeness<T>,
): AlignedPair<T>[] {
  const kept = (list: readonly T[]) => [...list.keys()].filter((at) => likeness.telling(list[at] as T));
  const [olds, news] = [kept(before), kept(after)];
  const keys = (list: readonly T[], at: readonly number[]) => at.map((i) => likeness.key(list[i] as T));
  const anchors = commonSubsequence(keys(before, olds), keys(after, news), () =>
    likeness.signale('paragraphes'),
  ).map(([a, b]) => [olds[a] as number, news[b] as number] as const);
  const steps: AlignedPair<T>[] = [];
  let [i, j] = [0, 0];
  for (const [a, b] of [...anchors, [before.length, after.length] as const]) {
    steps.push(...between(before.slice(i, a), after.slice(j, b), likeness));
    if (a < before.length) steps.push({ before: before[a] as T, after: after[b] as T });
    [i, j] = [a + 1, b + 1];
  }
  return steps;
}

// The pairs, in their order, whose scores add up to most.
function between<T>(
  before: readonly T[],
  after: readonly T[],
  { key, score, signale }: Likeness<T>,
): AlignedPair<T>[] {
  const goes = before.map((item): AlignedPair<T> => ({ before: item }));
  const comes = after.map((item): AlignedPair<T> => ({ after: item }));
  const many = before.length * after.length > MOST_PAIRS;
  if (many) signale('paragraphes');
  if (before.length === 0 || after.length === 0 || many) return [...goes, ...comes];
  const width = after.length + 1;
  const scores = new Float64Array(before.length * after.length);
  const best = new Float64Array((before.length + 1) * width);
  const keys = after.map(key);
  for (let i = before.length - 1; i >= 0; i--) {
    const own = key(before[i] as T);
    for (let j = after.length - 1; j >= 0; j--) {
      const found = own === keys[j] ? 1 : score(before[i] as T, after[j] as T);
      const value = found >= LEAST ? found : 0;
      scores[i * after.length + j] = value;
      const skip = Math.max(best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
      best[i * width + j] = Math.max(skip, value > 0 ? value + (best[(i + 1) * width + j + 1] ?? 0) : 0);
    }
  }
  const steps: AlignedPair<T>[] = [];
  let [i, j] = [0, 0];
  while (i < before.length && j < after.length) {
    const value = scores[i * after.length + j] ?? 0;
    const now = best[i * width + j] ?? 0;
    if (value > 0 && now === value + (best[(i + 1) * width + j + 1] ?? 0))
      steps.push({ before: before[i++] as T, after: after[j++] as T });
    else if (now === best[(i + 1) * width + j]) steps.push({ before: before[i++] as T });
    else steps.push({ after: after[j++] as T });
  }
  return [...steps, ...goes.slice(i), ...comes.slice(j)];
}
