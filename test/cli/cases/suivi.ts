import { createHash } from 'node:crypto';
import type { Case } from './case.ts';
import { INVALID, SOUND } from './documents.ts';

const sha = createHash('sha256').update(SOUND).digest('hex');
const HEAD = `version: 1
contrat: { fichier: a.yaml, empreinte: "sha256:${sha}" }
`;
const SUIVI = `${HEAD}points:
  # en conseil
  - { engagement: engagement-1, date: 2027-03, statut: realise, texte: Fait., source: { titre: PV } }
`;
const files = { 'a.yaml': SOUND, 'a.suivi.yaml': SUIVI };
const noter = ['suivi', 'noter', 'a.yaml', 'engagement-1', '--date', '2027-04'];

/** `suivi`, and `validate` of a follow-up. */
export const suivi: readonly Case[] = [
  { name: 'suivi --help', args: ['suivi', '--help'], code: 0 },
  { name: 'suivi', args: ['suivi', 'a.yaml'], files, code: 0 },
  { name: 'bilan --help', args: ['bilan', '--help'], code: 0 },
  { name: 'bilan without a year', args: ['bilan', 'a.yaml'], files, code: 2 },
  {
    name: 'bilan',
    args: ['bilan', 'a.yaml', '--annee', '2027'],
    files,
    code: 0,
    written: { 'a-bilan-2027.md': /^# Bilan 2027\n/ },
  },
  {
    name: 'bilan, a contract without follow-up',
    args: ['bilan', 'b.yaml', '--annee', '2027'],
    files: { 'b.yaml': SOUND },
    code: 2,
  },
  {
    name: 'suivi etat, the follow-up itself',
    args: ['suivi', 'etat', 'a.suivi.yaml', '--au', '2027-12-31'],
    files,
    code: 0,
  },
  {
    name: 'suivi etat, markdown',
    args: ['suivi', 'etat', 'a.yaml', '--au', '2027-12-31', '--format', 'markdown'],
    files,
    code: 0,
  },
  {
    name: 'suivi etat, a workbook',
    args: ['suivi', 'a.yaml', '--format', 'xlsx'],
    files,
    code: 0,
    written: { 'a-etat.xlsx': /^PK/ },
  },
  {
    name: 'suivi etat, a page where it is asked for',
    args: ['suivi', 'a.yaml', '-o', 'b.html'],
    files,
    code: 0,
    written: { 'b.html': /<title>Suivi/ },
  },
  {
    name: 'suivi etat, a text in a file',
    args: ['suivi', 'a.yaml', '-o', 'b.txt'],
    files,
    code: 0,
    written: { 'b.txt': /● tenu/ },
  },
  {
    name: 'suivi etat, a file that is there',
    args: ['suivi', 'a.yaml', '-o', 'b.html'],
    files: { ...files, 'b.html': 'à moi' },
    code: 2,
  },
  { name: 'suivi etat, an unknown extension', args: ['suivi', 'a.yaml', '-o', 'b.pdf'], files, code: 2 },
  {
    name: 'suivi etat, two formats',
    args: ['suivi', 'a.yaml', '-o', 'b.ods', '--format', 'xlsx'],
    files,
    code: 2,
  },
  { name: 'suivi etat, no day', args: ['suivi', 'etat', 'a.yaml', '--au', '2027-02-30'], files, code: 2 },
  { name: 'suivi, no follow-up', args: ['suivi', 'a.yaml'], files: { 'a.yaml': SOUND }, code: 2 },
  { name: 'suivi, no contract', args: ['suivi', 'absent.yaml'], files, code: 2 },
  { name: 'suivi, an unknown act', args: ['suivi', 'note', 'a.yaml'], files, code: 2 },
  { name: 'suivi, an option of another act', args: ['suivi', 'a.yaml', '--niveau', '1'], files, code: 2 },
  {
    name: 'suivi, a contract that has changed',
    args: ['suivi', 'a.yaml'],
    files: { ...files, 'a.yaml': `${SOUND}# plus\n` },
    code: 2,
  },
  {
    name: 'suivi ouvrir',
    args: ['suivi', 'ouvrir', 'a.yaml'],
    files: { 'a.yaml': SOUND },
    code: 0,
    written: { 'a.suivi.yaml': /empreinte: sha256:/ },
  },
  { name: 'suivi ouvrir, one that is open', args: ['suivi', 'ouvrir', 'a.yaml'], files, code: 2 },
  {
    name: 'suivi ouvrir, an invalid contract',
    args: ['suivi', 'ouvrir', 'a.yaml'],
    files: { 'a.yaml': INVALID },
    code: 2,
  },
  {
    name: 'suivi noter',
    args: [...noter, '--statut', 'en_cours', '--texte', 'Reprise'],
    files,
    code: 0,
    written: { 'a.suivi.yaml': /# en conseil\n[\s\S]*texte: Reprise/ },
  },
  { name: 'suivi noter, nothing', args: noter, files, code: 2 },
  { name: 'suivi noter, two figures', args: [...noter, '--niveau', '1', '--realise', '2'], files, code: 2 },
  {
    name: 'suivi echeances',
    args: ['suivi', 'echeances', 'a.yaml', 'b.yaml', '--au', '2027-01-01', '--mois', '18'],
    files: { ...files, 'b.yaml': SOUND.replace('nom: Éauze', 'nom: Auch') },
    code: 0,
  },
  { name: 'suivi echeances, nothing', args: ['suivi', 'echeances'], files, code: 2 },
  {
    name: 'suivi echeances, months from no day',
    args: ['suivi', 'echeances', 'a.yaml', '--mois', '6'],
    files,
    code: 2,
  },
  {
    name: 'suivi echeances, a file with errors: the others are listed',
    args: ['suivi', 'echeances', 'a.yaml', 'b.yaml'],
    files: { ...files, 'b.yaml': INVALID },
    code: 2,
  },
  { name: 'suivi etat, a calendar', args: ['suivi', 'a.yaml', '--format', 'ics'], files, code: 2 },
  {
    name: 'suivi exporter',
    args: ['suivi', 'exporter', 'a.yaml', '-o', 'a.xlsx'],
    files,
    code: 0,
    written: { 'a.xlsx': /^PK/ },
  },
  {
    name: 'suivi exporter, no workbook',
    args: ['suivi', 'exporter', 'a.yaml', '-o', 'a.csv'],
    files,
    code: 2,
  },
  { name: 'suivi importer, no workbook', args: ['suivi', 'importer', 'a.yaml', 'a.yaml'], files, code: 2 },
  { name: 'suivi importer, two words', args: ['suivi', 'importer', 'a.yaml'], files, code: 2 },
  { name: 'validate, a follow-up', args: ['validate', 'a.suivi.yaml'], files, code: 0 },
  {
    name: 'validate, a follow-up with errors',
    args: ['validate', 'a.suivi.yaml'],
    files: { ...files, 'a.suivi.yaml': `${HEAD}releves: [{ engagement: engagement-99, date: 2027 }]\n` },
    code: 1,
  },
  {
    name: 'validate --corriger, a follow-up stays as it is',
    args: ['validate', 'a.suivi.yaml', '--corriger'],
    files: { ...files, 'a.suivi.yaml': SUIVI.replace('points', 'point') },
    code: 1,
  },
  { name: 'render, a follow-up', args: ['render', 'a.suivi.yaml'], files, code: 2 },
];
