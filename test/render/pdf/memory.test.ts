import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { shaperOf } from '../../../src/render/pdf/fonts/shaping.ts';
import { hyphenateFrench } from '../../../src/render/pdf/text/hyphenate-fr.ts';
import { FONTS } from './support.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Megabytes still in use after `work` on one word of each of forty texts of one megabyte. */
async function kept(work: (word: string) => unknown): Promise<number> {
  collect();
  const before = process.memoryUsage().heapUsed;
  for (let n = 0; n < 40; n++) {
    const text = Buffer.from(
      `anticonstitutionnellement ${String(n).padStart(1_000_000, 'abcdefghij')}`,
    ).toString('latin1');
    work(text.slice(0, 25));
    work(text.slice(-30));
  }
  collect();
  return (process.memoryUsage().heapUsed - before) / 1e6;
}

it.each([
  ['hyphenating', hyphenateFrench],
  [
    'measuring',
    (word: string) => shaperOf(FONTS).shape(word, { family: 'serif', semibold: false, italic: false }),
  ],
])('%s a word keeps nothing of the document that it was cut out of', async (_, work) => {
  // If the whole texts were kept, it would be forty megabytes.
  expect(await kept(work)).toBeLessThan(10);
});
