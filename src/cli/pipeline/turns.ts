/**
 * Does the work on each item, `width` of them at once, and tells of each in the order of the items: what comes early waits its turn.
 * Nothing is kept of what was told. The work must not throw.
 */
export async function inTurn<T, R>(
  items: readonly T[],
  width: number,
  work: (item: T, index: number) => Promise<R>,
  tell: (result: R, index: number) => void,
): Promise<void> {
  const early = new Map<number, R>();
  let begun = 0;
  let told = 0;
  const hand = async () => {
    for (let item = items[begun]; item !== undefined; item = items[begun]) {
      const index = begun++;
      early.set(index, await work(item, index));
      for (; early.has(told); told++) {
        const result = early.get(told) as R;
        early.delete(told);
        tell(result, told);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, hand));
}
