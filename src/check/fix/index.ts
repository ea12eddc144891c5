import { sentence } from '../../kernel/french/typography.ts';
import type { Fix, Problem } from '../../kernel/problem.ts';
import type { Contrat } from '../../model/contrat.ts';
import { decode } from '../../source/decode.ts';
import { spliced } from '../../source/edit/splices.ts';
import { readSource, type SourceRead } from '../../source/index.ts';
import { quotedHint } from '../../source/problems/index.ts';
import { type Levels, weighed } from '../levels.ts';
import { RULES } from '../rules/index.ts';
import { runRules } from '../run.ts';
import { checkSchema } from '../schema/index.ts';
import { asInOriginal } from './edits.ts';
import { holds } from './proof.ts';
import { textFix } from './texts.ts';

/** A problem that was fixed, and how. */
export interface AppliedFix {
  problem: Problem;
  fix: Fix;
}

/** A file with all that has one sure answer put right, and what was changed, in the order of the file. */
export interface FixedFile {
  bytes: Uint8Array;
  fixes: readonly AppliedFix[];
  /** These bytes as they were read; a file takes long to read where much is wrong in it. */
  read: SourceRead;
}

// What hides behind a misspelt key shows once the key is right; a thousand faults at most are told at a time.
const MAX_ROUNDS = 100;

/** Most readings that look for the fixes that do not hold, in one round, and most signs that are read for it. */
const MAX_TRIES = 24;
const MAX_TRIED = 2_000_000;

/** Most signs that the YAML library reads for one file, in all rounds: a file whose faults are many takes a second to read each time. */
const MAX_COST = 400_000;

/**
 * Fixes a file until nothing sure is left; what is no text in UTF-8 stays as it is. After each round the text is read again: a fix that
 * would change anything but its place, or that would not make it right, is left out, and the others are made. Places are those of the
 * file as it was.
 */
export async function fixFile(file: string, bytes: Uint8Array, levels: Levels = {}): Promise<FixedFile> {
  return fixRead(file, bytes, await readSource(file, bytes), levels);
}

/** The same of a file that was read. */
export async function fixRead(
  file: string,
  bytes: Uint8Array,
  first: SourceRead,
  levels: Levels = {},
): Promise<FixedFile> {
  const { text, problems } = decode(bytes);
  const fixes: AppliedFix[] = [];
  if (!problems.every(({ rule }) => rule === 'caractere-interdit')) return { bytes, fixes, read: first };
  let fixed = text;
  let read = first;
  let cost = read.cost ?? 0;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const found = apart(fixesIn(read, levels));
    const made = await proven(file, fixed, read, found, cost);
    cost = made.cost;
    if (made.kept.length === 0) break;
    fixes.push(...asInOriginal(made.kept, text, fixes.flatMap(editsOf)));
    fixed = spliced(fixed, made.kept.flatMap(editsOf));
    read = made.read;
  }
  if (fixes.length === 0) return { bytes, fixes, read };
  fixes.sort((a, b) => startOf(a) - startOf(b));
  const mark = startsWithMark(bytes) ? '\ufeff' : '';
  return { bytes: new TextEncoder().encode(`${mark}${fixed}`), fixes, read };
}

/** The fixes of a text that hold together, and the text read with them: all at once where they do, else those that do when added in turn. */
async function proven(
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
    const read = await reading(file, spliced(text, kept.flatMap(editsOf)));
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

const startsWithMark = ([a, b, c]: Uint8Array) => a === 0xef && b === 0xbb && c === 0xbf;

// A mark in front, for decoding takes one off: the text may begin by another.
const reading = (file: string, text: string) => readSource(file, new TextEncoder().encode(`\ufeff${text}`));

// A file whose form is sound is asked by the rules; one with faults of YAML has texts to put between quotation marks, and tabs.
function fixesIn(read: SourceRead, levels: Levels): AppliedFix[] {
  const faults = read.ok ? checkSchema(read.value) : read.problems;
  const sound = read.ok && faults.length === 0;
  const problems = sound ? runRules(weighed(RULES, levels), read.value.data as Contrat, read.value) : faults;
  const [rest] = read.ok ? [] : (read.rest ?? []);
  return problems.flatMap((problem) => {
    if (!problem.fix?.sense || !rest) return problem.fix ? [{ problem, fix: problem.fix }] : [];
    const fix = textFix(rest, problem.fix);
    const text = fix?.sense && 'value' in fix.sense ? quotedHint(String(fix.sense.value)) : undefined;
    // More may go between quotation marks than YAML alone could tell.
    return fix ? [{ problem: { ...problem, ...(text && { hint: sentence(text) }) }, fix }] : [];
  });
}

/** The fixes that touch no text that one before them touches. */
function apart(fixes: readonly AppliedFix[]): AppliedFix[] {
  const kept: AppliedFix[] = [];
  let end = -1;
  for (const one of [...fixes].sort((a, b) => startOf(a) - startOf(b))) {
    if (startOf(one) < end) continue;
    kept.push(one);
    end = Math.max(...editsOf(one).map((edit) => edit.end));
  }
  return kept;
}

const editsOf = ({ fix }: AppliedFix) => fix.edits;

const startOf = (one: AppliedFix) => Math.min(...editsOf(one).map(({ start }) => start));
