// The places of a view: what stands at each, where two views differ, and how a place is named once the schema no longer knows it.
import { fieldOf } from './samples.ts';
import { resolved, type Schema, schema } from './schema.ts';

type Visit = (place: string, value: unknown) => void;

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Calls `visit` with each place of a value, as a pattern (« axes[].titre »), and what stands there. */
export function eachPlace(value: unknown, place: string, visit: Visit): void {
  if (value === undefined || value === null) return;
  if (place) visit(place, value);
  if (Array.isArray(value)) for (const item of value) eachPlace(item, `${place}[]`, visit);
  else if (isMap(value))
    for (const [key, field] of Object.entries(value))
      eachPlace(field, place ? `${place}.${key}` : key, visit);
}

/** Calls `visit` with each place at which two views differ, and what stands there in the second; a list of another length differs whole. */
export function eachDifference(a: unknown, b: unknown, place: string, visit: Visit): void {
  if (Object.is(a, b)) return;
  if (Array.isArray(a) && Array.isArray(b) && a.length === b.length)
    for (let i = 0; i < a.length; i++) eachDifference(a[i], b[i], `${place}[]`, visit);
  else if (isMap(a) && isMap(b))
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)]))
      eachDifference(a[key], b[key], place ? `${place}.${key}` : key, visit);
  else visit(place, b);
}

// The axes hold their commitments twice, as the file has them and by group: what reaches one reaches the other.
const LISTED = 'axes[].engagements[]';
const GROUPED = 'axes[].groupes[].engagements[]';

/** The same place of a commitment in the other list. */
export const twin = (place: string): string =>
  place.startsWith(LISTED)
    ? GROUPED + place.slice(LISTED.length)
    : place.startsWith(GROUPED)
      ? LISTED + place.slice(GROUPED.length)
      : place;

/**
 * The field of the schema at a place, or the whole of a table or list that the view adds there: these draw on much of the contract, and
 * which of their cells a field reaches is a matter of the sample.
 */
export function whole(place: string): string {
  if (place.startsWith('axes[].groupes[]'))
    return place.startsWith(GROUPED) ? twin(whole(twin(place))) : place;
  let node: Schema | undefined = schema;
  let known = '';
  for (const step of place.match(/\[\]|\.?\w+/g) ?? []) {
    const next: Schema | undefined = step === '[]' ? node.items : node.properties?.[step.replace('.', '')];
    known += step;
    if (!next) return fieldOf(known);
    node = resolved(next);
  }
  return known;
}
