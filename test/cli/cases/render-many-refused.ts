import type { Case } from './case.ts';
import { INVALID, SOUND } from './documents.ts';

const MISSING_PARTIAL = '{{> inconnu}}';

/** `render` of several files: what is refused before any is written. */
export const renderManyRefused: readonly Case[] = [
  {
    name: 'render several files on threads, a template at fault',
    args: ['render', 'a.yaml', 'b.yaml', 'c.yaml', '--pdf', '--gabarits', 'g'],
    files: { 'a.yaml': SOUND, 'b.yaml': SOUND, 'c.yaml': INVALID, 'g/contrat.hbs': MISSING_PARTIAL },
    code: 1,
  },
  {
    name: 'render several files, no such folder of templates',
    args: ['render', 'a.yaml', 'b.yaml', '--gabarits', 'g'],
    files: { 'a.yaml': SOUND, 'b.yaml': SOUND },
    code: 2,
  },
  {
    name: 'render several files into one',
    args: ['render', 'a.yaml', 'b.yaml', '-o', 'x.pdf'],
    files: { 'a.yaml': SOUND, 'b.yaml': SOUND },
    code: 2,
  },
  {
    name: 'render several files to stdout',
    args: ['render', '.', '-o', '-'],
    files: { 'a.yaml': SOUND, 'b.yaml': SOUND },
    code: 2,
  },
  {
    name: 'render several files into no folder',
    args: ['render', '.', '-o', 'd/'],
    files: { 'a.yaml': SOUND, 'b.yaml': SOUND },
    code: 2,
  },
  {
    name: 'render several files into what is no folder',
    args: ['render', '.', '-o', 'a.yaml'],
    files: { 'a.yaml': SOUND, 'b.yaml': SOUND },
    code: 2,
  },
  {
    name: 'render two files of one name into a folder',
    args: ['render', 'x/a.yaml', 'y/a.yaml', '-o', 'd'],
    files: { 'x/a.yaml': SOUND, 'y/a.yaml': SOUND, 'd/z': '' },
    code: 2,
  },
  {
    name: 'render two files of one name',
    args: ['render', '.'],
    files: { 'a.yaml': SOUND, 'a.yml': SOUND },
    code: 2,
  },
  {
    name: 'render a file over another to render',
    args: ['render', 'a.yaml', './a-tableau.md', '--document', 'tableau', '--force'],
    files: { 'a.yaml': SOUND, 'a-tableau.md': SOUND },
    code: 2,
  },
  { name: 'render the standard input', args: ['render', '-'], stdin: SOUND, code: 2 },
];
