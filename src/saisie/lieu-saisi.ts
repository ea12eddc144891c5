import type { Path } from '../kernel/path.ts';

/** Where somebody writes in a text that may not be YAML yet: what is being typed, and what it belongs to. */
export interface LieuSaisi {
  /** The place of the group, of the list or of the value that is being written. */
  path: Path;
  /** `valeur` after a colon; `ouvert` where a key, an item or a value may come, whichever the schema wants there. */
  kind: 'valeur' | 'ouvert';
  /** Where what is being typed begins, and what is typed of it. */
  from: number;
  typed: string;
  /** The keys that the group already has. */
  present: ReadonlySet<string>;
  /** Whether brackets or braces enclose the place. */
  flow: boolean;
  /** Whether a dash precedes it on its line. */
  dash: boolean;
  /** The column of what is being typed, from 0. */
  column: number;
}
