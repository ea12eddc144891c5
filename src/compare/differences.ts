import { cite } from '../kernel/french/quote.ts';
import type { Path } from '../kernel/path.ts';
import { labelOfKey, labelsOfItem } from './labels.ts';
import { longestIncreasing } from './unmoved.ts';

/** One place where the data of two files differ. */
export interface Difference {
  /** Keys and indexes from the root: those of the new file, or of the old one for a value that was removed. */
  chemin: Path;
  /** The same path for people: « axe « securite », engagement « cameras », échéance ». */
  libelle: string;
  nature: 'change' | 'ajoute' | 'retire' | 'deplace';
  /** The old and the new value; for an item that moved, its old and new position, counted from 1. */
  avant?: unknown;
  apres?: unknown;
}

type DataObject = Readonly<Record<string, unknown>>;

/** Where the walk is, in both forms that a difference gives. */
interface Location {
  path: Path;
  labels: readonly string[];
}

/**
 * The differences between the data of two files, in the order of the new file. Items of a list are matched by their `id` when all have
 * one, and by position otherwise, once the items that are equal at the start and at the end of both lists have been left out.
 */
export function differences(before: unknown, after: unknown): Difference[] {
  const found: Difference[] = [];
  visit(before, after, { path: [], labels: [] }, found);
  return found;
}

function visit(before: unknown, after: unknown, location: Location, found: Difference[]): void {
  if (Object.is(before, after)) return;
  if (isObject(before) && isObject(after)) visitKeys(before, after, location, found);
  else if (Array.isArray(before) && Array.isArray(after)) visitItems(before, after, location, found);
  else found.push({ ...named(location), nature: 'change', avant: before, apres: after });
}

const named = ({ path, labels }: Location) => ({ chemin: path, libelle: labels.join(', ') });

function visitKeys(before: DataObject, after: DataObject, location: Location, found: Difference[]): void {
  const removed = Object.keys(before).filter((one) => !Object.hasOwn(after, one));
  for (const key of [...Object.keys(after), ...removed])
    visitOptional(
      before[key],
      after[key],
      {
        path: [...location.path, key],
        labels: [...location.labels, labelOfKey(key, location.path)],
      },
      found,
    );
}

/** Compares two values either of which may be missing (undefined). */
function visitOptional(before: unknown, after: unknown, location: Location, found: Difference[]): void {
  if (before === undefined) found.push({ ...named(location), nature: 'ajoute', apres: after });
  else if (after === undefined) found.push({ ...named(location), nature: 'retire', avant: before });
  else visit(before, after, location, found);
}

function visitItems(
  before: readonly unknown[],
  after: readonly unknown[],
  location: Location,
  found: Difference[],
): void {
  const haveIds = (list: readonly unknown[]) =>
    list.every((item) => idOf(item) !== undefined) && new Set(list.map(idOf)).size === list.length;
  if (haveIds(before) && haveIds(after))
    visitById(before as DataObject[], after as DataObject[], location, found);
  else visitByPosition(before, after, location, found);
}

function visitByPosition(
  before: readonly unknown[],
  after: readonly unknown[],
  location: Location,
  found: Difference[],
): void {
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  let start = 0;
  while (start < before.length && start < after.length && same(before[start], after[start])) start += 1;
  let end = 0;
  while (end < Math.min(before.length, after.length) - start && same(before.at(-1 - end), after.at(-1 - end)))
    end += 1;
  const [olds, news] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  for (let i = 0; i < Math.max(olds.length, news.length); i++) {
    const item = itemAt(location, start + i, `n°\u00a0${start + i + 1}`);
    visitOptional(olds[i], news[i], item, found);
  }
}

function visitById(
  before: readonly DataObject[],
  after: readonly DataObject[],
  location: Location,
  found: Difference[],
): void {
  const olds = new Map(before.map((item, index) => [idOf(item), { item, index }]));
  const kept = after.filter((item) => olds.has(idOf(item)));
  const unmoved = longestIncreasing(kept.map((item) => olds.get(idOf(item))?.index ?? 0));
  for (const [index, item] of after.entries()) {
    const here = itemAt(location, index, cite(idOf(item)));
    const old = olds.get(idOf(item));
    if (old && !unmoved.has(old.index))
      found.push({ ...named(here), nature: 'deplace', avant: old.index + 1, apres: index + 1 });
    visitOptional(old?.item, item, here, found);
  }
  const news = new Set(after.map(idOf));
  for (const [id, { item, index }] of olds)
    if (!news.has(id)) visitOptional(item, undefined, itemAt(location, index, cite(id)), found);
}

const itemAt = ({ path, labels }: Location, index: number, name: string): Location => ({
  path: [...path, index],
  labels: labelsOfItem(labels, path, name),
});

const isObject = (value: unknown): value is DataObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const idOf = (item: unknown) =>
  isObject(item) && (typeof item.id === 'string' || typeof item.id === 'number') ? item.id : undefined;
