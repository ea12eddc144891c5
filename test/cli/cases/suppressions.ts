import type { Case } from './case.ts';
import { ASIDE, REMARKED } from './documents.ts';

const REFUSED = ASIDE.replace(/porteurs: \[[a-z-]+/, 'porteurs: [inconnue');

/** Problems that a comment of the file suppresses, in `validate` and `render`. */
export const suppressions: readonly Case[] = [
  { name: 'an exception', args: ['validate', 'a.yaml'], files: { 'a.yaml': ASIDE }, code: 0 },
  {
    name: 'exceptions of several files',
    args: ['validate', 'a.yaml', 'b.yaml'],
    files: { 'a.yaml': ASIDE, 'b.yaml': ASIDE },
    code: 0,
  },
  {
    name: 'render an exception',
    args: ['render', 'a.yaml'],
    files: { 'a.yaml': ASIDE },
    code: 0,
    written: { 'a.md': /compléter/ },
  },
  {
    name: 'render an exception beside an error',
    args: ['render', 'a.yaml'],
    files: { 'a.yaml': REFUSED },
    code: 1,
  },
  {
    name: 'render several, with an exception beside an error',
    args: ['render', 'a.yaml', 'b.yaml'],
    files: { 'a.yaml': REFUSED, 'b.yaml': ASIDE },
    code: 1,
    written: { 'b.md': /compléter/ },
  },
  {
    name: 'render comments into a PDF',
    args: ['render', 'a.yaml', '--pdf'],
    files: { 'a.yaml': REMARKED },
    code: 0,
    written: { 'a.pdf': /^%PDF/ },
  },
  {
    name: 'render comments into Markdown',
    args: ['render', 'a.yaml'],
    files: { 'a.yaml': REMARKED },
    code: 0,
    written: { 'a.md': /Éauze/ },
  },
  {
    name: 'render comments of a draft into a PDF',
    args: ['render', 'a.yaml', '--pdf'],
    files: { 'a.yaml': REMARKED.replace('adopte', 'projet') },
    code: 0,
    written: { 'a.pdf': /^%PDF/ },
  },
  { name: '--exceptions', args: ['validate', 'a.yaml', '--exceptions'], files: { 'a.yaml': ASIDE }, code: 0 },
  ...['json', 'sarif', 'junit', 'github', 'gitlab'].map((format) => ({
    name: `an exception, --format ${format}`,
    args: ['validate', 'a.yaml', '--format', format],
    files: { 'a.yaml': ASIDE },
    code: 0,
  })),
  {
    name: 'an exception at signature',
    args: ['validate', 'a.yaml', '--etape', 'signature'],
    files: { 'a.yaml': ASIDE },
    code: 1,
  },
];
