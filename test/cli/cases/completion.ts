import type { Case } from './case.ts';

/** `completion`, and the arguments that it refuses. */
export const completion: readonly Case[] = [
  { name: 'completion --help', args: ['completion', '--help'], code: 0 },
  { name: 'completion for another shell', args: ['completion', 'tcsh'], code: 2 },
];
