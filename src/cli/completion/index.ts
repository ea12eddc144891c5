import { bash } from './bash.ts';
import { fish } from './fish.ts';
import { powershell } from './powershell.ts';
import type { Words } from './words.ts';
import { zsh } from './zsh.ts';

/** What completion knows beside the commands: rule ids to explain, those that can be weighed, the levels, the reports. */
export interface Vocabulary {
  commands: readonly Words[];
  regles: readonly string[];
  pesables: readonly string[];
  niveaux: readonly string[];
  rapports: readonly string[];
}

/** The script that teaches csi to a shell, by the shell's name. */
export const SHELLS = { bash, zsh, fish, powershell } as const satisfies Readonly<
  Record<string, (vocabulary: Vocabulary) => string>
>;
