// What was found in views, as it is written: sorted, completed, without places within others.
import { added, type Findings } from './findings.ts';
import { twin, whole } from './places.ts';

// The tables print the figure of a commitment, and the sums are those of figures. A quantity weighs in the sums wherever it stands: what that
// of a commitment was seen to reach, so does that of an action.
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
}

/** The places of a field, tables and lists whole, without itself and without those within another: a place is reached with what holds it. */
function outermost(field: string, places: Iterable<string>): string[] {
  const all = new Set([...places].flatMap((place) => [whole(place), whole(twin(place))]));
  const within = (place: string) =>
    [field, ...all].some((other) => place.startsWith(`${other}.`) || place.startsWith(`${other}[]`));
  return [...all].filter((place) => place !== field && !within(place));
}

/** What is at a place of the view, or what a field reaches: sorted, each with its words. */
export type Entries = [string, string[]][];
const sorted = (
  map: ReadonlyMap<string, Set<string>>,
  words: (set: Set<string>, key: string) => string[],
): Entries =>
  [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, set]) => [key, words(set, key).sort()]);

/** What was found, ready to be written. */
export function result({ kinds, reached }: Findings): { kinds: Entries; reached: Entries } {
  completed(reached);
  return {
    kinds: sorted(kinds, (set) => [...set]),
    reached: sorted(reached, (set, field) => outermost(field, set)),
  };
}
