import type { Path } from '../../kernel/path.ts';

/** What a wrong value is told: a rule id, a French sentence, a hint. */
export interface Said {
  rule: string;
  message: string;
  hint?: string;
}

/** A wrong value: the name of its key, its data, what is typed in the file, and what stands around it. */
export interface Wrong {
  key: string;
  value: unknown;
  written: string | undefined;
  /** All that is typed of it, or the first line of it. */
  typed: () => string;
  path: Path;
  around: unknown;
  /** The unit that the nearest group above gives to its figures. */
  unite: string | undefined;
  /** The ids that this place may name; none where an id is given to something. */
  ids: () => readonly string[];
  /** The bound that a number oversteps, in words. */
  bound?: string | undefined;
}
