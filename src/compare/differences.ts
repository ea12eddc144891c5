import type { Path } from '../kernel/path.ts';
import { holdsEngagements, type MatchedEngagements, matchEngagements } from './engagements.ts';
import { labelAt } from './labels.ts';
import { matchOfAxe, matchOfList } from './lists.ts';
import type { NonRapproches, Semblable } from './renamed.ts';
import { canonical, type DataObject, isObject, isRange } from './same.ts';

// Four exports: a difference, all of them with what is needed to judge them, and the two ways to ask for them.

/** One place where the data of two files differ. */
export interface Difference {
  /** Keys and indexes from the root: those of the new file, or of the old one for a value that was removed. */
  chemin: Path;
  /** The place in the old file, where it is another one. */
  chemin_avant?: Path;
  /** The same path for people: « axe « securite », engagement « cameras », échéance ». */
  libelle: string;
  nature: 'change' | 'ajoute' | 'retire' | 'deplace';
  /** The old and the new value; for an item that moved, its old and new position in its list, counted from 1. */
  avant?: unknown;
  apres?: unknown;
  /** Of an item that comes from another list, the place that it left, for people: « axe « securite » ». */
  depuis?: string;
}

/** The differences between two files, and the items whose sameness only people can tell. */
export interface Compared {
  differences: Difference[];
  /** For each difference, its place in both files; where the value is missing on one side, that of its holder is right. */
  places: { avant: Path; apres: Path }[];
  semblables: Semblable[];
  /** Items that were too many to look for those that only have another id. */
  trop: NonRapproches[];
  /** True where reworded items were too many to be all compared with each other. */
  borne: boolean;
}

/**
 * The differences between the data of two files, in the order of the new file. Commitments are matched by `id` across axes, items of other
 * lists by `id` in their list, the rest by how much they resemble each other. An axis that was added or removed comes without its
 * commitments, which are differences of their own. `memes` gives the old id of each new one that people say to be the same.
 */
export function compareData(
  before: unknown,
  after: unknown,
  memes: ReadonlyMap<string, string> = new Map(),
): Compared {
  const engagements = matchEngagements(before, after, memes);
  const walk: Walk = {
    before,
    after,
    memes,
    engagements,
    differences: [],
    places: [],
    semblables: [...engagements.semblables],
    trop: [...engagements.trop],
    borne: false,
  };
  visit(before, after, { path: [], old: [] }, walk);
  return walk;
}

/** The differences alone. */
export const differences = (before: unknown, after: unknown): Difference[] =>
  compareData(before, after).differences;

interface Walk extends Compared {
  before: unknown;
  after: unknown;
  memes: ReadonlyMap<string, string>;
  engagements: MatchedEngagements;
}

/** Where the walk is in both files. */
interface Location {
  path: Path;
  old: Path;
}

const below = ({ path, old }: Location, step: string | number, oldStep = step): Location => ({
  path: [...path, step],
  old: [...old, oldStep],
});

type Found = Pick<Difference, 'nature' | 'avant' | 'apres'>;

function report(walk: Walk, { path, old }: Location, found: Found): void {
  const removed = found.nature === 'retire';
  const chemin = removed ? old : path;
  const elsewhere = !removed && found.nature !== 'ajoute' && String(old) !== String(path);
  walk.places.push({ avant: old, apres: path });
  const left = found.nature === 'deplace' && String(old.slice(0, -1)) !== String(path.slice(0, -1));
  walk.differences.push({
    chemin,
    ...(elsewhere && { chemin_avant: old }),
    libelle: labelAt(removed ? walk.before : walk.after, chemin),
    ...found,
    ...(left && old.length > 2 && { depuis: labelAt(walk.before, old.slice(0, -2)) }),
  });
}

function visit(before: unknown, after: unknown, location: Location, walk: Walk): void {
  if (Object.is(before, after)) return;
  if (isRange(before) && isRange(after)) {
    if (canonical(before) !== canonical(after))
      report(walk, location, { nature: 'change', avant: before, apres: after });
    return;
  }
  if (isObject(before) && isObject(after)) visitKeys(before, after, location, walk);
  else if (Array.isArray(before) && Array.isArray(after)) visitItems(before, after, location, walk);
  else report(walk, location, { nature: 'change', avant: before, apres: after });
}

function visitKeys(before: DataObject, after: DataObject, location: Location, walk: Walk): void {
  for (const key of Object.keys(after)) {
    const here = below(location, key);
    if (!Object.hasOwn(before, key)) add(after[key], here, walk);
    else visit(before[key], after[key], here, walk);
  }
  for (const key of Object.keys(before))
    if (!Object.hasOwn(after, key)) remove(before[key], below(location, key), walk);
}

const isAxe = ({ length, 0: root }: Path, value: unknown): value is DataObject & { engagements: unknown[] } =>
  length === 2 && root === 'axes' && isObject(value) && Array.isArray(value.engagements);

function add(value: unknown, location: Location, walk: Walk): void {
  const alone = isAxe(location.path, value) ? { ...value, engagements: [] } : value;
  report(walk, location, { nature: 'ajoute', apres: alone });
  if (isAxe(location.path, value)) visitItems([], value.engagements, below(location, 'engagements'), walk);
}

function remove(value: unknown, location: Location, walk: Walk): void {
  const alone = isAxe(location.old, value) ? { ...value, engagements: [] } : value;
  report(walk, location, { nature: 'retire', avant: alone });
  if (isAxe(location.old, value)) visitItems(value.engagements, [], below(location, 'engagements'), walk);
}

function visitItems(
  before: readonly unknown[],
  after: readonly unknown[],
  location: Location,
  walk: Walk,
): void {
  const { olds, kept } = walk.engagements;
  const across = holdsEngagements(location.path);
  const {
    olds: indexes,
    moved,
    borne,
  } = across ? matchOfAxe(before, after, location.old, walk.engagements) : matchOfList(before, after, walk);
  if (borne) walk.borne = true;
  for (const [index, item] of after.entries()) {
    const from = indexes[index];
    const place = across && from === undefined ? olds.get(item) : undefined;
    const here = below(location, index, from);
    if (place) {
      const there = { path: here.path, old: ['axes', place.axe, 'engagements', place.index] };
      report(walk, there, { nature: 'deplace', avant: place.index + 1, apres: index + 1 });
      visit(place.item, item, there, walk);
    } else if (from === undefined) add(item, here, walk);
    else {
      if (moved.has(index)) report(walk, here, { nature: 'deplace', avant: from + 1, apres: index + 1 });
      visit(before[from], item, here, walk);
    }
  }
  const found = new Set(indexes);
  for (const [index, item] of before.entries())
    if (!found.has(index) && !(across && kept.has(item))) remove(item, below(location, index), walk);
}
