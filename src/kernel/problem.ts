import type { Path } from './path.ts';
import type { Range } from './position.ts';

// Nine exports: the types of a problem and of its fix.

/** How serious a problem is: an `erreur` stops the work, an `avertissement` does not. */
export type Severity = 'erreur' | 'avertissement';

/** A replacement in the text: offsets in UTF-16 units, the end exclusive, and the text that is replaced. */
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

/** The one certain fix of a problem: it changes how something is written, never what it means. */
export interface Fix {
  /** One French sentence without a final full stop. */
  description: string;
  edits: readonly Edit[];
  /** The key or value at the path of the problem after the fix; absent if only the layout changes. */
  sense?: Sense;
  /** The path of that value, if the problem has none of its own. */
  path?: Path;
  /** The keys that the fix adds, each with its value. */
  added?: readonly { path: Path; value: string }[];
}

/** What a problem lacks, so that a report for people can say of many at once « 10 engagements sans pilote : 1.1, 1.3… ». */
export interface Lack {
  /** What lacks something, in the singular: « engagement ». */
  noun: string;
  /** « sans pilote ». */
  what: string;
  /** Which one, as short as can be: « 1.1 ». */
  of: string;
  /** How to solve all of them. */
  hint?: string;
}

/** A problem in a file, from YAML syntax to rules: the only type that reports know. */
export interface Problem {
  /** A stable French id in kebab-case, subject first. */
  rule: string;
  severity: Severity;
  /** One French sentence that says what is wrong. */
  message: string;
  /** How to solve the problem, in French. */
  hint?: string;
  file: string;
  path: Path;
  range: Range;
  /** Present if nothing else can have been meant. */
  fix?: Fix;
  /** Present if many such problems can share a line for each thing that they lack. */
  lacks?: readonly Lack[];
}

/** A problem that a comment in the file suppresses: it no longer counts, but reports can still show it. */
export interface SuppressedProblem {
  problem: Problem;
  /** The reason that the comment gives. */
  reason: string;
  /** The place of the comment. */
  range: Range;
}

/** A value with its warnings, or the problems because of which there is no value. */
export type Checked<T> = { ok: true; value: T; problems: Problem[] } | { ok: false; problems: Problem[] };

/** The most syntax, schema or template problems that are reported for one file: more would be one repeated cause, or an attack. */
export const MAX_PROBLEMS = 1000;
