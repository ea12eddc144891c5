import type { Path } from '../kernel/path.ts';
import { type NonRapproches, renamedAmong, type Semblable } from './renamed.ts';
import { idOf, isObject } from './same.ts';

/** A commitment and where it stands in its file. */
interface Emplacement {
  item: unknown;
  axe: number;
  index: number;
}

/** The commitments of two contracts matched by id, whatever their axes. */
export interface MatchedEngagements {
  /** The place in the old file of each commitment of the new one that was there. */
  olds: ReadonlyMap<unknown, Emplacement>;
  /** The commitments of the old file that are in the new one. */
  kept: ReadonlySet<unknown>;
  semblables: readonly Semblable[];
  trop: readonly NonRapproches[];
}

/** Whether a list is that of the commitments of an axis, in which alone items may come from another list. */
export const holdsEngagements = (path: Path): boolean =>
  path.length === 3 && path[0] === 'axes' && typeof path[1] === 'number' && path[2] === 'engagements';

/** Matches all commitments of two files; those whose id is not unique, or who have none, are left to their list. */
export function matchEngagements(
  before: unknown,
  after: unknown,
  memes: ReadonlyMap<string, string>,
): MatchedEngagements {
  const [old, now] = [uniqueById(before), uniqueById(after)];
  const olds = new Map<unknown, Emplacement>();
  const kept = new Set<unknown>();
  const keep = (place: Emplacement, item: unknown) => {
    olds.set(item, place);
    kept.add(place.item);
  };
  for (const [id, { item }] of now) {
    const place = old.get(id);
    if (place) keep(place, item);
  }
  const removed = [...old.values()].filter(({ item }) => !kept.has(item));
  const added = [...now.values()].filter(({ item }) => !olds.has(item));
  const { pairs, semblables, trop } = renamedAmong(
    removed.map(({ item }) => item),
    added.map(({ item }) => item),
    memes,
  );
  for (const [from, to] of pairs) {
    const place = removed.find(({ item }) => item === from);
    if (place) keep(place, to);
  }
  return { olds, kept, semblables, trop };
}

function uniqueById(data: unknown): Map<string | number, Emplacement> {
  const found = new Map<string | number, Emplacement>();
  const twice = new Set<string | number>();
  const axes = isObject(data) && Array.isArray(data.axes) ? data.axes : [];
  for (const [axe, one] of axes.entries())
    if (isObject(one) && Array.isArray(one.engagements))
      for (const [index, item] of one.engagements.entries()) {
        const id = idOf(item);
        if (id === undefined) continue;
        if (found.has(id)) twice.add(id);
        found.set(id, { item, axe, index });
      }
  for (const id of twice) found.delete(id);
  return found;
}
