import type { Case } from './case.ts';
import { SOUND } from './documents.ts';

/** `init`: what it writes, what it does not replace, and which answers it refuses. */
export const init: readonly Case[] = [
  {
    name: 'init',
    args: ['init'],
    code: 0,
    written: {
      'contrat.yaml': /^# yaml-language-server: \$schema=\.\/csi\.schema\.json\n/,
      'csi.schema.json': /"urn:csi:schema:1"/,
    },
  },
  {
    name: 'init, prefilled',
    args: ['init', '--nom', 'Bourges', '--code-insee', '18033', '--debut', '2026-09-15', '--fin', '2032'],
    code: 0,
    written: {
      'bourges.yaml':
        /titre: Contrat de sécurité intégrée de Bourges\n[\s\S]*code_insee: "18033"\n[\s\S]*\["18"\][\s\S]*debut: 2026-09-15\n {2}fin: 2032\n/,
      'csi.schema.json': /./,
    },
  },
  {
    name: 'init --sans-schema',
    args: ['init', 'x.yml', '--sans-schema'],
    code: 0,
    written: { 'x.yml': /^# Comment remplir/ },
  },
  {
    name: 'init without extension, in a folder',
    args: ['init', 'été/nouveau contrat'],
    files: { 'été/a': '' },
    code: 0,
    written: { 'été/nouveau contrat.yaml': /./, 'été/csi.schema.json': /./ },
  },
  { name: 'init over a file', args: ['init', '--nom', 'Arles'], files: { 'arles.yaml': 'à moi' }, code: 2 },
  {
    name: 'init --force over a file',
    args: ['init', '--nom', 'Arles', '--force'],
    files: { 'arles.yaml': 'à moi' },
    code: 0,
    written: { 'arles.yaml': /d’Arles/, 'csi.schema.json': /./ },
  },
  {
    name: 'init beside a foreign schema',
    args: ['init'],
    files: { 'csi.schema.json': '{"$id":"autre"}' },
    code: 2,
  },
  {
    name: 'init beside an older schema of csi',
    args: ['init'],
    files: { 'csi.schema.json': '{"$id":"urn:csi:schema:1"}' },
    code: 0,
    written: { 'contrat.yaml': /./, 'csi.schema.json': /properties/ },
  },
  {
    name: 'init --suite-de',
    args: ['init', '--suite-de', 'été/a.yaml'],
    files: { 'été/a.yaml': SOUND },
    code: 0,
    written: { 'été/a-suite.yaml': /# À reprendre \? 1\.1, /, 'été/csi.schema.json': /./ },
  },
  {
    name: 'init --suite-de, with another option',
    args: ['init', '--suite-de', 'a.yaml', '--code-insee', '18033'],
    files: { 'a.yaml': SOUND },
    code: 2,
  },
  { name: 'init --suite-de, no contract', args: ['init', '--suite-de', 'absent.yaml'], code: 2 },
  { name: 'init below a file', args: ['init', 'a/b.yaml'], files: { a: 'un fichier' }, code: 2 },
  { name: 'init in no folder', args: ['init', 'a/b.yaml'], code: 2 },
  { name: 'init to another format', args: ['init', 'a.json'], code: 2 },
  { name: 'init: INSEE code that lost its zero', args: ['init', '--code-insee', '1004'], code: 2 },
  { name: 'init: département by name', args: ['init', '--departement', 'Cher'], code: 2 },
  {
    name: 'init: commune of another département',
    args: ['init', '--code-insee', '18033', '--departement', '31'],
    code: 2,
  },
  { name: 'init: French date', args: ['init', '--fin', '31/03/2032'], code: 2 },
  { name: 'init: day that does not exist', args: ['init', '--debut', '2026-02-30'], code: 2 },
  { name: 'init: end before start', args: ['init', '--debut', '2026', '--fin', '2025-12-31'], code: 2 },
  { name: 'init: party without nature', args: ['init', '--partie', 'Ville de Bourges'], code: 2 },
  {
    name: 'init: party of an unknown nature',
    args: ['init', '--partie', 'comune:Ville de Bourges'],
    code: 2,
  },
  {
    name: 'init: party with an unknown role',
    args: ['init', '--partie', 'commune/spectateur:Ville de Bourges'],
    code: 2,
  },
  { name: 'init: name of two lines', args: ['init', '--nom', 'Bourges\nadmin: true'], code: 2 },
  { name: 'init: empty name', args: ['init', '--nom', ' '], code: 2 },
  { name: 'init: unknown kind of document', args: ['init', '--type', 'convention'], code: 2 },
];
