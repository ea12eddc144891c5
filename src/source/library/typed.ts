import { bulletsIn } from '../problems/bullets.ts';
import { paragraphsIn } from '../problems/paragraphs.ts';
import { pastedIn, retyped } from '../problems/pasted.ts';
import type { SourceProblem } from '../source-problem.ts';
import { Effort } from './effort.ts';
import type { Tree } from './outline.ts';
import { inOrder } from './outline.ts';
import { through } from './tabs.ts';
import { type Faulty, readWhole } from './whole.ts';

/**
 * Reads any YAML text; where signs of a word processor, bullets or paragraphs throw the reading out, they are what is told, and the rest
 * is read as if they had been typed as YAML wants them. `cost` is what this took, in signs that the library read.
 */
export function readTyped(text: string): { read: Tree | Faulty; cost: number } {
  const effort = new Effort();
  const read = asMeant(text, effort);
  return { read, cost: effort.spent };
}

// One effort for all readings: they are of the same file.
function asMeant(text: string, effort: Effort): Tree | Faulty {
  const first = effort.first(text);
  const sound = first.faults.length === 0 ? readWhole(text, effort, first) : undefined;
  const signs = pastedIn(text);
  // A reading that was sound is thrown out by a key that begins with blanks, and by one that is a sentence below a text.
  if (sound && !('faults' in sound)) {
    const led = signs.some(({ start }) => start === 0 || text[start - 1] === '\n');
    const atMargin = paragraphsIn(text).filter(({ rule }) => rule === 'retrait-incorrect');
    return asTyped([readAs(text, apart([...atMargin, ...(led ? signs : [])]), effort)], 1) ?? sound;
  }
  const more = apart([...paragraphsIn(text), ...bulletsIn(text), ...signs]);
  const meant = [...(more.length > signs.length ? [more] : []), signs].map((all) =>
    readAs(text, all, effort),
  );
  // What hundreds of signs bring about takes long to find: it is looked for only where they are not all that is wrong.
  const sure = asTyped(meant, 1);
  if (sure) return sure;
  const fewest = Math.min(...meant.map((one) => one?.others.length ?? Number.POSITIVE_INFINITY));
  const read = sound ?? readWhole(text, effort, first, fewest);
  // A reading that was given up found only the first of its faults.
  const givenUp = 'faults' in read && !read.beyond?.length;
  return asTyped(meant, givenUp ? Number.POSITIVE_INFINITY : faultsIn(read).length) ?? read;
}

/** A text read with signs typed as they should be: the signs, and what is wrong besides. */
interface Retyped {
  signs: readonly SourceProblem[];
  others: readonly SourceProblem[];
  beyond: NonNullable<Faulty['beyond']>;
}

function readAs(text: string, signs: readonly SourceProblem[], effort: Effort): Retyped | undefined {
  if (signs.length === 0) return undefined;
  const meant = retyped(text, signs);
  const first = effort.read(meant.text);
  if (!first) return undefined;
  const again = readWhole(meant.text, effort, first);
  const others = faultsIn(again).map((fault) => ({
    ...fault,
    start: meant.back(fault.start),
    end: meant.back(fault.end),
  }));
  const beyond = 'faults' in again ? (again.beyond ?? []) : [again];
  return { signs, others, beyond: beyond.map((tree) => through(tree, meant)) };
}

// The reading that leaves the fewest faults, where those are fewer than so many.
function asTyped(all: readonly (Retyped | undefined)[], than: number): Faulty | undefined {
  const [best] = all
    .flatMap((one) => one ?? [])
    .filter(({ others, beyond }) => others.length < than && (others.length === 0 || beyond.length > 0))
    .sort((a, b) => a.others.length - b.others.length);
  return best && { faults: inOrder([...best.signs, ...best.others]), beyond: best.beyond };
}

const faultsIn = (read: Tree | Faulty) => ('faults' in read ? read.faults : []);

// In their order, without those that stand in another.
function apart(faults: readonly SourceProblem[]): SourceProblem[] {
  const kept: SourceProblem[] = [];
  for (const fault of [...faults].sort((a, b) => a.start - b.start || b.end - a.end))
    if (fault.start >= (kept.at(-1)?.end ?? 0)) kept.push(fault);
  return kept;
}
