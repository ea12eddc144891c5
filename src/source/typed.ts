import { bulletsIn } from './bullets.ts';
import { Effort } from './effort.ts';
import type { Fault } from './fault.ts';
import type { Tree } from './outline.ts';
import { inOrder } from './outline.ts';
import { paragraphsIn } from './paragraphs.ts';
import { pastedIn, retyped } from './pasted.ts';
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
  const read = readWhole(text, effort);
  const signs = pastedIn(text);
  // A reading that was sound is thrown out by no sign, but by a key that begins with blanks.
  if (!('faults' in read))
    return (
      (signs.some(({ start }) => start === 0 || text[start - 1] === '\n') &&
        readAs(text, signs, read, effort)) ||
      read
    );
  const more = apart([...paragraphsIn(text), ...bulletsIn(text), ...signs]);
  const meant = more.length > signs.length ? readAs(text, more, read, effort) : undefined;
  return meant ?? (effort.exhausted ? undefined : readAs(text, signs, read, effort)) ?? read;
}

// The reading with signs typed as they should be, where that leaves fewer faults.
function readAs(
  text: string,
  signs: readonly Fault[],
  read: Tree | Faulty,
  effort: Effort,
): Faulty | undefined {
  if (signs.length === 0) return undefined;
  const meant = retyped(text, signs);
  const again = readWhole(meant.text, effort);
  const [before, after] = [faultsIn(read), faultsIn(again)];
  if (after.length > 0 && after.length >= before.length) return undefined;
  const others = after.map((fault) => ({
    ...fault,
    start: meant.back(fault.start),
    end: meant.back(fault.end),
  }));
  const beyond = 'faults' in again ? (again.beyond ?? []) : [again];
  return { faults: inOrder([...signs, ...others]), beyond: beyond.map((tree) => through(tree, meant)) };
}

const faultsIn = (read: Tree | Faulty) => ('faults' in read ? read.faults : []);

// In their order, without those that stand in another.
function apart(faults: readonly Fault[]): Fault[] {
  const kept: Fault[] = [];
  for (const fault of [...faults].sort((a, b) => a.start - b.start || b.end - a.end))
    if (fault.start >= (kept.at(-1)?.end ?? 0)) kept.push(fault);
  return kept;
}
