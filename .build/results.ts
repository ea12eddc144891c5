// Prepares what was found in views for the generated file: sorted, completed, without places inside of others.
import { added, type Findings } from './findings.ts';
import { twin, whole } from './places.ts';

// Tables print the figure of a commitment, and totals add figures up. The quantity of an action counts in totals as that of a commitment does,
// so it reaches the same places.
function completed(reached: ReadonlyMap<string, Set<string>>): void {
  for (const places of reached.values())
    if ([...places].some((place) => place.endsWith('.quantite_breve')))
      for (const place of ['face_a_face', 'tableau', 'totaux']) places.add(place);
  const inQuantity = (field: string) => /\.quantite\..*$/.exec(field)?.[0];
  const sums = new Map<string, Set<string>>();
  for (const [field, places] of reached) {
    const key = inQuantity(field);
    for (const place of [...places].map(whole)) if (key && /^\w+$/.test(place)) added(sums, key, place);
  }
  for (const [field, places] of reached)
    for (const place of sums.get(inQuantity(field) ?? '') ?? []) places.add(place);
  // Few random contracts have a figure by year, which the calendar prints with its unit, or what the switches of a theme add or take away.
  for (const [field, places] of reached) {
    if (field.endsWith('.quantite.unite')) places.add('echeancier');
    const page = /^theme\.pages\.(\w+)$/.exec(field)?.[1];
    if (page === 'donnant_donnant') places.add('face_a_face');
    if (page === 'echeancier' || page === 'financement') places.add('annexes');
  }
  // A number given to one article is not free for the others: random numbers meet too rarely to show it for each.
  const articles = [...reached].filter(([field]) => field.startsWith('articles.'));
  const numbered = new Set(
    articles.flatMap(([, places]) => [...places].filter((place) => place.startsWith('articles.'))),
  );
  for (const [, places] of articles) for (const place of numbered) places.add(place);
}

/** The places that a field reaches, with tables and lists as a whole; its own place and places inside of another are left out. */
function outermost(field: string, places: Iterable<string>): string[] {
  const all = new Set([...places].flatMap((place) => [whole(place), whole(twin(place))]));
  const within = (place: string) =>
    [field, ...all].some((other) => place.startsWith(`${other}.`) || place.startsWith(`${other}[]`));
  return [...all].filter((place) => place !== field && !within(place));
}

/** Pairs of a place and its kinds of value, or of a field and the places it reaches; sorted. */
export type Entries = [string, string[]][];
const sorted = (
  map: ReadonlyMap<string, Set<string>>,
  words: (set: Set<string>, key: string) => string[],
): Entries =>
  [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, set]) => [key, words(set, key).sort()]);

/** The findings in their final form. */
export function result({ kinds, reached }: Findings): { kinds: Entries; reached: Entries } {
  completed(reached);
  return {
    kinds: sorted(kinds, (set) => [...set]),
    reached: sorted(reached, (set, field) => outermost(field, set)),
  };
}
