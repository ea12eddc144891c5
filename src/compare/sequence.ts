/** The most replaced entries that are searched for; beyond it, two sequences have too little in common for the search to be worth its time. */
const MAX_EDITS = 1200;

/**
 * The longest common subsequence of two sequences, as pairs of indexes in increasing order (E. W. Myers, « An O(ND) Difference Algorithm and
 * Its Variations », 1986). Sequences that differ in more than a thousand entries only share their beginning and their end: `tooFar` is then
 * called.
 */
export function commonSubsequence(
  before: readonly string[],
  after: readonly string[],
  tooFar: () => void = () => {},
): [before: number, after: number][] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  const [a, b] = [before, after].map((list) => list.slice(start, list.length - end)) as [string[], string[]];
  const middle = shortest(a, b);
  if (!middle) tooFar();
  return [
    ...Array.from({ length: start }, (_, i): [number, number] => [i, i]),
    ...(middle ?? []).map(([old, now]): [number, number] => [start + old, start + now]),
    ...Array.from({ length: end }, (_, i): [number, number] => [
      before.length - end + i,
      after.length - end + i,
    ]),
  ];
}

// Undefined where the search is given up.
function shortest(a: readonly string[], b: readonly string[]): [number, number][] | undefined {
  if (a.length === 0 || b.length === 0) return [];
  // furthest[k + offset]: how far into `a` a path on diagonal k reaches; one copy of it for each number of edits leads back from the end.
  const limit = Math.min(a.length + b.length, MAX_EDITS);
  const offset = limit + 1;
  const furthest = new Int32Array(2 * offset + 1);
  const steps: Int32Array[] = [];
  for (let edits = 0; edits <= limit; edits++) {
    steps.push(furthest.slice(offset - edits - 1, offset + edits + 2));
    for (let k = -edits; k <= edits; k += 2) {
      const x = advance(a, b, begin(furthest, offset, k, edits), k);
      furthest[offset + k] = x;
      if (x >= a.length && x - k >= b.length) return back(steps, a.length, b.length);
    }
  }
  return undefined;
}

function begin(furthest: Int32Array, offset: number, k: number, edits: number): number {
  const [below = 0, above = 0] = [furthest[offset + k - 1], furthest[offset + k + 1]];
  return k === -edits || (k !== edits && below < above) ? above : below + 1;
}

function advance(a: readonly string[], b: readonly string[], from: number, k: number): number {
  let x = from;
  while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
  return x;
}

// Follows the path backwards: each diagonal step is a pair.
function back(steps: readonly Int32Array[], endX: number, endY: number): [number, number][] {
  const pairs: [number, number][] = [];
  let [x, y] = [endX, endY];
  for (let edits = steps.length - 1; edits >= 0; edits--) {
    const step = steps[edits] as Int32Array;
    const k = x - y;
    const at = (diagonal: number) => step[diagonal + edits + 1] ?? 0;
    const down = k === -edits || (k !== edits && at(k - 1) < at(k + 1));
    const fromK = down ? k + 1 : k - 1;
    const fromX = edits === 0 ? 0 : at(fromK);
    const start = edits === 0 ? 0 : down ? fromX : fromX + 1;
    while (x > start) pairs.push([--x, --y]);
    [x, y] = [fromX, fromX - fromK];
  }
  return pairs.reverse();
}
