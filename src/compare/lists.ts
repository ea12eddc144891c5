import type { Path } from '../kernel/path.ts';
import type { MatchedEngagements } from './engagements.ts';
import { type Matching, matchItems } from './matching.ts';
import { type NonRapproches, renamedAmong, type Semblable } from './renamed.ts';
import { idOf } from './same.ts';

/** Matches the commitments of an axis with those of the axis that it was, at `old`; those of other axes have their match there. */
export function matchOfAxe(
  before: readonly unknown[],
  after: readonly unknown[],
  old: Path,
  { olds, kept }: MatchedEngagements,
): Matching {
  const known = after.flatMap((item, j): [number, number][] => {
    const place = olds.get(item);
    return place && before[place.index] === place.item && place.axe === old[1] ? [[place.index, j]] : [];
  });
  const here = new Set(known.map(([i]) => i));
  return matchItems(before, after, known, {
    before: new Set([...before.keys()].filter((i) => kept.has(before[i]) && !here.has(i))),
    after: new Set([...after.keys()].filter((j) => olds.has(after[j]))),
  });
}

/** Matches the items of any other list; those that are only alike are added to `semblables`. */
export function matchOfList(
  before: readonly unknown[],
  after: readonly unknown[],
  found: { memes: ReadonlyMap<string, string>; semblables: Semblable[]; trop: NonRapproches[] },
): Matching {
  const [olds, news] = [indexById(before), indexById(after)];
  const known = [...news].flatMap(([id, j]): [number, number][] => {
    const i = olds.get(id);
    return i === undefined ? [] : [[i, j]];
  });
  const absent = { before: new Set<number>(), after: new Set<number>() };
  if (known.length < olds.size && known.length < news.size) {
    const removed = [...olds].filter(([id]) => !news.has(id)).map(([, i]) => before[i]);
    const added = [...news].filter(([id]) => !olds.has(id)).map(([, j]) => after[j]);
    const { pairs, semblables, trop } = renamedAmong(removed, added, found.memes);
    known.push(
      ...pairs.map(([from, to]): [number, number] => [
        olds.get(idOf(from) as string) ?? 0,
        news.get(idOf(to) as string) ?? 0,
      ]),
    );
    found.semblables.push(...semblables);
    found.trop.push(...trop);
  }
  return matchItems(before, after, known, absent);
}

// The items of a list by id, except those that share theirs.
function indexById(items: readonly unknown[]): Map<string | number, number> {
  const found = new Map<string | number, number>();
  const twice = new Set<string | number>();
  for (const [index, item] of items.entries()) {
    const id = idOf(item);
    if (id === undefined) continue;
    if (found.has(id)) twice.add(id);
    found.set(id, index);
  }
  for (const id of twice) found.delete(id);
  return found;
}
