import type { Contrat } from '../../model/contrat.ts';
import type { Fix, Problem } from '../../problem.ts';
import { decode } from '../../source/decode.ts';
import { onlyTexts } from '../../source/requote.ts';
import { readSource, type SourceRead } from '../../source.ts';
import { type Levels, weighed } from '../levels.ts';
import { RULES } from '../rules/index.ts';
import { runRules } from '../run.ts';
import { checkSchema } from '../schema/index.ts';
import { asInOriginal, spliced } from './edits.ts';
import { keepsSense } from './sense.ts';

/** A problem that was mended, and how. */
export interface Mend {
  problem: Problem;
  fix: Fix;
}

/** A file with all that has one sure answer put right, and what was changed, in the order of the file. */
export interface Mended {
  bytes: Uint8Array;
  mends: readonly Mend[];
}

/** A mending that would change what the file means: a bug, and no reason to write. */
export class Unproven extends Error {}

// What hides behind a misspelt key shows once the key is right; a thousand faults at most are told at a time.
const MAX_ROUNDS = 100;

/**
 * Mends a file until nothing sure is left; what is no text in UTF-8 stays as it is. After each round the data must be what they were, but
 * for what was mended: else throws Unproven. Places are those of the file as it was.
 */
export async function mend(file: string, bytes: Uint8Array, levels: Levels = {}): Promise<Mended> {
  const { text, faults } = decode(bytes);
  const mends: Mend[] = [];
  let mended = text;
  for (let round = 0; faults.every(({ rule }) => rule === 'caractere-interdit') && round < MAX_ROUNDS; round++) {
    const read = await reading(file, mended);
    const found = apart(fixable(read, levels));
    if (found.length === 0) break;
    const next = spliced(mended, found.flatMap(editsOf));
    const after = await reading(file, next);
    if (!holds(read, after, found)) throw new Unproven();
    mends.push(...asInOriginal(found, text, mends.flatMap(editsOf)));
    mended = next;
  }
  if (mends.length === 0) return { bytes, mends };
  if (spliced(text, mends.flatMap(editsOf)) !== mended) throw new Unproven();
  mends.sort((a, b) => startOf(a) - startOf(b));
  return { bytes: new TextEncoder().encode(`${startsWithMark(bytes) ? '\ufeff' : ''}${mended}`), mends };
}

// Of a file with faults of YAML only texts are mended, where what surrounds them can be read.
function holds(before: SourceRead, after: SourceRead, found: readonly Mend[]): boolean {
  const data = after.ok ? after.value.data : after.beyond?.[0]?.data;
  if (before.ok) return after.ok && keepsSense(before.value.data, data, found);
  const texts = found.flatMap(({ fix: { sense } }) => (sense && 'value' in sense ? [String(sense.value)] : []));
  const [rest] = before.beyond ?? [];
  return rest !== undefined && onlyTexts(rest.data, data, texts);
}

const startsWithMark = ([a, b, c]: Uint8Array) => a === 0xef && b === 0xbb && c === 0xbf;

// A mark in front, for decoding takes one off: the text may begin by another.
const reading = (file: string, text: string) => readSource(file, new TextEncoder().encode(`\ufeff${text}`));

// A file whose form is sound is asked by the rules.
function fixable(read: SourceRead, levels: Levels): Mend[] {
  const faults = read.ok ? checkSchema(read.value) : read.problems;
  const sound = read.ok && faults.length === 0;
  const problems = sound ? runRules(weighed(RULES, levels), read.value.data as Contrat, read.value) : faults;
  return problems.flatMap((problem) => (problem.fix ? [{ problem, fix: problem.fix }] : []));
}

/** The mends that touch no text that one before them touches. */
function apart(mends: readonly Mend[]): Mend[] {
  const kept: Mend[] = [];
  let end = -1;
  for (const one of [...mends].sort((a, b) => startOf(a) - startOf(b))) {
    if (startOf(one) < end) continue;
    kept.push(one);
    end = Math.max(...editsOf(one).map((edit) => edit.end));
  }
  return kept;
}

const editsOf = ({ fix }: Mend) => fix.edits;

const startOf = (one: Mend) => Math.min(...editsOf(one).map(({ start }) => start));
