import type { Case } from './case.ts';
import { INVALID, SOUND } from './documents.ts';

const LATER = SOUND.replace('echeance: 2027', 'echeance: 2029').replace(
  'titre: Agir en 2027',
  'titre: Agir en 2029',
);
const RETITLED = SOUND.replace(/titre: Contrat[^,}\n]*/, 'titre: Contrat rebaptisé');
const files = { 'a.yaml': SOUND, 'b.yaml': LATER };

/** `avenant` and `consolider`: what they write and refuse. */
export const avenant: readonly Case[] = [
  { name: 'avenant --help', args: ['avenant', '--help'], code: 0 },
  {
    name: 'avenant preparer',
    args: ['avenant', 'preparer', 'a.yaml', 'b.yaml'],
    files,
    code: 0,
    written: { 'avenant-1.yaml': /ancien: Agir en 2027/ },
  },
  {
    name: 'avenant preparer, the same twice',
    args: ['avenant', 'preparer', 'a.yaml', 'a.yaml'],
    files,
    code: 1,
  },
  {
    name: 'avenant preparer, only what no avenant changes',
    args: ['avenant', 'preparer', 'a.yaml', 'c.yaml'],
    files: { ...files, 'c.yaml': RETITLED },
    code: 1,
  },
  { name: 'avenant preparer, one file', args: ['avenant', 'preparer', 'a.yaml'], files, code: 2 },
  {
    name: 'avenant preparer, an output that exists',
    args: ['avenant', 'preparer', 'a.yaml', 'b.yaml'],
    files: { ...files, 'avenant-1.yaml': 'à moi\n' },
    code: 2,
  },
  {
    name: 'avenant preparer, an invalid contract',
    args: ['avenant', 'preparer', 'a.yaml', 'c.yaml'],
    files: { ...files, 'c.yaml': INVALID },
    code: 2,
  },
  {
    name: 'avenant preparer, an output that is no YAML',
    args: ['avenant', 'preparer', 'a.yaml', 'b.yaml', '-o', 'a.pdf'],
    files,
    code: 2,
  },
  { name: 'avenant, another action', args: ['avenant', 'effacer', 'a.yaml'], files, code: 2 },
  { name: 'consolider --help', args: ['consolider', '--help'], code: 0 },
  { name: 'consolider, no avenant', args: ['consolider', 'a.yaml'], files, code: 2 },
  { name: 'consolider, what is no avenant', args: ['consolider', 'a.yaml', 'b.yaml'], files, code: 2 },
  {
    name: 'consolider, no day',
    args: ['consolider', 'a.yaml', 'b.yaml', '--au', '2026-02-30'],
    files,
    code: 2,
  },
];
