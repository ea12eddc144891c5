import { type Entry, entry } from './entry.ts';
import { TOUJOURS_AVERTISSEMENT } from './levels.ts';

/** Every problem that the templates of `csi render --gabarits` can have. */
export const GABARITS: readonly Entry[] = [
  entry(
    'gabarit-mal-forme',
    'Un bloc ou des accolades d’un gabarit ne sont pas fermés.',
    '{{#if projet}}Projet',
    '{{#if projet}}Projet{{/if}}',
  ),
  entry(
    'gabarit-inconnu',
    'Un gabarit en appelle un autre qui n’existe pas.',
    '{{> coverture}}',
    '{{> couverture}}',
  ),
  entry(
    'gabarit-sans-emploi',
    'Un fichier du dossier de gabarits ne remplace aucun gabarit, et aucun ne l’appelle.',
  ),
  entry(
    'gabarit-sans-fin',
    'Un gabarit s’appelle lui-même, et ne finirait jamais.',
    '{{> annexes}}',
    '{{> visas}}',
  ),
  entry(
    'variable-inconnue',
    'Un gabarit nomme une variable qui n’existe pas là où il la nomme.',
    '{{territoire.nm}}',
    '{{territoire.nom}}',
  ),
  entry(
    'variable-non-imprimable',
    'Un gabarit imprime une liste, un ensemble de champs ou un oui ou non.',
    '{{visas}}',
    '{{joindre visas}}',
  ),
  entry('variable-vide', 'Un gabarit imprime un champ que ce document ne remplit pas.'),
  entry(
    'fonction-inconnue',
    'Un gabarit appelle une fonction qui n’existe pas.',
    '{{enDates document.date}}',
    '{{enDate document.date}}',
  ),
  entry(
    'fonction-mal-employee',
    'Une fonction ouvre un bloc, ou n’en ouvre pas, contre son usage.',
    '{{#territoire}}{{nom}}{{/territoire}}',
    '{{#with territoire}}{{nom}}{{/with}}',
  ),
  entry(
    'argument-incorrect',
    'Une fonction reçoit trop de valeurs, trop peu, ou pas celles qu’elle attend.',
    '{{enDate document.date "court"}}',
    '{{enDate document.date}}',
  ),
  {
    ...entry('champ-jamais-imprime', 'Un champ est rempli, et les gabarits ne l’impriment jamais.'),
    severity: TOUJOURS_AVERTISSEMENT,
  },
];
