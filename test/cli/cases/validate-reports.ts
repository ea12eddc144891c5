import type { Case } from './case.ts';
import { DRAFT, INVALID, SOUND } from './documents.ts';

/** The formats of reports, and reports written to files. */
export const validateReports: readonly Case[] = [
  ...['sarif', 'junit', 'github', 'gitlab'].flatMap((format) => [
    {
      name: `--format ${format}`,
      args: ['validate', 'd', '--format', format],
      files: { 'd/a.yaml': INVALID, 'd/b.yaml': DRAFT },
      code: 1,
    },
    {
      name: `--format ${format}, no problem`,
      args: ['validate', 'a.yaml', '--format', format],
      files: { 'a.yaml': SOUND },
      code: 0,
    },
    {
      name: `--format ${format}, no file there`,
      args: ['validate', 'absent.yaml', '--format', format],
      code: 2,
    },
  ]),
  {
    name: '--rapport, several',
    args: [
      'validate',
      'a.yaml',
      '--rapport',
      'sarif=csi.sarif',
      '--rapport',
      'junit=été/a=b.xml',
      '--rapport=texte=a.txt',
    ],
    files: { 'a.yaml': INVALID, 'été/x': '', 'csi.sarif': 'le précédent' },
    code: 1,
    written: {
      'csi.sarif': /"2\.1\.0"/,
      'été/a=b.xml': /^<\?xml/,
      'a.txt': /2 erreurs dans 1 fichier\.\n1 problème se corrige/,
    },
  },
  {
    name: '--rapport beside --format',
    args: ['validate', 'a.yaml', 'absent.yaml', '--format', 'github', '--rapport', 'gitlab=g.json'],
    files: { 'a.yaml': DRAFT },
    code: 2,
    written: { 'g.json': /fichier-illisible/ },
  },
  {
    name: '--rapport without a path',
    args: ['validate', 'a.yaml', '--rapport', 'sarif'],
    files: { 'a.yaml': SOUND },
    code: 2,
  },
  {
    name: '--rapport with an empty path',
    args: ['validate', 'a.yaml', '--rapport', 'sarif='],
    files: { 'a.yaml': SOUND },
    code: 2,
  },
  {
    name: '--rapport of an unknown format',
    args: ['validate', 'a.yaml', '--rapport', 'sarf=a'],
    files: { 'a.yaml': SOUND },
    code: 2,
  },
  {
    name: '--rapport of a name that objects have',
    args: ['validate', 'a.yaml', '--rapport', 'toString=a'],
    files: { 'a.yaml': SOUND },
    code: 2,
  },
  {
    name: '--rapport to stdout',
    args: ['validate', 'a.yaml', '--rapport', 'json=-'],
    files: { 'a.yaml': SOUND },
    code: 2,
  },
  {
    name: '--rapport over YAML',
    args: ['validate', 'a.yaml', '--rapport', 'json=b.yml'],
    files: { 'a.yaml': SOUND },
    code: 2,
  },
  {
    name: '--rapport over what is checked',
    args: ['validate', 'a.txt', '--rapport', 'json=./a.txt'],
    files: { 'a.txt': SOUND },
    code: 2,
  },
  {
    name: '--rapport over a folder',
    args: ['validate', 'a.yaml', '--rapport', 'json=d'],
    files: { 'a.yaml': SOUND, 'd/x': '' },
    code: 2,
  },
  {
    name: '--rapport into no folder',
    args: ['validate', 'a.yaml', '--rapport', 'json=d/x'],
    files: { 'a.yaml': SOUND },
    code: 2,
  },
  {
    name: '--rapport, two in one file',
    args: ['validate', 'a.yaml', '--rapport', 'json=x', '--rapport', 'sarif=./x'],
    files: { 'a.yaml': SOUND },
    code: 2,
  },
];
