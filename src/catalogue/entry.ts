// Four exports: the entry, its stages, and the two ways to write one.
import type { Severity } from '../kernel/problem.ts';

/** How far the document is: being written, voted by the assemblies, about to be signed. */
export type Etape = 'projet' | 'adoption' | 'signature';

/** What csi knows of one kind of problem: of the form of a file, of what it says, of its suppressions, of templates. */
export interface Entry {
  /** Stable id, French kebab-case, subject first. */
  id: string;
  /** One French line: what is wrong when the problem is reported. */
  description: string;
  /** One or two French sentences for the author: why it matters, what it would cost to leave it. No legal claim without a `source`. */
  pourquoi: string;
  /** Legal source, where there is one. */
  source?: string;
  /** The month in which the source was last read again, as « 2026-11 »; absent if it was not: such a rule is never an error. */
  verifie_le?: string;
  severity: Readonly<Record<Etape, Severity | 'aucune'>>;
  /**
   * When a comment of the file may not suppress it: at no stage, because no document can be composed with it; or from the stage
   * signature on, because the contract would be void.
   */
  exception?: 'jamais' | 'avant-signature';
  /**
   * What `csi explique` shows, written once with what differs in marks: `cible: ⟦440 → 430⟧` (see exemple.ts). Absent where a few lines
   * can't show the problem (an encoding, a size).
   */
  exemple?: string;
}

/** An entry whose severity is that of its list, unless it has its own. */
export type EntryOfList = Omit<Entry, 'severity'> & Partial<Pick<Entry, 'severity'>>;

/** Entries that all have this severity, except those that have their own. */
export const withSeverity = (
  severity: Entry['severity'],
  entries: readonly EntryOfList[],
): readonly Entry[] => entries.map((entry) => ({ severity, ...entry }));
