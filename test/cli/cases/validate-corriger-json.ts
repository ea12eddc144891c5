import type { Case } from './case.ts';
import { MENDABLE, MENDED, MISNAMED } from './documents.ts';

/** Corrections in JSON and SARIF. */
export const validateCorrigerJson: readonly Case[] = [
  {
    name: 'problems that fix themselves, in SARIF',
    args: ['validate', 'a.yaml', '--format=sarif'],
    files: { 'a.yaml': MENDABLE },
    code: 1,
  },
  {
    name: '--corriger --a-blanc, tabs and ids in JSON',
    args: ['validate', 'a.yaml', '--corriger', '--a-blanc', '--format', 'json'],
    files: { 'a.yaml': MISNAMED },
    code: 1,
  },
  {
    name: '--corriger in JSON',
    args: ['validate', 'a.yaml', '--corriger', '--format', 'json'],
    files: { 'a.yaml': MENDABLE },
    code: 1,
    written: { 'a.yaml': MENDED },
  },
  {
    name: '--corriger --a-blanc in JSON',
    args: ['validate', 'a.yaml', '--corriger', '--a-blanc', '--format', 'json'],
    files: { 'a.yaml': MENDABLE },
    code: 1,
  },
  {
    name: '--corriger -, in JSON',
    args: ['validate', '-', '--corriger', '--format', 'json'],
    stdin: 'a: [',
    code: 1,
  },
];
