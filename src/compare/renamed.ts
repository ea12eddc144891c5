import { likeness } from './likeness.ts';
import { idOf } from './same.ts';

// Four exports: from what likeness on people are asked, what they are asked, what was not compared, and the search.

/** From this likeness on, an item with another id is the same one: commitments of public contracts that differ reach 0.84. */
const SAME = 0.9;

/** From this likeness on, people are asked whether it is the same one: a commitment that was reworded keeps about 0.64. */
export const ALIKE = 0.6;

/** An item that was removed and one that was added, which may be the same under another id; only people know. */
export interface Semblable {
  avant: string;
  apres: string;
  /** Their likeness, from 0 to 1. */
  ressemblance: number;
}

/** How many items were removed and added where they are too many to look for those that only have another id. */
export interface NonRapproches {
  retires: number;
  ajoutes: number;
}

// Comparing each removed item with each added one takes long in files that share nothing.
const MAX_COMPARED = 40_000;

/**
 * Which of the items that only one of two lists has are the same under another id: those of `memes` (the old id by the new one), and those
 * that nearly every word says to be so. Items that are only alike are returned apart, and how many there are when they are too many to compare.
 */
export function renamedAmong(
  removed: readonly unknown[],
  added: readonly unknown[],
  memes: ReadonlyMap<string, string>,
): { pairs: [before: unknown, after: unknown][]; semblables: Semblable[]; trop: NonRapproches[] } {
  const olds = new Set(removed);
  const pairs: [unknown, unknown][] = [];
  const rest = added.filter((item) => {
    const meant = memes.get(String(idOf(item)));
    const old = meant === undefined ? undefined : [...olds].find((one) => String(idOf(one)) === meant);
    if (old === undefined) return true;
    olds.delete(old);
    pairs.push([old, item]);
    return false;
  });
  if (olds.size * rest.length > MAX_COMPARED)
    return { pairs, semblables: [], trop: [{ retires: olds.size, ajoutes: rest.length }] };
  const alike = rest
    .flatMap((after) => [...olds].map((before) => ({ before, after, score: likeness(before, after) })))
    .filter(({ score }) => score >= ALIKE)
    .sort((a, b) => b.score - a.score);
  const taken = new Set<unknown>();
  const semblables: Semblable[] = [];
  for (const { before, after, score } of alike) {
    if (taken.has(before) || taken.has(after)) continue;
    taken.add(before).add(after);
    // Two commitments that are still empty resemble a third one equally: nothing then says which one it is.
    const rivals = alike.filter((one) => (one.before === before) !== (one.after === after));
    if (score >= SAME && rivals.every((one) => one.score < SAME)) pairs.push([before, after]);
    else semblables.push({ avant: String(idOf(before)), apres: String(idOf(after)), ressemblance: score });
  }
  return { pairs, semblables, trop: [] };
}
