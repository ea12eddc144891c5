import type { Fix, Place, Sense, Severity } from '../problem.ts';
import type { Span } from '../source/locate.ts';
import type { Contexte } from './contexte.ts';

/** How far the document is: being written, voted by the assemblies, about to be signed. */
export type Etape = 'projet' | 'adoption' | 'signature';

/** What a rule finds; the runner adds id, severity, file and range. */
export interface Finding {
  path: Place;
  /** The place to point at where it is no value of the contract, as offsets in the text. */
  span?: Span;
  /** Which of the two to point at; the value when absent. */
  on?: 'key' | 'value';
  message: string;
  hint?: string;
  /** What the value stands for, when nothing else can have been meant; never a number. */
  sense?: Sense;
  /** The mend itself, where it is more than the value written otherwise on its line. */
  fix?: Fix | undefined;
}

/** How a rule says what it finds. */
export type Tell = (finding: Finding) => void;

/** A piece of a file that breaks a rule, and the same put right. */
export interface Exemple {
  faux: string;
  juste: string;
}

/** One check that no schema can say. */
export interface Rule {
  /** Stable id, French kebab-case, subject first. */
  id: string;
  /** One French line: what is wrong when the rule speaks. */
  description: string;
  /** Legal source, where there is one. */
  source?: string;
  severity: Readonly<Record<Etape, Severity | 'aucune'>>;
  /** When the file may not set it aside: at no stage, where a document can't be composed without it; or once it is to be signed, where it would be void. */
  exception?: 'jamais' | 'avant-signature';
  /** Keys that it speaks of: of a file where none of them stands it has nothing to say, and it is not run. */
  cles?: readonly string[];
  /** What the text of the file has one of when the rule has something to say, without blanks, where lines are folded: else it is not run. */
  signes?: RegExp;
  /** What `csi explique` shows; the tests hold that the one breaks the rule and the other does not. */
  exemple: Exemple;
  /** Tells each thing that it finds. */
  check(contexte: Contexte, tell: Tell): void;
}

/** An error at every stage. */
export const TOUJOURS_ERREUR = { projet: 'erreur', adoption: 'erreur', signature: 'erreur' } as const;

/** A warning while drafting, an error before signature. */
export const ERREUR_A_LA_SIGNATURE = {
  projet: 'avertissement',
  adoption: 'avertissement',
  signature: 'erreur',
} as const;

/** A warning at every stage. */
export const TOUJOURS_AVERTISSEMENT = {
  projet: 'avertissement',
  adoption: 'avertissement',
  signature: 'avertissement',
} as const;
