import { readFileSync } from 'node:fs';
import type { Case } from './case.ts';
import { SOUND } from './documents.ts';

const NOTO = new URL('.', import.meta.resolve('@expo-google-fonts/noto-sans/package.json'));
const noto = (style: string) => readFileSync(new URL(`${style}/NotoSans_${style}.ttf`, NOTO));
const HOUSE = {
  'p/1.ttf': noto('400Regular'),
  'p/2.ttf': noto('400Regular_Italic'),
  'p/3.ttf': noto('700Bold'),
  'p/4.ttf': noto('700Bold_Italic'),
};
const policeArgs = ['render', 'a.yaml', '--pdf', '--police', 'p'];

/** `render --police`: fonts of the user. */
export const renderPolice: readonly Case[] = [
  {
    name: 'police: a house’s own',
    args: policeArgs,
    files: { 'a.yaml': SOUND, ...HOUSE, 'p/OFL.txt': 'Copyright' },
    code: 0,
    written: { 'a.pdf': /NotoSans-Bold/ },
  },
  { name: 'police: no such folder', args: policeArgs, files: { 'a.yaml': SOUND }, code: 2 },
  {
    name: 'police: none in the folder',
    args: policeArgs,
    files: { 'a.yaml': SOUND, 'p/a.txt': '' },
    code: 2,
  },
  {
    name: 'police: not for Markdown',
    args: ['render', 'a.yaml', '--police', 'p'],
    files: { 'a.yaml': SOUND, ...HOUSE },
    code: 2,
  },
  {
    name: 'police: no TrueType',
    args: policeArgs,
    files: { 'a.yaml': SOUND, 'p/a.woff2': 'wOF2…' },
    code: 2,
  },
  {
    name: 'police: cut short',
    args: policeArgs,
    files: { 'a.yaml': SOUND, 'p/a.ttf': noto('400Regular').subarray(0, 9999) },
    code: 2,
  },
  {
    name: 'police: a face missing',
    args: policeArgs,
    files: { 'a.yaml': SOUND, 'p/1.ttf': HOUSE['p/1.ttf'] },
    code: 2,
  },
  {
    name: 'police: the same face twice',
    args: policeArgs,
    files: { 'a.yaml': SOUND, ...HOUSE, 'p/5.ttf': HOUSE['p/4.ttf'] },
    code: 2,
  },
];
