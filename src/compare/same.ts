// Five exports: what the walk through two values asks of them.

/** A mapping of the file. */
export type DataObject = Readonly<Record<string, unknown>>;

/** Whether a value is a mapping. */
export const isObject = (value: unknown): value is DataObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The id of an item of a list; undefined if it has none. */
export const idOf = (item: unknown): string | number | undefined =>
  isObject(item) && (typeof item.id === 'string' || typeof item.id === 'number') ? item.id : undefined;

/** A text that two values share if, and only if, they are equal, whatever the order of their keys. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (isObject(value))
    return `{${Object.keys(value)
      .sort()
      .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`)
      .join()}}`;
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value);
  return value === undefined ? 'undefined' : JSON.stringify(value);
}

const BOUNDS = new Set(['minimum', 'maximum', 'plus_de', 'moins_de', 'environ']);

/** Whether a mapping is one value, a range or an order of magnitude: it changes as a whole. */
export const isRange = (value: unknown): value is DataObject =>
  isObject(value) && Object.keys(value).length > 0 && Object.keys(value).every((key) => BOUNDS.has(key));
