import { cite } from '../kernel/french/quote.ts';
import type { Path } from '../kernel/path.ts';
import { ELEMENTS, LIBELLES } from '../model/generated/libelles.ts';

/** One place where two files differ: keys and indexes from the root, in the new file (in the old one for what was taken away). */
export interface Difference {
  chemin: Path;
  /** The same for people: « axe « securite », engagement « cameras », échéance ». */
  libelle: string;
  nature: 'change' | 'ajoute' | 'retire' | 'deplace';
  avant?: unknown;
  apres?: unknown;
}

type DataObject = Readonly<Record<string, unknown>>;

/**
 * What changed from one file's data to another's, in the order of the new file; items of a list that have an `id` are known by it, the
 * others by their place once what is equal at both ends is set aside.
 */
export function differences(before: unknown, after: unknown): Difference[] {
  const found: Difference[] = [];
  visit(before, after, [], [], found);
  return found;
}

function visit(
  before: unknown,
  after: unknown,
  path: Path,
  words: readonly string[],
  found: Difference[],
): void {
  if (Object.is(before, after)) return;
  if (isItem(before) && isItem(after)) visitKeys(before, after, path, words, found);
  else if (Array.isArray(before) && Array.isArray(after)) visitItems(before, after, path, words, found);
  else found.push({ chemin: path, libelle: words.join(', '), nature: 'change', avant: before, apres: after });
}

function visitKeys(
  before: DataObject,
  after: DataObject,
  path: Path,
  words: readonly string[],
  found: Difference[],
): void {
  for (const key of [
    ...Object.keys(after),
    ...Object.keys(before).filter((one) => !Object.hasOwn(after, one)),
  ])
    visitOne(before[key], after[key], [...path, key], [...words, labelOf(key, path)], found);
}

function visitOne(
  before: unknown,
  after: unknown,
  path: Path,
  words: readonly string[],
  found: Difference[],
): void {
  const libelle = words.join(', ');
  if (before === undefined) found.push({ chemin: path, libelle, nature: 'ajoute', apres: after });
  else if (after === undefined) found.push({ chemin: path, libelle, nature: 'retire', avant: before });
  else visit(before, after, path, words, found);
}

function visitItems(
  before: readonly unknown[],
  after: readonly unknown[],
  path: Path,
  words: readonly string[],
  found: Difference[],
): void {
  const known = (list: readonly unknown[]) =>
    list.every((item) => idOf(item) !== undefined) && new Set(list.map(idOf)).size === list.length;
  if (known(before) && known(after))
    visitNamed(before as DataObject[], after as DataObject[], path, words, found);
  else visitPlaced(before, after, path, words, found);
}

function visitPlaced(
  before: readonly unknown[],
  after: readonly unknown[],
  path: Path,
  words: readonly string[],
  found: Difference[],
): void {
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  let start = 0;
  while (start < before.length && start < after.length && same(before[start], after[start])) start += 1;
  let end = 0;
  while (end < Math.min(before.length, after.length) - start && same(before.at(-1 - end), after.at(-1 - end)))
    end += 1;
  const [olds, news] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  for (let i = 0; i < Math.max(olds.length, news.length); i++)
    visitOne(
      olds[i],
      news[i],
      [...path, start + i],
      numbered(words, path, `n°\u00a0${start + i + 1}`),
      found,
    );
}

function visitNamed(
  before: readonly DataObject[],
  after: readonly DataObject[],
  path: Path,
  words: readonly string[],
  found: Difference[],
): void {
  const olds = new Map(before.map((item, index) => [idOf(item), { item, index }]));
  const kept = after.filter((item) => olds.has(idOf(item)));
  const still = longestRise(kept.map((item) => olds.get(idOf(item))?.index ?? 0));
  for (const [index, item] of after.entries()) {
    const [here, name] = [[...path, index], numbered(words, path, cite(idOf(item)))];
    const old = olds.get(idOf(item));
    if (old && !still.has(old.index))
      found.push({
        chemin: here,
        libelle: name.join(', '),
        nature: 'deplace',
        avant: old.index + 1,
        apres: index + 1,
      });
    visitOne(old?.item, item, here, name, found);
  }
  const news = new Set(after.map(idOf));
  for (const [id, { item, index }] of olds)
    if (!news.has(id)) visitOne(item, undefined, [...path, index], numbered(words, path, cite(id)), found);
}

/** Of a list of numbers, as many as can be that rise in order: the items that did not move. */
function longestRise(numbers: readonly number[]): Set<number> {
  const ends: number[] = [];
  const previous = new Map<number, number | undefined>();
  for (const number of numbers) {
    let low = 0;
    for (let high = ends.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    previous.set(number, ends[low - 1]);
    ends[low] = number;
  }
  const rise = new Set<number>();
  for (let one = ends.at(-1); one !== undefined; one = previous.get(one)) rise.add(one);
  return rise;
}

// « engagement « cameras » » in the place of « engagements »; « visas, n° 2 » for what the schema has no name of its own.
function numbered(words: readonly string[], list: Path, which: string): string[] {
  const key = list.at(-1);
  const item = typeof key === 'string' ? labelIn(ELEMENTS, key, list.slice(0, -1)) : undefined;
  return item === undefined ? [...words, which] : [...words.slice(0, -1), `${item} ${which}`];
}

const isItem = (value: unknown): value is DataObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const idOf = (item: unknown) =>
  isItem(item) && (typeof item.id === 'string' || typeof item.id === 'number') ? item.id : undefined;

const labelOf = (key: string, path: Path): string =>
  labelIn(LIBELLES, key, path) ?? (/^[\p{L}\p{N}_-]+$/u.test(key) ? key : cite(key));

function labelIn(labels: typeof LIBELLES, key: string, path: Path): string | undefined {
  const parent = path.filter((part) => typeof part === 'string').at(-1);
  return [`${parent}.${key}`, key].flatMap((name) => (Object.hasOwn(labels, name) ? [labels[name]] : []))[0];
}
