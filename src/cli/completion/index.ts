// The scripts with which a shell completes the commands of csi. A new shell needs a file in this folder and a line here.
import type { Script } from './vocabulary.ts';

/** The makers of the scripts by the name of their shell; each is loaded when it is used. */
export const SHELLS = {
  bash: async () => (await import('./bash.ts')).bash,
  zsh: async () => (await import('./zsh.ts')).zsh,
  fish: async () => (await import('./fish.ts')).fish,
  powershell: async () => (await import('./powershell.ts')).powershell,
} as const satisfies Readonly<Record<string, () => Promise<Script>>>;
