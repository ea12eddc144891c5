import type { Case } from './case.ts';
import { SOUND } from './documents.ts';

/** `atelier`, as far as it refuses to start: what it does once it has is in `test/cli/atelier`. */
export const atelier: readonly Case[] = [
  { name: 'atelier --help', args: ['atelier', '--help'], code: 0 },
  { name: 'atelier of no file', args: ['atelier'], code: 2 },
  { name: 'atelier of a missing file', args: ['atelier', 'b.yaml'], files: { 'a.yaml': SOUND }, code: 2 },
  { name: 'atelier of a folder', args: ['atelier', 'd'], files: { 'd/a.yaml': SOUND }, code: 2 },
  { name: 'atelier of the standard input', args: ['atelier', '-'], stdin: SOUND, code: 2 },
  { name: 'atelier of a PDF', args: ['atelier', 'a.pdf'], files: { 'a.pdf': '%PDF-1.7\n' }, code: 2 },
  {
    name: 'atelier of a file in Windows-1252',
    args: ['atelier', 'a.yaml'],
    files: { 'a.yaml': Buffer.from('titre: Éauze\n', 'latin1') },
    code: 2,
  },
  {
    name: 'atelier of a follow-up',
    args: ['atelier', 'a.suivi.yaml'],
    files: { 'a.suivi.yaml': 'version: 1\n' },
    code: 2,
  },
  {
    name: 'atelier with a configuration that has errors',
    args: ['atelier', 'a.yaml'],
    files: { 'a.yaml': SOUND, 'csi.config.yaml': 'etape: demain\n' },
    code: 1,
  },
];
