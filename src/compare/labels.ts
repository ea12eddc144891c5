import { cite } from '../kernel/french/quote.ts';
import type { Path } from '../kernel/path.ts';
import { ELEMENTS, LIBELLES } from '../model/generated/libelles.ts';
import { idOf, isObject } from './same.ts';

/** The keys that name an item of a list without ids; what changes in it is said of this name, unless the name itself changes. */
const NAMING = ['code_insee', 'siren', 'annee', 'periode', 'nom', 'source'];

/**
 * The place of a value in words, from the names that the schema gives to keys: « axe « securite », engagement « cameras », échéance ». An
 * item is named by its id, or else by its number in the list.
 */
export function labelAt(root: unknown, path: Path): string {
  return labelsAt(root, path).join(', ');
}

/** The same, one text for each part of the place. */
export function labelsAt(root: unknown, path: Path): string[] {
  let value = root;
  let labels: string[] = [];
  for (const [at, step] of path.entries()) {
    const above = path.slice(0, at);
    value = (value as Record<string | number, unknown> | undefined)?.[step];
    labels =
      typeof step === 'string'
        ? [...labels, labelOfKey(step, above)]
        : labelsOfItem(labels, above, nameOf(value, step, path[at + 1]));
  }
  return labels;
}

function nameOf(item: unknown, index: number, next: string | number | undefined): string {
  const id = idOf(item);
  if (id !== undefined) return cite(id);
  const key = isObject(item)
    ? NAMING.find((one) => ['string', 'number'].includes(typeof item[one]))
    : undefined;
  if (key === undefined || key === next || next === undefined) return `n°\u00a0${index + 1}`;
  return cite((item as Record<string, unknown>)[key]);
}

/** The French name of a key found in the mapping at `path`: the schema's title, or else the key itself, quoted unless it is a plain word. */
const labelOfKey = (key: string, path: Path): string =>
  labelIn(LIBELLES, key, path) ?? (/^[\p{L}\p{N}_-]+$/u.test(key) ? key : cite(key));

/**
 * The labels that lead to an item of the list at `list`, whose own labels are `labels`. The name of one item replaces that of the list
 * (« engagement « cameras » » instead of « engagements »); where the schema has no such name, `item` is added (« visas, n° 2 »).
 */
function labelsOfItem(labels: readonly string[], list: Path, item: string): string[] {
  const key = list.at(-1);
  const name = typeof key === 'string' ? labelIn(ELEMENTS, key, list.slice(0, -1)) : undefined;
  return name === undefined ? [...labels, item] : [...labels.slice(0, -1), `${name} ${item}`];
}

// A label for this key of this parent (« axe.titre ») is preferred to the label of the key anywhere.
function labelIn(labels: typeof LIBELLES, key: string, path: Path): string | undefined {
  const parent = path.filter((part) => typeof part === 'string').at(-1);
  return [`${parent}.${key}`, key].flatMap((name) => (Object.hasOwn(labels, name) ? [labels[name]] : []))[0];
}
