import type { Edit, Fix, Problem } from '../../problem.ts';
import { type Read, readSource, type Source } from '../../source.ts';
import { checkSchema } from '../schema/index.ts';
import { keepsSense } from './sense.ts';

/** A problem that was mended, and how. */
export interface Mend {
  problem: Problem;
  fix: Fix;
}

/** A text with all that has one sure answer put right, and what was changed, in the order of the file. */
export interface Mended {
  text: string;
  mends: readonly Mend[];
}

/** A mending that would change what the file means: a bug, and no reason to write. */
export class Unproven extends Error {}

// What hides behind a misspelt key shows once the key is right; a thousand faults at most are told at a time.
const MAX_ROUNDS = 100;

/** Mends a text until nothing sure is left. After each round the data must be what they were but for what was mended: else throws Unproven. */
export async function mend(file: string, text: string): Promise<Mended> {
  const mends: Mend[] = [];
  let mended = text;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const read = await reading(file, mended);
    const found = apart(fixable(read));
    if (found.length === 0) break;
    const next = spliced(
      mended,
      found.flatMap(({ fix }) => fix.edits),
    );
    const after = await reading(file, next);
    if (!read.ok || !after.ok || !keepsSense(read.value.data, after.value.data, found)) throw new Unproven();
    mends.push(...found);
    mended = next;
  }
  return { text: mended, mends: mends.sort((a, b) => lineOf(a) - lineOf(b)) };
}

const reading = (file: string, text: string) => readSource(file, new TextEncoder().encode(text));

const fixable = (read: Read<Source>): Mend[] =>
  (read.ok ? checkSchema(read.value) : read.problems).flatMap((problem) => (problem.fix ? [{ problem, fix: problem.fix }] : []));

/** The mends that touch no text that one before them touches. */
function apart(mends: readonly Mend[]): Mend[] {
  const kept: Mend[] = [];
  let end = -1;
  for (const one of [...mends].sort((a, b) => startOf(a) - startOf(b))) {
    if (startOf(one) < end) continue;
    kept.push(one);
    end = Math.max(...one.fix.edits.map((edit) => edit.end));
  }
  return kept;
}

const startOf = ({ fix }: Mend) => Math.min(...fix.edits.map(({ start }) => start));

const lineOf = ({ fix }: Mend) => fix.edits[0]?.range.start.line ?? 0;

/** A text with its edits made, from the last to the first so that none moves another. */
function spliced(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let end = text.length;
  for (const edit of [...edits].sort((a, b) => b.start - a.start)) {
    pieces.push(text.slice(edit.end, end), edit.text);
    end = edit.start;
  }
  return text.slice(0, end) + pieces.reverse().join('');
}
