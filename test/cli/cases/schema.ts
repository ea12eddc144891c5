import type { Case } from './case.ts';

/** `schema`, and the options that it refuses together. */
export const schema: readonly Case[] = [
  { name: 'schema --help', args: ['schema', '--help'], code: 0 },
  { name: 'schema, two at once', args: ['schema', '--rapport', '--verification'], code: 2 },
  { name: 'schema, excess argument', args: ['schema', 'a'], code: 2 },
];
