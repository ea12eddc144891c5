import { Random } from '../random.ts';
import type { Corpus } from './corpus.ts';
import { gentle, wild } from './mutations.ts';

/** The share of inputs that are made from a file without errors and usually stay without. */
const GENTLE = 0.35;

/** The input of a seed, and the random numbers that decide what is done with it. */
export function inputOf(seed: number, corpus: Corpus): { bytes: Uint8Array; h: Random } {
  const h = new Random(seed);
  const text = h.chance(GENTLE) ? gentle(h.pick(corpus.sound), h) : wild(h.pick(corpus.all), h, corpus);
  return { bytes: h.chance(0.03) ? encoded(text, h) : Buffer.from(text), h };
}

/** The text in an encoding that some editors save, or damaged as by a disk. */
function encoded(text: string, h: Random): Uint8Array {
  const bytes = Buffer.from(text);
  switch (h.below(8)) {
    case 0:
      return Buffer.from(`\ufeff${text}`, 'utf16le');
    case 1:
      return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
    case 2:
      return Buffer.from(text, 'latin1');
    case 3:
      return Buffer.from(`\ufeff${text}`);
    case 4:
      return Buffer.from(`\ufeff\ufeff${text}`);
    case 5:
      return Buffer.from(text.replaceAll('\n', '\r'));
    case 6:
      return Buffer.from(Array.from({ length: h.below(200) }, () => h.below(256)));
    default:
      for (let flips = 1 + h.below(3); flips > 0; flips--) {
        const at = h.below(bytes.length);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << h.below(8));
      }
      return bytes;
  }
}
