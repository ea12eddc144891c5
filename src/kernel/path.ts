/** The place of a value in the file: keys and 0-based indexes from the root. */
export type Path = readonly (string | number)[];

/** A path kept as nested parts, so that rules can extend it cheaply; `pathTo` flattens it for the few paths that are reported. */
export type NestedPath = readonly (string | number | NestedPath)[];

/** Flattens a nested path. */
export function pathTo(place: NestedPath): Path {
  return (place as readonly unknown[]).flat(Number.POSITIVE_INFINITY) as Path;
}
