import type { Case } from './case.ts';
import { DRAFT } from './documents.ts';

/** `--regle`: the severity of a rule. */
export const validateRegle: readonly Case[] = [
  {
    name: '--regle',
    args: ['validate', 'a.yaml', '--regle', 'a-completer=erreur'],
    files: { 'a.yaml': DRAFT },
    code: 1,
  },
  {
    name: '--regle, several, the last word on a rule',
    args: [
      'validate',
      'a.yaml',
      '--regle=a-completer=erreur',
      '--regle=volet-sans-engagement=aucune',
      '--regle=a-completer=aucune',
    ],
    files: { 'a.yaml': DRAFT },
    code: 0,
  },
  {
    name: '--regle in JSON',
    args: ['validate', 'a.yaml', '--regle', 'a-completer=aucune', '--format', 'json'],
    files: { 'a.yaml': DRAFT },
    code: 0,
  },
  {
    name: '--regle of an unknown rule',
    args: ['validate', 'a.yaml', '--regle', 'a-completr=aucune'],
    files: { 'a.yaml': DRAFT },
    code: 2,
  },
  {
    name: '--regle of an unknown weight',
    args: ['validate', 'a.yaml', '--regle', 'a-completer=erreurs'],
    files: { 'a.yaml': DRAFT },
    code: 2,
  },
  {
    name: '--regle without a weight',
    args: ['validate', 'a.yaml', '--regle', 'a-completer'],
    files: { 'a.yaml': DRAFT },
    code: 2,
  },
  {
    name: '--regle of a problem of form',
    args: ['validate', 'a.yaml', '--regle', 'cle-inconnue=aucune'],
    files: { 'a.yaml': DRAFT },
    code: 2,
  },
  {
    name: '--regle of a problem of templates',
    args: ['validate', 'a.yaml', '--regle', 'champ-jamais-imprime=aucune'],
    files: { 'a.yaml': DRAFT },
    code: 2,
  },
];
