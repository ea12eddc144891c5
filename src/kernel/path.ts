/** Where a value stands in the file: keys and 0-based indexes from the root. */
export type Path = readonly (string | number)[];

/** A path in pieces, one within another: one is made for every place that is looked at, and strung out for the few that are told. */
export type NestedPath = readonly (string | number | NestedPath)[];

/** The path that the pieces make. */
export function pathTo(place: NestedPath): Path {
  return (place as readonly unknown[]).flat(Number.POSITIVE_INFINITY) as Path;
}
