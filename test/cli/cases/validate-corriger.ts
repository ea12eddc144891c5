import type { Case } from './case.ts';
import { ACCENTED, MENDABLE, MENDED, MISNAMED, SOUND } from './documents.ts';

/** `--corriger`: what it fixes, what it leaves, and what it prints. */
export const validateCorriger: readonly Case[] = [
  {
    name: 'problems that fix themselves',
    args: ['validate', 'a.yaml'],
    files: { 'a.yaml': MENDABLE },
    code: 1,
  },
  {
    name: 'problems that fix themselves, in a path to quote',
    args: ['validate', ACCENTED],
    files: { [ACCENTED]: MENDABLE },
    code: 1,
  },
  {
    name: '--corriger',
    args: ['validate', 'a.yaml', '--corriger'],
    files: { 'a.yaml': MENDABLE },
    code: 1,
    written: { 'a.yaml': MENDED },
  },
  {
    name: '--corriger, all',
    args: ['validate', 'a.yaml', 'b.yaml', '--corriger'],
    files: { 'a.yaml': `\ufeff${SOUND.replace('"32"', '32')}`.replaceAll('\n', '\r\n'), 'b.yaml': SOUND },
    code: 0,
    written: { 'a.yaml': /^\ufeffversion: 1\r\n[\s\S]*\["32"\]\r\n/ },
  },
  {
    name: '--corriger, tabs and ids',
    args: ['validate', 'a.yaml', '--corriger'],
    files: { 'a.yaml': MISNAMED },
    code: 0,
    written: { 'a.yaml': /^ {2}type: contrat\n[\s\S]*porteurs: \[ville, etat\]/m },
  },
  {
    name: '--corriger, an id that is a warning',
    args: ['validate', 'a.yaml', '--corriger', '--regle', 'partie-inconnue=avertissement'],
    files: { 'a.yaml': SOUND.replace('[ville, etat]', '[villes, etat]') },
    code: 0,
    written: { 'a.yaml': /porteurs: \[ville, etat\]/ },
  },
  {
    name: '--corriger, nothing to fix',
    args: ['validate', 'a.yaml', '--corriger'],
    files: { 'a.yaml': SOUND },
    code: 0,
  },
  {
    name: '--corriger, nothing sure',
    args: ['validate', 'a.yaml', '--corriger'],
    files: { 'a.yaml': SOUND.replace('projet', 'x') },
    code: 1,
  },
  {
    name: '--corriger, no YAML',
    args: ['validate', 'a.yaml', '--corriger'],
    files: { 'a.yaml': 'a: [' },
    code: 1,
  },
  { name: '--corriger, a missing file', args: ['validate', 'absent.yaml', '--corriger'], code: 2 },
  {
    name: '--corriger --a-blanc',
    args: ['validate', 'a.yaml', '--corriger', '--a-blanc'],
    files: { 'a.yaml': MENDABLE },
    code: 1,
  },
  {
    name: '--corriger -',
    args: ['validate', '-', '--corriger'],
    stdin: SOUND.replace('"32"', '32'),
    code: 0,
  },
  {
    name: '--corriger --a-blanc -',
    args: ['validate', '-', '--corriger', '--a-blanc'],
    stdin: SOUND.replace('"32"', '32'),
    code: 1,
  },
  {
    name: '--corriger - among files',
    args: ['validate', '-', 'a.yaml', '--corriger'],
    files: { 'a.yaml': MENDABLE },
    code: 2,
  },
  {
    name: '--a-blanc alone',
    args: ['validate', 'a.yaml', '--a-blanc'],
    files: { 'a.yaml': MENDABLE },
    code: 2,
  },
];
