import { Effort } from './effort.ts';
import type { Tree } from './outline.ts';
import { inOrder } from './outline.ts';
import { pastedIn, retyped } from './pasted.ts';
import { through } from './tabs.ts';
import { type Faulty, readWhole } from './whole.ts';

/**
 * Reads any YAML text; where signs of a word processor throw the reading out, they are what is told, and the rest is read as if they had
 * been typed on the keyboard. `cost` is what this took, in signs that the library read.
 */
export function readTyped(text: string): { read: Tree | Faulty; cost: number } {
  const effort = new Effort();
  const read = asMeant(text, effort);
  return { read, cost: effort.spent };
}

// One effort for both readings: they are of the same file.
function asMeant(text: string, effort: Effort): Tree | Faulty {
  const read = readWhole(text, effort);
  const signs = pastedIn(text);
  if (signs.length === 0) return read;
  const meant = retyped(text, signs);
  const again = readWhole(meant.text, effort);
  const [before, after] = [faultsIn(read), faultsIn(again)];
  // A reading that was sound is thrown out by no sign, but by a key that begins with blanks.
  if (after.length > 0 && after.length >= before.length) return read;
  if (before.length === 0 && !signs.some(({ start }) => start === 0 || text[start - 1] === '\n')) return read;
  const others = after.map((fault) => ({ ...fault, start: meant.back(fault.start), end: meant.back(fault.end) }));
  const beyond = 'faults' in again ? (again.beyond ?? []) : [again];
  return { faults: inOrder([...signs, ...others]), beyond: beyond.map((tree) => through(tree, meant)) };
}

const faultsIn = (read: Tree | Faulty) => ('faults' in read ? read.faults : []);
