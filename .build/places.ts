// Walks through views: the value at each place, where two views differ, and which field of the schema a place comes from.
import { fieldOf } from './samples.ts';
import { resolved, type Schema, schema } from './schema.ts';

type Visit = (place: string, value: unknown) => void;

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Calls `visit` with each place of a value, as a pattern (« axes[].titre »), and the value there. */
export function eachPlace(value: unknown, place: string, visit: Visit): void {
  if (value === undefined || value === null) return;
  if (place) visit(place, value);
  if (Array.isArray(value)) for (const item of value) eachPlace(item, `${place}[]`, visit);
  else if (isMap(value))
    for (const [key, field] of Object.entries(value))
      eachPlace(field, place ? `${place}.${key}` : key, visit);
}

/** Calls `visit` with each place at which two views differ, and the value there in the second. A list of another length differs as a whole. */
export function eachDifference(a: unknown, b: unknown, visit: Visit): void {
  compare(a, b, [], visit);
}

// `steps` leads to the two values. It becomes a place only where they differ, because most of two views is the same.
function compare(a: unknown, b: unknown, steps: string[], visit: Visit): void {
  if (Object.is(a, b)) return;
  if (Array.isArray(a) && Array.isArray(b) && a.length === b.length) {
    steps.push('[]');
    for (let i = 0; i < a.length; i++) compare(a[i], b[i], steps, visit);
    steps.pop();
  } else if (isMap(a) && isMap(b)) {
    for (const key of Object.keys(a)) compareAt(key, a, b, steps, visit);
    for (const key of Object.keys(b)) if (!Object.hasOwn(a, key)) compareAt(key, a, b, steps, visit);
  } else visit(steps.map((step, i) => (step === '[]' || i === 0 ? step : `.${step}`)).join(''), b);
}

function compareAt(
  key: string,
  a: Readonly<Record<string, unknown>>,
  b: Readonly<Record<string, unknown>>,
  steps: string[],
  visit: Visit,
): void {
  steps.push(key);
  compare(a[key], b[key], steps, visit);
  steps.pop();
}

// In the view, an axis has its commitments twice, in the order of the file and by group: what reaches one list reaches the other.
const LISTED = 'axes[].engagements[]';
const GROUPED = 'axes[].groupes[].engagements[]';

/** The same place in the other list of commitments. */
export const twin = (place: string): string =>
  place.startsWith(LISTED)
    ? GROUPED + place.slice(LISTED.length)
    : place.startsWith(GROUPED)
      ? LISTED + place.slice(GROUPED.length)
      : place;

/**
 * The field of the schema at a place, or else the whole table or list that the view adds there: such a table depends on much of the contract,
 * and which of its cells a field changes depends on the sample.
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
