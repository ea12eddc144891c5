import type { Path } from '../../kernel/path.ts';

/** What can be written in a file. */
export type YamlValue =
  | string
  | number
  | boolean
  | null
  | readonly YamlValue[]
  | { readonly [key: string]: YamlValue };

/**
 * What to change: set the value of a place (its key is added where it lacks), add a key to a group (before another, else at its end),
 * append to a list, insert before an item of a list, rename a key, remove a key or an item.
 */
export type YamlChange =
  | { set: Path; value: YamlValue }
  | { add: Path; key: string; value: YamlValue; before?: string }
  | { append: Path; value: YamlValue }
  | { insert: Path; value: YamlValue }
  | { rename: Path; key: string }
  | { remove: Path };

/** Thrown where a change can't be made: its message is a French sentence for the person who asked. */
export class Refusal extends Error {}
