import type { Path } from './path.ts';
import type { Range } from './position.ts';

/** How much a problem weighs: an `erreur` stops the work, an `avertissement` does not. */
export type Severity = 'erreur' | 'avertissement';

/** A replacement in the text: offsets in UTF-16 units, the end exclusive, and what stands there before. */
export interface Edit {
  start: number;
  end: number;
  range: Range;
  before: string;
  text: string;
}

/** What a wrong key or a wrong value stands for. */
export type Sense =
  | { key: string }
  | { value: string | number | boolean | readonly string[] | Readonly<Record<string, unknown>> };

/** The one sure way to fix a problem: it changes how something is written, never what it means. */
export interface Fix {
  /** One French sentence, without its full stop. */
  description: string;
  edits: readonly Edit[];
  /** What the key or the value at the path of the problem then is; absent where only the layout changes. */
  sense?: Sense;
  /** The place of that value, where the problem has no path of its own. */
  path?: Path;
}

/** One defect of a file, from YAML syntax to rules: the only type that reports know. */
export interface Problem {
  /** Stable id in French, kebab-case, subject first. */
  rule: string;
  severity: Severity;
  /** One French sentence that says what is wrong. */
  message: string;
  /** How to fix it, in French. */
  hint?: string;
  file: string;
  path: Path;
  range: Range;
  /** There when nothing else can have been meant. */
  fix?: Fix;
}

/** A problem that the file asks to set aside in a comment: it counts no more, but is not forgotten. */
export interface SuppressedProblem {
  problem: Problem;
  /** Why, as the comment says it. */
  reason: string;
  /** The place of the comment. */
  range: Range;
}

/** A value with its warnings, or the problems that leave no value. */
export type Checked<T> = { ok: true; value: T; problems: Problem[] } | { ok: false; problems: Problem[] };

/** The most problems of syntax, schema or templates that are reported for one file: more would be one cause repeated, or an attack. */
export const MAX_PROBLEMS = 1000;
