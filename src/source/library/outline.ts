import { lineStartBefore } from '../line-ends.ts';
import type { Offsets } from '../locate.ts';
import { isHarmless } from '../problems/syntax.ts';
import type { SourceProblem } from '../source-problem.ts';
import { splitAt } from './documents.ts';
import type { Effort, ParsedText } from './effort.ts';
import { around, without } from './leave-out.ts';
import { sourceNodeOf } from './source-node.ts';
import type { Tree } from './tree.ts';
import { twin } from './twin.ts';
import { values } from './values.ts';

/** The problems of a text and what could be read of it; `readable` when the last attempt had no problem left. */
export interface Outline {
  problems: readonly SourceProblem[];
  readable: boolean;
  tree?: Tree;
  /** A second contract in the same file, at its original offsets. */
  second?: string;
}

/** One attempt at reading: the text as changed so far, its parse, and what was left out. */
interface Rereading {
  text: string;
  parsed: ParsedText;
  lost: readonly Offsets[];
}

/**
 * Reads a text. While problems remain, reads it again with them replaced or left out, so that the problems they hid and the values around
 * them are found too. Stops when an attempt brings nothing new, when `effort` is used up, or after `enough` problems.
 */
export function outlined(
  text: string,
  effort: Effort,
  first = effort.read(text),
  enough = Number.POSITIVE_INFINITY,
): Outline {
  const again = (changed: string) => effort.read(changed);
  if (!first) return { problems: [], readable: false };
  let reading: Rereading = { text, parsed: first, lost: [] };
  let known: readonly SourceProblem[] = [];
  let second: string | undefined;
  for (;;) {
    const { document, problems, plain } = reading.parsed;
    if (plain)
      return {
        problems: known,
        readable: true,
        tree: withLost(plain, reading.lost),
        ...(second !== undefined && { second }),
      };
    const starts = new Set(known.map(({ start }) => start));
    const fresh = problems.filter(({ start }) => !starts.has(start));
    // A replaced character can leave another problem at its place: the place was already reported.
    const harmless = problems.filter(isHarmless);
    if (known.length > enough) return { problems: known, readable: false };
    const [only] = fresh;
    if (only?.rule === 'documents-multiples' && second === undefined) {
      const parts = splitAt(reading.text, only);
      const text = 'joined' in parts ? parts.joined : parts.first;
      if ('second' in parts) second = parts.second;
      const parsed = again(text);
      known = inOrder([...known, only]);
      if (!parsed) return { problems: known, readable: false };
      reading = { ...reading, text, parsed };
      continue;
    }
    const next = document && nextAttempt(reading, harmless, fresh, again);
    // Other problems may only be consequences of the harmless ones: they are reported if the next attempt still has them.
    known = inOrder([...known, ...(next && harmless.length > 0 ? fresh.filter(isHarmless) : fresh)]);
    if (next) reading = next;
    else if (!document || !problems.every(isHarmless)) return { problems: known, readable: false };
    else
      return {
        ...valued(document, reading, known, text),
        readable: problems.length === 0,
        ...(second !== undefined && { second }),
      };
  }
}

// Replaces all new problems if they are harmless; otherwise leaves out the text around the first one.
function nextAttempt(
  reading: Rereading,
  harmless: readonly SourceProblem[],
  fresh: readonly SourceProblem[],
  again: (text: string) => ParsedText | undefined,
): Rereading | undefined {
  const [problem] = harmless.length > 0 ? harmless : fresh;
  if (!problem || problem.rule === 'documents-multiples') return undefined;
  if (harmless.length === 0) return leftOut(reading, problem, again);
  const text = twin(reading.text, harmless);
  if (text === reading.text) return undefined;
  const parsed = again(text);
  const made = parsed && { ...reading, text, parsed };
  // If a brace or a comma is missing before a colon, the text after it is misread too.
  const alone = harmless.length === 1 && problem.rule === 'deux-points-dans-un-texte';
  return made && alone && !parsed.problems.every(isHarmless) ? leftOut(reading, problem, again, made) : made;
}

// Leaves out the smallest part after which no problem remains, or after which the next problem stays the same whatever else is left out.
function leftOut(
  reading: Rereading,
  problem: SourceProblem,
  again: (text: string) => ParsedText | undefined,
  least?: Rereading,
): Rereading | undefined {
  let best = least;
  for (const span of around(reading.text, problem)) {
    const text = without(reading.text, span);
    const parsed = again(text);
    if (!parsed?.document && !parsed?.plain) return least;
    const [next] = parsed.problems;
    const lines: Offsets = [lineStartBefore(text, span[0]), span[1]];
    const made = { text, parsed, lost: [...reading.lost, lines] };
    if (!next) return made;
    if (best?.parsed.problems.some(({ start, rule }) => start === next.start && rule === next.rule))
      return best;
    best = least ?? (next.start >= span[1] ? made : undefined);
  }
  return best;
}

function valued(
  document: NonNullable<ParsedText['document']>,
  { text, lost }: Rereading,
  known: readonly SourceProblem[],
  typed: string,
): Omit<Outline, 'readable'> {
  const read = values(document, text);
  // The part that was left out may contain the anchor of an alias.
  const out = lost.map((span) => typed.slice(...span)).join('\n');
  const unknown = read.problems.filter(
    ({ rule, start, end }) => rule === 'repere-inconnu' && out.includes(`&${typed.slice(start + 1, end)}`),
  );
  // A reserved character may also be read as an alias without anchor: the first explanation is the right one.
  const starts = new Set(known.map(({ start }) => start));
  const problems = inOrder([
    ...known,
    ...read.problems.filter((problem) => !starts.has(problem.start) && !unknown.includes(problem)),
  ]);
  // Aliases that multiply beyond the limit leave a tree too large to walk.
  const exploded = read.problems.some(({ rule }) => rule === 'reperes-trop-nombreux');
  const repeated = [...new Set(read.targets.values())].map(
    ({ range }): Offsets => [range?.[0] ?? 0, range?.[1] ?? 0],
  );
  const root = exploded ? undefined : sourceNodeOf(document.contents, read.targets);
  if (!root || read.data === null || read.data === undefined) return { problems };
  const doubtful = [...lost, ...unknown.map(({ start, end }): Offsets => [start, end])];
  return { problems, tree: withLost({ data: read.data, root, repeated }, doubtful) };
}

const withLost = (tree: Tree, lost: readonly Offsets[]): Tree => (lost.length > 0 ? { ...tree, lost } : tree);

/** Problems in the order of the text. */
export const inOrder = (problems: readonly SourceProblem[]) =>
  [...problems].sort((a, b) => a.start - b.start);
