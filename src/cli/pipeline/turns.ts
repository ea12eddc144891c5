/**
 * Does the work on each item, on `width` of them at once, and delivers each result in the order of the items: a result that comes early
 * waits for those before it, and none is kept once it is delivered. The work must not throw.
 */
export async function inTurn<T, R>(
  items: readonly T[],
  width: number,
  work: (item: T, index: number) => Promise<R>,
  deliver: (result: R, index: number) => void,
): Promise<void> {
  const early = new Map<number, R>();
  let begun = 0;
  let delivered = 0;
  const worker = async () => {
    for (let item = items[begun]; item !== undefined; item = items[begun]) {
      const index = begun++;
      early.set(index, await work(item, index));
      for (; early.has(delivered); delivered++) {
        const result = early.get(delivered) as R;
        early.delete(delivered);
        deliver(result, delivered);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
}
