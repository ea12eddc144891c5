/**
 * The longest increasing subsequence of distinct numbers. Given the old positions of items in their new order, these are the positions of
 * the items that did not move: the fewest others then have to be reported as moved.
 */
export function longestIncreasing(numbers: readonly number[]): Set<number> {
  // ends[n]: the smallest number that ends an increasing sequence of n + 1 numbers found so far.
  const ends: number[] = [];
  const previous = new Map<number, number | undefined>();
  for (const number of numbers) {
    let low = 0;
    for (let high = ends.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    previous.set(number, ends[low - 1]);
    ends[low] = number;
  }
  const longest = new Set<number>();
  for (let one = ends.at(-1); one !== undefined; one = previous.get(one)) longest.add(one);
  return longest;
}
