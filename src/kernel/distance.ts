// Three exports: what is still missing from a draft, in the types that the check fills and that reports print.

/** One line of what is still to write: a part of the document, and the fields that it lacks. */
export interface ToWrite {
  /** « Durée », « Axe 1, engagement de l’État (1.1) »… */
  where: string;
  /** « titre », « pilote », « constats (2) »… */
  what: readonly string[];
  /** The line of the file, from 1. */
  line: number;
}

/** A rule, and how many problems of it a later stage adds. */
export interface LaterProblems {
  rule: string;
  count: number;
}

/** How far a draft is from being adopted, then signed. */
export interface Distance {
  /** How many fields are written, of how many in all. */
  written: number;
  total: number;
  toWrite: readonly ToWrite[];
  /** What the adoption asks for and the draft lacks, then what the signature asks besides. */
  adoption: readonly LaterProblems[];
  signature: readonly LaterProblems[];
}
