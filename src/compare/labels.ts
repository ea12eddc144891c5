import { cite } from '../kernel/french/quote.ts';
import type { Path } from '../kernel/path.ts';
import { ELEMENTS, LIBELLES } from '../model/generated/libelles.ts';

/** The French name of a key found in the mapping at `path`: the schema's title, or else the key itself, quoted unless it is a plain word. */
export const labelOfKey = (key: string, path: Path): string =>
  labelIn(LIBELLES, key, path) ?? (/^[\p{L}\p{N}_-]+$/u.test(key) ? key : cite(key));

/**
 * The labels that lead to an item of the list at `list`, whose own labels are `labels`. The name of one item replaces that of the list
 * (« engagement « cameras » » instead of « engagements »); where the schema has no such name, `item` is added (« visas, n° 2 »).
 */
export function labelsOfItem(labels: readonly string[], list: Path, item: string): string[] {
  const key = list.at(-1);
  const name = typeof key === 'string' ? labelIn(ELEMENTS, key, list.slice(0, -1)) : undefined;
  return name === undefined ? [...labels, item] : [...labels.slice(0, -1), `${name} ${item}`];
}

// A label for this key of this parent (« axe.titre ») is preferred to the label of the key anywhere.
function labelIn(labels: typeof LIBELLES, key: string, path: Path): string | undefined {
  const parent = path.filter((part) => typeof part === 'string').at(-1);
  return [`${parent}.${key}`, key].flatMap((name) => (Object.hasOwn(labels, name) ? [labels[name]] : []))[0];
}
