import { hyphenateSync } from 'hyphen/fr/index.js';
import { ownCopy } from '../own-copy.ts';

const known = new Map<string, string>();

/** Inserts U+00AD where a French word may be hyphenated (TeX patterns). */
export function hyphenateFrench(word: string): string {
  let cut = known.get(word);
  if (cut === undefined) {
    if (known.size > 20_000) known.clear();
    const own = ownCopy(word);
    cut = hyphenateSync(own, { minWordLength: 6 });
    known.set(own, cut);
  }
  return cut;
}
