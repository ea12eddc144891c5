import type { Path } from '../../kernel/path.ts';

/** A value that can be written into a file. */
export type YamlValue =
  | string
  | number
  | boolean
  | null
  | readonly YamlValue[]
  | { readonly [key: string]: YamlValue };

/**
 * One change: set the value at a path (adding its key if missing), add a key to a group (before another key, or at the end), append to a
 * list, insert before an item of a list, rename a key, remove a key or an item. With `rows`, a group of a few plain values in a new list
 * is written on one line, between braces, as the rows of a table are.
 */
export type YamlChange =
  | { set: Path; value: YamlValue; rows?: true }
  | { add: Path; key: string; value: YamlValue; before?: string; rows?: true }
  | { append: Path; value: YamlValue; rows?: true }
  | { insert: Path; value: YamlValue }
  | { rename: Path; key: string }
  | { remove: Path };

/** Thrown when a change cannot be made. Its message is a French sentence for the user. */
export class Refusal extends Error {}
