import { spliced } from '../../source/edit/splices.ts';
import { readSource, type SourceRead } from '../../source/index.ts';
import { type AppliedFix, editsOf } from './applied.ts';
import { holds } from './proof.ts';

/** Most readings in one round to find the fixes that are wrong, and most characters that they read. */
const MAX_TRIES = 24;
const MAX_TRIED = 2_000_000;

/** Most lexemes that the `yaml` package reads for one file in all rounds: each reading of a file with many problems takes a second. */
const MAX_COST = 400_000;

/** The fixes that are correct together, and the text read with them: all of them if possible, otherwise those that are when added in turn. */
export async function provenFixes(
  file: string,
  text: string,
  before: SourceRead,
  found: readonly AppliedFix[],
  spent: number,
): Promise<{ kept: readonly AppliedFix[]; read: SourceRead; cost: number }> {
  let best: { kept: readonly AppliedFix[]; read: SourceRead } = { kept: [], read: before };
  let tries = 0;
  let cost = spent;
  const add = async (group: readonly AppliedFix[]): Promise<void> => {
    if (group.length === 0 || tries >= MAX_TRIES || (tries - 1) * text.length > MAX_TRIED || cost > MAX_COST)
      return;
    tries++;
    const kept = [...best.kept, ...group];
    const read = await readText(file, spliced(text, kept.flatMap(editsOf)));
    cost += read.cost ?? 0;
    if (holds(before, read, kept)) best = { kept, read };
    else if (group.length > 1) {
      const half = group.length >> 1;
      await add(group.slice(0, half));
      await add(group.slice(half));
    }
  };
  await add(found);
  return { ...best, cost };
}

// Decoding removes one byte order mark: one is put in front, so that a mark with which the text itself starts stays.
const readText = (file: string, text: string) => readSource(file, new TextEncoder().encode(`\ufeff${text}`));
