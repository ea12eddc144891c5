import { Hasard } from '../random.ts';
import type { Corpus } from './corpus.ts';
import { gentle, wild } from './mutations.ts';

/** Share of the inputs that begin from a sound file and most often stay sound. */
const GENTLE = 0.35;

/** The bytes of the input of a seed, and the chance that is left for what is done with it. */
export function inputOf(seed: number, corpus: Corpus): { bytes: Uint8Array; h: Hasard } {
  const h = new Hasard(seed);
  const text = h.chance(GENTLE) ? gentle(h.pick(corpus.sound), h) : wild(h.pick(corpus.all), h, corpus);
  return { bytes: h.chance(0.03) ? encoded(text, h) : Buffer.from(text), h };
}

/** As editors of another time or another land save it, or as a disk spoils it. */
function encoded(text: string, h: Hasard): Uint8Array {
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
