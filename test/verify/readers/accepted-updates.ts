import { comparePdf } from '../../../src/verify/comparison.ts';
import { difference } from './compare-pages.ts';
import { type Generated, generate } from './generate/index.ts';
import type { Honest } from './honest.ts';
import { type Readers, startReaders, type Views } from './readers.ts';

/** The results for a range of seeds. */
export interface Tally {
  made: number;
  accepted: number;
  /** Counts for the updates that were not spoiled. */
  plain: { made: number; accepted: number };
  pages: number;
  /** Accepted updates after which a reader shows another page or fails, one line each. */
  holes: string[];
  /** The first few unspoiled updates that are refused, with the reason. */
  refused: string[];
}

const LANES = 2;
const MAX_REFUSED = 20;

/**
 * Generates updates from each seed and, for those that `verify` accepts, compares in every reader the pages before and after each update:
 * nothing may differ outside of the fields that it signs.
 */
export async function checkAcceptedUpdates(
  honest: Honest,
  seed: number,
  count: number,
  print: (line: string) => void = () => undefined,
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
    const readers = startReaders();
    try {
      const first = await readers.show(honest.pdf);
      while (next < seed + count) {
        const at = next++;
        const made = generate(honest, at);
        if (!judged(honest, made, at, tally)) continue;
        for (const hole of await holesIn(made, readers, first, tally)) {
          tally.holes.push(`seed ${at} (${[...made.kinds, ...made.spoiled].join(', ')}): ${hole}`);
          print(tally.holes.at(-1) ?? '');
        }
      }
    } finally {
      readers.close();
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return tally;
}

/** Whether `verify` accepts the file; adds it to the counts. */
function judged(honest: Honest, { files, spoiled, kinds }: Generated, seed: number, tally: Tally): boolean {
  const verdict = comparePdf(files.at(-1)?.pdf ?? honest.pdf, honest.pdf);
  const accepted = verdict.is === 'exact';
  tally.made += 1;
  if (accepted) tally.accepted += 1;
  if (spoiled.length > 0) return accepted;
  tally.plain.made += 1;
  if (accepted) tally.plain.accepted += 1;
  else if (tally.refused.length < MAX_REFUSED)
    tally.refused.push(`seed ${seed} (${kinds}): ${verdict.is === 'updated' ? verdict.why : verdict.is}`);
  return accepted;
}

async function holesIn(
  { files }: Generated,
  readers: Readers,
  first: Views,
  tally: Tally,
): Promise<string[]> {
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
