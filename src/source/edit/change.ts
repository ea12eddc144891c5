import type { Path } from '../../kernel/path.ts';

/** What can be written in a file. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

/**
 * What to change: set the value of a place (its key is added where it lacks), add a key to a group (before another, else at its end),
 * append to a list, insert before an item of a list, rename a key, remove a key or an item.
 */
export type Change =
  | { set: Path; value: Value }
  | { add: Path; key: string; value: Value; before?: string }
  | { append: Path; value: Value }
  | { insert: Path; value: Value }
  | { rename: Path; key: string }
  | { remove: Path };

/** Thrown where a change can't be made: its message is a French sentence for the person who asked. */
export class Refusal extends Error {}
