import type { CommandWords } from './words.ts';

/** What completion knows: the commands, rule ids to explain, those whose severity can be set, the severities, the reports. */
export interface Vocabulary {
  commands: readonly CommandWords[];
  regles: readonly string[];
  pesables: readonly string[];
  niveaux: readonly string[];
  rapports: readonly string[];
}

/** Makes the script that teaches csi to a shell. */
export type Script = (vocabulary: Vocabulary) => string;
