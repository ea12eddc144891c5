// The scripts by which a shell completes the commands of csi. A new shell is a file of this folder, and a line here.
import type { Script } from './vocabulary.ts';

/** The scripts by the name of their shell, each loaded when it is asked for. */
export const SHELLS = {
  bash: async () => (await import('./bash.ts')).bash,
  zsh: async () => (await import('./zsh.ts')).zsh,
  fish: async () => (await import('./fish.ts')).fish,
  powershell: async () => (await import('./powershell.ts')).powershell,
} as const satisfies Readonly<Record<string, () => Promise<Script>>>;
