import type { Case } from './case.ts';
import { DRAFT, INVALID, SOUND } from './documents.ts';

/** What makes `validate` fail: warnings, the number of problems, stages. */
export const validateGate: readonly Case[] = [
  {
    name: '--avertissements-bloquants, a warning',
    args: ['validate', 'a.yaml', '--avertissements-bloquants'],
    files: { 'a.yaml': DRAFT },
    code: 1,
  },
  {
    name: '--avertissements-bloquants in JUnit',
    args: ['validate', 'a.yaml', '--avertissements-bloquants', '--format=junit'],
    files: { 'a.yaml': DRAFT },
    code: 1,
  },
  {
    name: '--avertissements-bloquants, none',
    args: ['validate', 'a.yaml', '--avertissements-bloquants'],
    files: { 'a.yaml': SOUND },
    code: 0,
  },
  {
    name: '--max-problemes',
    args: ['validate', 'a.yaml', '--max-problemes', '1'],
    files: { 'a.yaml': INVALID },
    code: 1,
  },
  {
    name: '--max-problemes 0',
    args: ['validate', 'a.yaml', '--max-problemes', '0'],
    files: { 'a.yaml': INVALID },
    code: 1,
  },
  {
    name: '--max-problemes of no number',
    args: ['validate', 'a.yaml', '--max-problemes', '-1'],
    files: { 'a.yaml': INVALID },
    code: 2,
  },
  {
    name: '--etape projet',
    args: ['validate', 'a.yaml', '--etape', 'projet'],
    files: { 'a.yaml': DRAFT },
    code: 0,
  },
  {
    name: '--etape unknown',
    args: ['validate', 'a.yaml', '--etape', 'vote'],
    files: { 'a.yaml': DRAFT },
    code: 2,
  },
];
