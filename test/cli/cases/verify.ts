import type { Case } from './case.ts';
import { SOUND } from './documents.ts';

/** `verify` of files that csi did not write. */
export const verify: readonly Case[] = [
  { name: 'verify what is not there', args: ['verify', 'a.pdf'], code: 2 },
  { name: 'verify what is no PDF', args: ['verify', 'a.pdf'], files: { 'a.pdf': SOUND }, code: 2 },
  {
    name: 'verify what csi did not write',
    args: ['verify', 'a.pdf'],
    files: { 'a.pdf': '%PDF-1.7\n' },
    code: 1,
  },
];
