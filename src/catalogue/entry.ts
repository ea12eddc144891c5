import type { Severity } from '../kernel/problem.ts';
import { TOUJOURS_ERREUR } from './levels.ts';

/** How far the document is: being written, voted by the assemblies, about to be signed. */
export type Etape = 'projet' | 'adoption' | 'signature';

/** A piece of a file or of a template that has the problem, and the same piece without it. */
export interface Exemple {
  faux: string;
  juste: string;
}

/** What csi knows of one kind of problem: of the form of a file, of what it says, of its suppressions, of templates. */
export interface Entry {
  /** Stable id, French kebab-case, subject first. */
  id: string;
  /** One French line: what is wrong when the problem is reported. */
  description: string;
  /** One or two French sentences for the author: why it matters, and what it would cost to leave it. */
  pourquoi?: string;
  /** Legal source, where there is one. */
  source?: string;
  severity: Readonly<Record<Etape, Severity | 'aucune'>>;
  /**
   * When a comment of the file may not suppress it: at no stage, because no document can be composed with it; or from the stage
   * signature on, because the contract would be void.
   */
  exception?: 'jamais' | 'avant-signature';
  /** What `csi explique` shows; absent where a few lines can't show the problem (an encoding, a size). */
  exemple?: Exemple;
}

/** An error at every stage, with its example where a few lines can show it. */
export const entry = (id: string, description: string, faux?: string, juste?: string): Entry => ({
  id,
  description,
  severity: TOUJOURS_ERREUR,
  ...(faux !== undefined && juste !== undefined && { exemple: { faux, juste } }),
});
