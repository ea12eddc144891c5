import { comparePdf } from '../../../src/verify/comparison.ts';
import { difference } from './compare-pages.ts';
import { everyReader, type Readers, type Views } from './every.ts';
import { type Generated, generate } from './generate/index.ts';
import type { Honest } from './honest.ts';

/** What came of many seeds. */
export interface Tally {
  made: number;
  accepted: number;
  /** Of those as signers write them. */
  plain: { made: number; accepted: number };
  pages: number;
  /** One line each: an update that is accepted though a reader shows another page, or fails. */
  holes: string[];
  /** Updates as signers write them that are refused: the first few, with what is said of them. */
  refused: string[];
}

const LANES = 2;
const MANY = 20;

/**
 * Makes an update from each seed, and for those that `verify` accepts asks every reader that nothing differs from the page before but in the
 * boxes that the update signs.
 */
export async function hold(
  honest: Honest,
  seed: number,
  count: number,
  say: (line: string) => void = () => undefined,
): Promise<Tally> {
  const tally: Tally = {
    made: 0,
    accepted: 0,
    plain: { made: 0, accepted: 0 },
    pages: 0,
    holes: [],
    refused: [],
  };
  let next = seed;
  const lane = async () => {
    const readers = everyReader();
    try {
      const first = await readers.show(honest.pdf);
      while (next < seed + count) {
        const at = next++;
        const made = generate(honest, at);
        if (!judged(honest, made, at, tally)) continue;
        for (const hole of await shown(made, readers, first, tally)) {
          tally.holes.push(`seed ${at} (${[...made.kinds, ...made.spoiled].join(', ')}): ${hole}`);
          say(tally.holes.at(-1) ?? '');
        }
      }
    } finally {
      readers.close();
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return tally;
}

/** Whether `verify` accepts what was made; counted. */
function judged(honest: Honest, { files, spoiled, kinds }: Generated, seed: number, tally: Tally): boolean {
  const verdict = comparePdf(files.at(-1)?.pdf ?? honest.pdf, honest.pdf);
  const accepted = verdict.is === 'exact';
  tally.made += 1;
  if (accepted) tally.accepted += 1;
  if (spoiled.length > 0) return accepted;
  tally.plain.made += 1;
  if (accepted) tally.plain.accepted += 1;
  else if (tally.refused.length < MANY)
    tally.refused.push(`seed ${seed} (${kinds}): ${verdict.is === 'updated' ? verdict.why : verdict.is}`);
  return accepted;
}

async function shown({ files }: Generated, readers: Readers, first: Views, tally: Tally): Promise<string[]> {
  let before = first;
  const holes: string[] = [];
  for (const [rank, { pdf, signs }] of files.entries()) {
    const views = await readers.show(pdf);
    for (const [name, view] of views) {
      const what = difference(before.get(name) ?? { error: 'never shown' }, view, { fields: signs });
      if (what !== undefined) holes.push(`update ${rank + 1}, ${name}: ${what}`);
      if ('pages' in view) tally.pages += view.pages.length;
    }
    before = views;
  }
  return holes;
}
