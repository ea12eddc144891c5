import type { Case } from './case.ts';
import { DRAFT, INVALID, SOUND } from './documents.ts';

/** `validate` of the standard input. */
export const validateStdin: readonly Case[] = [
  { name: 'validate -', args: ['validate', '-'], stdin: INVALID, code: 1 },
  {
    name: 'validate - among files',
    args: ['validate', 'a.yaml', '-'],
    files: { 'a.yaml': SOUND },
    stdin: DRAFT,
    code: 0,
  },
  { name: 'validate -, empty', args: ['validate', '-'], code: 1 },
  {
    name: 'validate - with its name',
    args: ['validate', '-', '--nom-fichier', 'contrats/arles.yaml', '--format', 'github'],
    stdin: INVALID,
    code: 1,
  },
  {
    name: 'validate - with the name of a file that is checked too: both',
    args: ['validate', '-', '-', 'a.yaml', '--nom-fichier', 'a.yaml', '--format', 'github'],
    files: { 'a.yaml': SOUND },
    stdin: DRAFT,
    code: 0,
  },
  {
    name: 'a name, but no -',
    args: ['validate', 'a.yaml', '--nom-fichier', 'b.yaml'],
    files: { 'a.yaml': SOUND },
    code: 2,
  },
];
