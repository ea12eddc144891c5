import { bulletsIn } from '../problems/bullets.ts';
import { paragraphsIn } from '../problems/paragraphs.ts';
import { pastedIn, retyped } from '../problems/pasted.ts';
import type { SourceProblem } from '../source-problem.ts';
import { Effort } from './effort.ts';
import { inOrder } from './outline.ts';
import { inOriginal } from './tabs.ts';
import type { Tree } from './tree.ts';
import { type Rejected, readWhole } from './whole.ts';

/**
 * Reads any YAML text. If pasted characters, bullets or paragraphs are what breaks it, they are the problems that are reported, and the
 * rest is read as if they had been typed correctly. `cost` is in lexemes.
 */
export function readAsMeant(text: string): { read: Tree | Rejected; cost: number } {
  const effort = new Effort();
  const read = asMeant(text, effort);
  return { read, cost: effort.spent };
}

// All readings share one effort, because they are of the same file.
function asMeant(text: string, effort: Effort): Tree | Rejected {
  const first = effort.first(text);
  const sound = first.problems.length === 0 ? readWhole(text, effort, first) : undefined;
  const characters = pastedIn(text);
  // A text without problems is still misread if a key follows a pasted blank, or if a sentence at the margin was read as a key.
  if (sound && !('problems' in sound)) {
    const led = characters.some(({ start }) => start === 0 || text[start - 1] === '\n');
    const atMargin = paragraphsIn(text).filter(({ rule }) => rule === 'retrait-incorrect');
    return asTyped([readAs(text, apart([...atMargin, ...(led ? characters : [])]), effort)], 1) ?? sound;
  }
  const more = apart([...paragraphsIn(text), ...bulletsIn(text), ...characters]);
  const meant = [...(more.length > characters.length ? [more] : []), characters].map((all) =>
    readAs(text, all, effort),
  );
  // Finding all consequences of hundreds of pasted characters takes long: it is done only if correcting the characters is not enough.
  const sure = asTyped(meant, 1);
  if (sure) return sure;
  const fewest = Math.min(...meant.map((one) => one?.others.length ?? Number.POSITIVE_INFINITY));
  const read = sound ?? readWhole(text, effort, first, fewest);
  // A reading that was given up found only its first problem.
  const givenUp = 'problems' in read && !read.rest?.length;
  return asTyped(meant, givenUp ? Number.POSITIVE_INFINITY : problemsIn(read).length) ?? read;
}

/** A text read with its pasted characters corrected: those characters, and the problems that remain. */
interface Retyped {
  characters: readonly SourceProblem[];
  others: readonly SourceProblem[];
  rest: NonNullable<Rejected['rest']>;
}

function readAs(text: string, characters: readonly SourceProblem[], effort: Effort): Retyped | undefined {
  if (characters.length === 0) return undefined;
  const meant = retyped(text, characters);
  const first = effort.read(meant.text);
  if (!first) return undefined;
  const again = readWhole(meant.text, effort, first);
  const others = problemsIn(again).map((problem) => ({
    ...problem,
    start: meant.back(problem.start),
    end: meant.back(problem.end),
  }));
  const rest = 'problems' in again ? (again.rest ?? []) : [again];
  return { characters, others, rest: rest.map((tree) => inOriginal(tree, meant)) };
}

// The reading with the fewest remaining problems, if they are fewer than `than`, among those that leave none or that still give a tree.
function asTyped(all: readonly (Retyped | undefined)[], than: number): Rejected | undefined {
  const [best] = all
    .flatMap((one) => one ?? [])
    .filter(({ others, rest }) => others.length < than && (others.length === 0 || rest.length > 0))
    .sort((a, b) => a.others.length - b.others.length);
  return best && { problems: inOrder([...best.characters, ...best.others]), rest: best.rest };
}

const problemsIn = (read: Tree | Rejected) => ('problems' in read ? read.problems : []);

// Problems in order, without those that overlap a previous one.
function apart(problems: readonly SourceProblem[]): SourceProblem[] {
  const kept: SourceProblem[] = [];
  for (const problem of [...problems].sort((a, b) => a.start - b.start || b.end - a.end))
    if (problem.start >= (kept.at(-1)?.end ?? 0)) kept.push(problem);
  return kept;
}
