/** The most pairs of items that are weighed: alignment compares each item of one list with each of the other. */
export const MAX_ALIGNED = 10_000;

/** The pairs in order with the greatest sum of scores; a score of 0 makes no pair. */
export function aligned(
  olds: readonly number[],
  news: readonly number[],
  { score, tooMany }: { score: (before: number, after: number) => number; tooMany: () => void },
): [number, number][] {
  if (olds.length === 0 || news.length === 0) return [];
  if (olds.length * news.length > MAX_ALIGNED) {
    tooMany();
    return olds
      .slice(0, news.length)
      .map((i, n): [number, number] => [i, news[n] as number])
      .filter(([i, j]) => score(i, j) > 0);
  }
  const width = news.length + 1;
  const best = new Float64Array((olds.length + 1) * width);
  const scores = new Float64Array(best.length);
  for (let a = olds.length - 1; a >= 0; a--)
    for (let b = news.length - 1; b >= 0; b--) {
      const at = a * width + b;
      scores[at] = score(olds[a] as number, news[b] as number);
      const [skipOld = 0, skipNew = 0, both = 0] = [best[at + width], best[at + 1], best[at + width + 1]];
      best[at] = Math.max(skipOld, skipNew, scores[at] > 0 ? both + scores[at] : 0);
    }
  const pairs: [number, number][] = [];
  for (let [a, b] = [0, 0]; a < olds.length && b < news.length; ) {
    const at = a * width + b;
    const own = scores[at] ?? 0;
    if (own > 0 && best[at] === (best[at + width + 1] ?? 0) + own)
      pairs.push([olds[a++] as number, news[b++] as number]);
    else if (best[at] === best[at + width]) a += 1;
    else b += 1;
  }
  return pairs;
}
