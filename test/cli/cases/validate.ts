import type { Case } from './case.ts';
import { ACCENTED, DRAFT, INVALID, SOUND } from './documents.ts';

/** `validate` of files that are named. */
export const validate: readonly Case[] = [
  { name: 'validate, no problem', args: ['validate', 'a.yaml'], files: { 'a.yaml': SOUND }, code: 0 },
  {
    name: 'validate, a warning',
    args: ['validate', 'a.yaml', 'b.yaml'],
    files: { 'a.yaml': DRAFT, 'b.yaml': SOUND },
    code: 0,
  },
  { name: 'validate, an error', args: ['validate', 'a.yaml'], files: { 'a.yaml': INVALID }, code: 1 },
  {
    name: 'validate --format json',
    args: ['validate', '--format', 'json', 'a.yaml'],
    files: { 'a.yaml': INVALID },
    code: 1,
  },
  {
    name: 'validate, space and accents in the path',
    args: ['validate', ACCENTED],
    files: { [ACCENTED]: INVALID },
    code: 1,
  },
  {
    name: 'validate, a file missing among others',
    args: ['validate', 'a.yaml', 'absent.yaml', 'b.yaml'],
    files: { 'a.yaml': INVALID, 'b.yaml': INVALID },
    code: 2,
  },
  {
    name: 'validate --format json, no file there',
    args: ['validate', '--format', 'json', 'absent.yaml'],
    code: 2,
  },
  {
    name: 'validate, a name misspelt',
    args: ['validate', 'bourge.yml'],
    files: { 'bourges.yaml': SOUND, 'arles.yaml': SOUND },
    code: 2,
  },
  { name: 'validate, an empty file', args: ['validate', 'a.yaml'], files: { 'a.yaml': '' }, code: 1 },
];
