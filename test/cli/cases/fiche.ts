import { createHash } from 'node:crypto';
import type { Case } from './case.ts';
import { INVALID, SOUND } from './documents.ts';

const sha = createHash('sha256').update(SOUND).digest('hex');
const SUIVI = `version: 1
contrat: { fichier: a.yaml, empreinte: "sha256:${sha}" }
points:
  - { engagement: engagement-1, date: 2027-03, statut: realise, texte: Fait., source: { titre: PV } }
  - { engagement: engagement-1, date: 2027-09, texte: Plus tard. }
`;
const files = { 'a.yaml': SOUND, 'a.suivi.yaml': SUIVI };

/** `fiche`, with a follow-up and without. */
export const fiche: readonly Case[] = [
  { name: 'fiche --help', args: ['fiche', '--help'], code: 0 },
  {
    name: 'fiche',
    args: ['fiche', 'a.yaml', 'engagement-1', '-o', '-', '--au', '2027-06-30'],
    files,
    code: 0,
  },
  {
    name: 'fiche, by its printed number, at the day of the last record',
    args: ['fiche', 'a.yaml', '1.1', '--pdf', '-o', 'b.pdf'],
    files,
    code: 0,
    written: { 'b.pdf': /^%PDF-/ },
  },
  {
    name: 'fiche --toutes',
    args: ['fiche', 'a.yaml', '--toutes', '--au', '2027-12-31'],
    files,
    code: 0,
    written: { 'a-fiches-suivi.md': /Suivi au 31/ },
  },
  {
    name: 'fiche without a follow-up',
    args: ['fiche', 'a.yaml', 'engagement-1'],
    files: { 'a.yaml': SOUND },
    code: 0,
    written: { 'a-fiche-engagement-1.md': /## Fiches des engagements/ },
  },
  {
    name: 'fiche --toutes without a follow-up',
    args: ['fiche', 'a.yaml', '--toutes'],
    files: { 'a.yaml': SOUND },
    code: 0,
    written: { 'a-fiches.md': /## Fiches des engagements/ },
  },
  { name: 'fiche of nothing', args: ['fiche', 'a.yaml'], files, code: 2 },
  { name: 'fiche of an unknown commitment', args: ['fiche', 'a.yaml', 'engagment-1'], files, code: 2 },
  {
    name: 'fiche of a commitment that nothing resembles, in a file with a space',
    args: ['fiche', 'mon contrat.yaml', 'zzzzzzzz'],
    files: { 'mon contrat.yaml': SOUND },
    code: 2,
  },
  { name: 'fiche of all and of one', args: ['fiche', 'a.yaml', '1.1', '--toutes'], files, code: 2 },
  { name: 'fiche at no day', args: ['fiche', 'a.yaml', '1.1', '--au', 'hier'], files, code: 2 },
  {
    name: 'fiche at a day without a follow-up',
    args: ['fiche', 'a.yaml', '1.1', '--au', '2027-01-01'],
    files: { 'a.yaml': SOUND },
    code: 2,
  },
  {
    name: 'fiche of an invalid contract',
    args: ['fiche', 'a.yaml', '1.1'],
    files: { 'a.yaml': INVALID },
    code: 1,
  },
];
