import type { CommandWords } from './words.ts';

/** What a script can complete: the commands, the ids of rules and of clauses to explain, of rules whose severity can be set, the severities, the report formats. */
export interface Vocabulary {
  commands: readonly CommandWords[];
  regles: readonly string[];
  pesables: readonly string[];
  niveaux: readonly string[];
  rapports: readonly string[];
}

/** Makes the completion script for a shell. */
export type Script = (vocabulary: Vocabulary) => string;
