import type { Case } from './case.ts';
import { SOUND } from './documents.ts';

const THEME = 'theme:\n  couleur: "#14532d"\n  pied: Ville d’Éauze\n';

/** `csi.config.yaml`, found above a file or named, and themes of the house. */
export const config: readonly Case[] = [
  {
    name: 'config: found above the file',
    args: ['render', 'd/e/a.yaml', '--pdf'],
    files: { 'd/e/a.yaml': SOUND, 'd/csi.config.yaml': `${THEME}etape: projet\n` },
    code: 0,
    written: { 'd/e/a.pdf': /theme\.yaml/ },
  },
  {
    name: 'config: the nearest, for each of several files',
    args: ['render', 'd', '--pdf'],
    files: {
      'd/a.yaml': SOUND,
      'd/e/b.yaml': SOUND,
      'csi.config.yaml': THEME,
      'd/e/csi.config.yaml': 'theme: { taille: grande }\n',
      'd/e/maison.theme.yaml': 'taille: normale\n',
    },
    code: 0,
    written: { 'd/a.pdf': /theme\.yaml/, 'd/e/b.pdf': /theme\.yaml/ },
  },
  {
    name: 'config: not above the repository',
    args: ['validate', 'd/a.yaml'],
    files: { 'd/a.yaml': SOUND, 'd/.git/HEAD': '', 'csi.config.yaml': 'faux: 1\n' },
    code: 0,
  },
  {
    name: 'config: set aside',
    args: ['validate', 'a.yaml', '--sans-config'],
    files: { 'a.yaml': SOUND, 'csi.config.yaml': 'faux: 1\n' },
    code: 0,
  },
  {
    name: 'config: said in the JSON report',
    args: ['validate', 'a.yaml', 'd/b.yaml', '--format', 'json'],
    files: {
      'a.yaml': SOUND,
      'd/b.yaml': SOUND,
      'd/csi.config.yaml':
        'etape: projet\nregles: { coordonnees-publiees: erreur, annee-en-double: aucune }\n',
    },
    code: 0,
  },
  {
    name: 'config: a rule made stricter, another laxer',
    args: ['validate', 'a.yaml'],
    files: {
      'a.yaml': SOUND,
      'csi.config.yaml': 'regles: { coordonnees-publiees: erreur, annee-en-double: aucune }\n',
    },
    code: 0,
  },
  {
    name: 'config: a rule made laxer by the one that is named',
    args: ['validate', 'a.yaml', '--config', 'm/c.yaml'],
    files: { 'a.yaml': SOUND, 'm/c.yaml': 'regles: { annee-en-double: aucune }\n' },
    code: 0,
  },
  {
    name: 'config: both options',
    args: ['validate', 'a.yaml', '--config', 'c.yaml', '--sans-config'],
    files: { 'a.yaml': SOUND, 'c.yaml': THEME },
    code: 2,
  },
  {
    name: 'config: all that is wrong',
    args: ['validate', '.'],
    files: {
      'a.yaml': SOUND,
      'csi.config.yaml': `themes: {}
theme: { couleur: "#ffd700", accent: rouge }
gabarits: ../ailleurs
police: /usr/share/fonts
etape: finale
regles: { a-completr: erreur, a-completer: non }
`,
    },
    code: 1,
  },
  {
    name: 'config: checked by its name',
    args: ['validate', 'csi.config.yaml', 'maison.theme.yaml', 'theme.yaml'],
    files: {
      'csi.config.yaml': '- theme\n',
      'maison.theme.yaml': 'couleur: #14532d\n',
      'theme.yaml': 'couleur: "#14532d"\n',
    },
    code: 1,
  },
  {
    name: 'config: no contract',
    args: ['render', 'csi.config.yaml'],
    files: { 'csi.config.yaml': THEME },
    code: 2,
  },
  {
    name: 'config: a folder that is not there',
    args: ['render', 'a.yaml'],
    files: { 'a.yaml': SOUND, 'csi.config.yaml': 'gabarits: modeles\n' },
    code: 2,
  },
  {
    name: 'config: too big',
    args: ['validate', 'a.yaml'],
    files: { 'a.yaml': SOUND, 'csi.config.yaml': `# ${'x'.repeat(64_000)}\n` },
    code: 2,
  },
  {
    name: 'theme: a file of the house',
    args: ['render', 'a.yaml', '--pdf', '--theme', 'm.yaml', '--couverture', 'papier-entete'],
    files: { 'a.yaml': SOUND, 'm.yaml': 'couleur: "#14532d"\ncouverture: bandeau\n' },
    code: 0,
    written: { 'a.pdf': /theme\.yaml/ },
  },
  {
    name: 'theme: wrong',
    args: ['render', 'a.yaml', '--pdf', '--theme', 'm.yaml'],
    files: { 'a.yaml': SOUND, 'm.yaml': 'couleur: "#00a2ae"\naccent: #b3261e\ncouvertur: sobre\n' },
    code: 1,
  },
  {
    name: 'theme: not there',
    args: ['render', 'a.yaml', '--pdf', '--theme', 'm.yaml'],
    files: { 'a.yaml': SOUND },
    code: 2,
  },
  {
    name: 'couverture: not for Markdown',
    args: ['render', 'a.yaml', '--couverture', 'bandeau'],
    files: { 'a.yaml': SOUND },
    code: 2,
  },
  {
    name: 'couverture: unknown',
    args: ['render', 'a.yaml', '--pdf', '--couverture', 'bandau'],
    files: { 'a.yaml': SOUND },
    code: 2,
  },
];
