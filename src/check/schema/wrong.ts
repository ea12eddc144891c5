import type { Path } from '../../kernel/path.ts';

/** The explanation of a wrong value: the id of a rule, a French message, a hint. */
export interface Explanation {
  rule: string;
  message: string;
  hint?: string;
}

/** A wrong value: the name of its key, its data, what was typed, and what contains it. */
export interface WrongLeaf {
  key: string;
  value: unknown;
  written: string | undefined;
  /** The value as typed, or its first line. */
  typed: () => string;
  path: Path;
  around: unknown;
  /** The unit that the nearest enclosing group gives to its numbers. */
  unite: string | undefined;
  /** The ids that this place may refer to; empty where an id is defined. */
  ids: () => readonly string[];
  /** The bound that a number exceeds, in French. */
  bound?: string | undefined;
}
