import { describe, expect, it } from 'vitest';
import { inTurn } from '../../../src/cli/pipeline/turns.ts';

const tick = (times: number): Promise<void> =>
  times <= 0 ? Promise.resolve() : Promise.resolve().then(() => tick(times - 1));

describe('work whose results are delivered in turn', () => {
  it.each([1, 2, 3, 50])(
    'delivers all results in order with %i at once, whichever takes long',
    async (width) => {
      const items = Array.from({ length: 40 }, (_, n) => n);
      let [atOnce, most] = [0, 0];
      const delivered: string[] = [];
      await inTurn(
        items,
        width,
        async (item) => {
          most = Math.max(most, ++atOnce);
          await tick((item * 37) % 11);
          atOnce--;
          return `r${item}`;
        },
        (result, index) => delivered.push(`${index}:${result}`),
      );
      expect(delivered).toEqual(items.map((n) => `${n}:r${n}`));
      expect(most).toBe(Math.min(width, 40));
    },
  );

  it('begins items in order, and delivers a result as soon as those before are delivered', async () => {
    const seen: string[] = [];
    await inTurn(
      ['a', 'b', 'c'],
      1,
      async (item) => void seen.push(`do ${item}`),
      (_, index) => seen.push(`delivered ${index}`),
    );
    expect(seen).toEqual(['do a', 'delivered 0', 'do b', 'delivered 1', 'do c', 'delivered 2']);
  });
});
