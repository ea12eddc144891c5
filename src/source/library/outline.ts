import type { SourceNode, TextSpan } from '../locate.ts';
import { lineStartBefore } from '../problems/case.ts';
import { harmlessFault } from '../problems/syntax.ts';
import type { SourceProblem } from '../source-problem.ts';
import { parted } from './documents.ts';
import type { Effort, Read } from './effort.ts';
import { around, without } from './leave-out.ts';
import { spotOf } from './spots.ts';
import { twin } from './twin.ts';
import { values } from './values.ts';

/** The data of a text, where they stand, and what aliases repeat of them. */
export interface Tree {
  data: unknown;
  root: SourceNode;
  /** Every key, where the reader kept them. */
  named?: ReadonlySet<string>;
  repeated?: readonly TextSpan[];
  /** What was left out around faults, so that the rest could be read. */
  lost?: readonly TextSpan[];
}

/** The faults of a text, and what it holds for the rest; `readable` when nothing wrong was left in what was read. */
export interface Outline {
  faults: readonly SourceProblem[];
  readable: boolean;
  tree?: Tree;
  /** Another contract that follows in the same file, at its place. */
  second?: string;
}

/** A text as it is read once more, with what it has wrong then. */
interface Reading {
  text: string;
  parsed: Read;
  lost: readonly TextSpan[];
}

/** Reads a text, and again without what it has wrong as long as that brings something and is worth the effort: what faults hide is told too, and the values around them. */
export function outlined(
  text: string,
  effort: Effort,
  first = effort.read(text),
  enough = Number.POSITIVE_INFINITY,
): Outline {
  const again = (changed: string) => effort.read(changed);
  if (!first) return { faults: [], readable: false };
  let reading: Reading = { text, parsed: first, lost: [] };
  let told: readonly SourceProblem[] = [];
  let second: string | undefined;
  for (;;) {
    const { document, faults, plain } = reading.parsed;
    if (plain)
      return {
        faults: told,
        readable: true,
        tree: withLost(plain, reading.lost),
        ...(second !== undefined && { second }),
      };
    const starts = new Set(told.map(({ start }) => start));
    const fresh = faults.filter(({ start }) => !starts.has(start));
    // A sign that was replaced may leave a fault at its place, told already.
    const harmless = faults.filter(harmlessFault);
    if (told.length > enough) return { faults: told, readable: false };
    const [only] = fresh;
    if (only?.rule === 'documents-multiples' && second === undefined) {
      const parts = parted(reading.text, only);
      const text = 'joined' in parts ? parts.joined : parts.first;
      if ('second' in parts) second = parts.second;
      const parsed = again(text);
      told = inOrder([...told, only]);
      if (!parsed) return { faults: told, readable: false };
      reading = { ...reading, text, parsed };
      continue;
    }
    const next = document && beyond(reading, harmless, fresh, again);
    // The others may be no faults without those that are harmless.
    told = inOrder([...told, ...(next && harmless.length > 0 ? fresh.filter(harmlessFault) : fresh)]);
    if (next) reading = next;
    else if (!document || !faults.every(harmlessFault)) return { faults: told, readable: false };
    else
      return {
        ...valued(document, reading, told, text),
        readable: faults.length === 0,
        ...(second !== undefined && { second }),
      };
  }
}

// What was not told yet is replaced where that is harmless; else what stands around the one that is not is left out.
function beyond(
  reading: Reading,
  harmless: readonly SourceProblem[],
  fresh: readonly SourceProblem[],
  again: (text: string) => Read | undefined,
): Reading | undefined {
  const [fault] = harmless.length > 0 ? harmless : fresh;
  if (!fault || fault.rule === 'documents-multiples') return undefined;
  if (harmless.length === 0) return leftOut(reading, fault, again);
  const text = twin(reading.text, harmless);
  if (text === reading.text) return undefined;
  const parsed = again(text);
  const made = parsed && { ...reading, text, parsed };
  // Where a brace or a comma is missing before a colon, what follows goes wrong too.
  const alone = harmless.length === 1 && fault.rule === 'deux-points-dans-un-texte';
  return made && alone && !parsed.faults.every(harmlessFault) ? leftOut(reading, fault, again, made) : made;
}

// The least that can be left out so that nothing is wrong any more, or so that what is wrong further down stays whatever more is left out.
function leftOut(
  reading: Reading,
  fault: SourceProblem,
  again: (text: string) => Read | undefined,
  least?: Reading,
): Reading | undefined {
  let best = least;
  for (const span of around(reading.text, fault)) {
    const text = without(reading.text, span);
    const parsed = again(text);
    if (!parsed?.document && !parsed?.plain) return least;
    const [next] = parsed.faults;
    const lines: TextSpan = [lineStartBefore(text, span[0]), span[1]];
    const made = { text, parsed, lost: [...reading.lost, lines] };
    if (!next) return made;
    if (best?.parsed.faults.some(({ start, rule }) => start === next.start && rule === next.rule))
      return best;
    best = least ?? (next.start >= span[1] ? made : undefined);
  }
  return best;
}

function valued(
  document: NonNullable<Read['document']>,
  { text, lost }: Reading,
  told: readonly SourceProblem[],
  typed: string,
): Omit<Outline, 'readable'> {
  const read = values(document, text);
  // What is left out may hold the anchor of an alias.
  const out = lost.map((span) => typed.slice(...span)).join('\n');
  const unknown = read.faults.filter(
    ({ rule, start, end }) => rule === 'repere-inconnu' && out.includes(`&${typed.slice(start + 1, end)}`),
  );
  // A reserved character may also read as an alias that leads nowhere: the first word on it is the right one.
  const starts = new Set(told.map(({ start }) => start));
  const faults = inOrder([
    ...told,
    ...read.faults.filter((fault) => !starts.has(fault.start) && !unknown.includes(fault)),
  ]);
  // Aliases that explode leave nothing that should be walked.
  const exploded = read.faults.some(({ rule }) => rule === 'reperes-trop-nombreux');
  const repeated = [...new Set(read.targets.values())].map(
    ({ range }): TextSpan => [range?.[0] ?? 0, range?.[1] ?? 0],
  );
  const root = exploded ? undefined : spotOf(document.contents, read.targets);
  if (!root || read.data === null || read.data === undefined) return { faults };
  const doubtful = [...lost, ...unknown.map(({ start, end }): TextSpan => [start, end])];
  return { faults, tree: withLost({ data: read.data, root, repeated }, doubtful) };
}

const withLost = (tree: Tree, lost: readonly TextSpan[]): Tree =>
  lost.length > 0 ? { ...tree, lost } : tree;

/** Faults in the order of the text. */
export const inOrder = (faults: readonly SourceProblem[]) => [...faults].sort((a, b) => a.start - b.start);
