import type { Case } from './case.ts';
import { DRAFT, INVALID, REMARKED, SOUND } from './documents.ts';

const LATER = SOUND.replace('echeance: 2027', 'echeance: 2029').replace(
  'titre: Agir en 2027',
  'titre: Agir en 2029',
);
const LATIN = Buffer.from(SOUND, 'latin1');
const files = { 'a.yaml': SOUND, 'b.yaml': LATER };

/** `compare`: what is the same, what differs, and all that can't be compared, which never passes for unchanged. */
export const compare: readonly Case[] = [
  { name: 'compare --help', args: ['compare', '--help'], code: 0 },
  { name: 'compare, the same twice', args: ['compare', 'a.yaml', 'a.yaml'], files, code: 0 },
  { name: 'compare, a difference', args: ['compare', 'a.yaml', 'b.yaml'], files, code: 1 },
  {
    name: 'compare, only a comment',
    args: ['compare', 'a.yaml', 'c.yaml'],
    files: { ...files, 'c.yaml': `# relu\n${SOUND}` },
    code: 0,
  },
  {
    name: 'compare, only the layout',
    args: ['compare', 'a.yaml', 'c.yaml'],
    files: { ...files, 'c.yaml': SOUND.replace('{ debut: 2026, fin: 2032 }', '{ fin: 2032, debut: 2026 }') },
    code: 0,
  },
  {
    name: 'compare --format json',
    args: ['compare', 'a.yaml', 'b.yaml', '--format', 'json'],
    files,
    code: 1,
  },
  {
    name: 'compare --format markdown',
    args: ['compare', 'a.yaml', 'b.yaml', '--format', 'markdown'],
    files,
    code: 1,
  },
  {
    name: 'compare --refuser recul, an advance',
    args: ['compare', 'b.yaml', 'a.yaml', '--refuser', 'recul'],
    files,
    code: 0,
  },
  {
    name: 'compare --refuser recul, a step back',
    args: ['compare', 'a.yaml', 'b.yaml', '--refuser', 'recul'],
    files,
    code: 1,
  },
  { name: 'compare, the standard input', args: ['compare', 'a.yaml', '-'], files, stdin: LATER, code: 1 },
  { name: 'compare, the standard input twice', args: ['compare', '-', '-'], stdin: SOUND, code: 2 },
  { name: 'compare, an empty standard input', args: ['compare', '-', 'a.yaml'], files, stdin: '', code: 2 },
  { name: 'compare, one file', args: ['compare', 'a.yaml'], files, code: 2 },
  { name: 'compare, three files', args: ['compare', 'a.yaml', 'a.yaml', 'a.yaml'], files, code: 2 },
  { name: 'compare, a missing file', args: ['compare', 'a.yaml', 'c.yaml'], files, code: 2 },
  { name: 'compare, two missing files', args: ['compare', 'c.yaml', 'd.yaml'], code: 2 },
  {
    name: 'compare, a folder',
    args: ['compare', 'a.yaml', 'dossier'],
    files: { ...files, 'dossier/a.yaml': SOUND },
    code: 2,
  },
  {
    name: 'compare, what is no YAML',
    args: ['compare', 'a.yaml', 'c.yaml'],
    files: { ...files, 'c.yaml': 'a: [' },
    code: 2,
  },
  {
    name: 'compare, an invalid contract',
    args: ['compare', 'c.yaml', 'a.yaml'],
    files: { ...files, 'c.yaml': INVALID },
    code: 2,
  },
  {
    name: 'compare, two invalid contracts that are the same',
    args: ['compare', 'c.yaml', 'c.yaml'],
    files: { 'c.yaml': INVALID },
    code: 2,
  },
  {
    name: 'compare, another encoding',
    args: ['compare', 'a.yaml', 'c.yaml'],
    files: { ...files, 'c.yaml': LATIN },
    code: 2,
  },
  {
    name: 'compare, an empty file',
    args: ['compare', 'c.yaml', 'c.yaml'],
    files: { 'c.yaml': '' },
    code: 2,
  },
  {
    name: 'compare, a PDF of another program',
    args: ['compare', 'a.yaml', 'c.pdf'],
    files: { ...files, 'c.pdf': '%PDF-1.7\n' },
    code: 2,
  },
  {
    name: 'compare, a Word document',
    args: ['compare', 'a.yaml', 'c.docx'],
    files: { ...files, 'c.docx': 'PK\u0003\u0004aaaaaaaaaaaaaaaaaaaaaaaaaaword/document.xml' },
    code: 2,
  },
  {
    name: 'compare, a draft',
    args: ['compare', 'c.yaml', 'a.yaml'],
    files: { ...files, 'c.yaml': DRAFT },
    code: 1,
  },
  {
    name: 'compare, another status',
    args: ['compare', 'a.yaml', 'c.yaml'],
    files: { ...files, 'c.yaml': REMARKED },
    code: 1,
  },
  { name: 'compare --meme, without =', args: ['compare', 'a.yaml', 'b.yaml', '--meme', 'a'], files, code: 2 },
  {
    name: 'compare --meme, an unknown id',
    args: ['compare', 'a.yaml', 'b.yaml', '--meme', 'engagement-1=b'],
    files,
    code: 2,
  },
  {
    name: 'compare --auteur, for a PDF',
    args: ['compare', 'a.yaml', 'b.yaml', '-o', 'c.pdf', '--auteur', 'Préfecture'],
    files,
    code: 2,
  },
  {
    name: 'compare --date, no day',
    args: ['compare', 'a.yaml', 'b.yaml', '-o', 'c.docx', '--date', '2026-02-30'],
    files,
    code: 2,
  },
  { name: 'compare --git, no repository', args: ['compare', '--git', 'HEAD', 'a.yaml'], files, code: 2 },
  {
    name: 'compare --git, two files',
    args: ['compare', '--git', 'HEAD', 'a.yaml', 'b.yaml'],
    files,
    code: 2,
  },
  {
    name: 'compare --git, the standard input',
    args: ['compare', '--git', 'HEAD', '-'],
    stdin: SOUND,
    code: 2,
  },
];
