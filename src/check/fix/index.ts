/**
 * `--corriger`: applies every fix that is certain. `candidates` collects the fixes of the problems of a text, `trial` keeps those that
 * `proof` finds correct once the fixed text is read again, and this file repeats that until nothing is left to fix.
 */
import { decode } from '../../source/decode.ts';
import { spliced } from '../../source/edit/splices.ts';
import { readSource, type SourceRead } from '../../source/index.ts';
import { type AppliedFix, editsOf, startOf } from './applied.ts';
import { candidates, type FixOptions } from './candidates.ts';
import { asInOriginal } from './edits.ts';
import { provenFixes } from './trial.ts';

export type { AppliedFix } from './applied.ts';

/** A file after all certain fixes, and those fixes in the order of the file. */
export interface FixedFile {
  bytes: Uint8Array;
  fixes: readonly AppliedFix[];
  /** The result of reading these bytes, because reading a file with many problems takes long. */
  read: SourceRead;
}

// A problem that a misspelt key hid appears once the key is fixed, and each round fixes a thousand problems at most.
const MAX_ROUNDS = 100;

/**
 * Applies every certain fix, in rounds, until none is left. A file that is not UTF-8 stays as it is. After each round the text is read
 * again: a fix that would change anything else, or that would not solve its problem, is dropped, and the others are applied. Edits refer to
 * the original file.
 */
export async function fixFile(file: string, bytes: Uint8Array, options: FixOptions = {}): Promise<FixedFile> {
  return fixRead(file, bytes, await readSource(file, bytes), options);
}

/** Does the same as `fixFile` for a file that was already read. */
export async function fixRead(
  file: string,
  bytes: Uint8Array,
  first: SourceRead,
  options: FixOptions = {},
): Promise<FixedFile> {
  const { text, problems } = decode(bytes);
  const fixes: AppliedFix[] = [];
  if (!problems.every(({ rule }) => rule === 'caractere-interdit')) return { bytes, fixes, read: first };
  let fixed = text;
  let read = first;
  let cost = read.cost ?? 0;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const proven = await provenFixes(file, fixed, read, candidates(read, options), cost);
    cost = proven.cost;
    if (proven.kept.length === 0) break;
    fixes.push(...asInOriginal(proven.kept, text, fixes.flatMap(editsOf)));
    fixed = spliced(fixed, proven.kept.flatMap(editsOf));
    read = proven.read;
  }
  if (fixes.length === 0) return { bytes, fixes, read };
  fixes.sort((a, b) => startOf(a) - startOf(b));
  const mark = startsWithMark(bytes) ? '\ufeff' : '';
  return { bytes: new TextEncoder().encode(`${mark}${fixed}`), fixes, read };
}

// Whether the bytes start with a byte order mark.
const startsWithMark = ([a, b, c]: Uint8Array) => a === 0xef && b === 0xbb && c === 0xbf;
