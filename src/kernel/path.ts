// Five exports: places in a file, and what stands there.

/** The place of a value in the file: keys and 0-based indexes from the root. */
export type Path = readonly (string | number)[];

/** A path kept as nested parts, so that rules can extend it cheaply; `pathTo` flattens it for the few paths that are reported. */
export type NestedPath = readonly (string | number | NestedPath)[];

/** Flattens a nested path. */
export function pathTo(place: NestedPath): Path {
  return (place as readonly unknown[]).flat(Number.POSITIVE_INFINITY) as Path;
}

/** The value at a place; undefined if there is none. Only what a value holds itself counts, not what all groups or texts share. */
export function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Readonly<Record<string | number, unknown>>)[step];
  }
  return value;
}

/** The path of a JSON pointer. It writes « 0 » for a key and for an index: the data decide which it is. */
export function pathOfPointer(pointer: string, data: unknown): Path {
  let value = data;
  return pointer
    .split('/')
    .slice(1)
    .map((raw) => {
      const key = raw.replace(/~1/g, '/').replace(/~0/g, '~');
      const step = Array.isArray(value) ? Number(key) : key;
      value = (value as Record<string | number, unknown> | undefined)?.[step];
      return step;
    });
}
