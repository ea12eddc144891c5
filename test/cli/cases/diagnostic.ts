import { gzipSync } from 'node:zlib';
import { baseCommunale, NOM } from '../../support/ssmsi.ts';
import type { Case } from './case.ts';
import { SOUND } from './documents.ts';

const base = baseCommunale({
  codes: ['32119', '35238'],
  mesure: (_, id) => (id === 'vols-avec-armes' ? 'ndiff' : undefined),
});
const CONTRAT = SOUND.replace(
  'nom: Éauze\n',
  'nom: Éauze\n  communes: [{ code_insee: "32119", nom: Éauze }]\n',
);
const files = { 'a.yaml': CONTRAT, [NOM]: base };
const depuis = ['diagnostic', 'a.yaml', '--depuis', NOM];
const QUARTIERS = 'code_qp;lib_qp;insee_com\nQN03201N;Le Garros;32119\n';

/** `diagnostic`. */
export const diagnostic: readonly Case[] = [
  { name: 'diagnostic --help', args: ['diagnostic', '--help'], code: 0 },
  {
    name: 'diagnostic',
    args: [...depuis, '--annees', '2024-2025'],
    files,
    code: 0,
    written: { 'a.yaml': /etat: non_diffuse/ },
  },
  {
    name: 'diagnostic --a-blanc',
    args: [...depuis, '--a-blanc', '--indicateurs', 'cambriolages'],
    files,
    code: 0,
  },
  {
    name: 'diagnostic --format json',
    args: [
      ...depuis,
      '--a-blanc',
      '--format',
      'json',
      '--indicateurs',
      'vols-avec-armes',
      '--annees',
      '2025',
    ],
    files,
    code: 0,
  },
  {
    name: 'diagnostic, elsewhere',
    args: [...depuis, '--indicateurs', 'cambriolages', '--annees', '2025', '-o', '-'],
    files,
    code: 0,
  },
  {
    name: 'diagnostic, a list of quartiers',
    args: ['diagnostic', 'a.yaml', '--depuis', 'qpv.csv'],
    files: { ...files, 'qpv.csv': QUARTIERS },
    code: 0,
    written: { 'a.yaml': /code: QN03201N/ },
  },
  { name: 'diagnostic without a file of data', args: ['diagnostic', 'a.yaml'], files, code: 2 },
  {
    name: 'diagnostic, a file that is not there',
    args: ['diagnostic', 'a.yaml', '--depuis', 'x.csv'],
    files,
    code: 2,
  },
  { name: 'diagnostic, the standard input', args: ['diagnostic', 'a.yaml', '--depuis', '-'], files, code: 2 },
  {
    name: 'diagnostic, the contract as its own data',
    args: ['diagnostic', 'a.yaml', '--depuis', 'a.yaml'],
    files,
    code: 2,
  },
  {
    name: 'diagnostic, a file cut in two',
    args: ['diagnostic', 'a.yaml', '--depuis', 'b.csv.gz'],
    files: { ...files, 'b.csv.gz': gzipSync(base).subarray(0, 900) },
    code: 2,
  },
  {
    name: 'diagnostic, damaged bytes',
    args: ['diagnostic', 'a.yaml', '--depuis', 'b.csv.gz'],
    files: { ...files, 'b.csv.gz': Buffer.concat([gzipSync(base).subarray(0, 400), Buffer.alloc(50, 255)]) },
    code: 2,
  },
  {
    name: 'diagnostic, a bomb',
    args: ['diagnostic', 'a.yaml', '--depuis', 'b.csv.gz'],
    files: {
      ...files,
      'b.csv.gz': gzipSync(Buffer.concat([Buffer.from(base.slice(0, 300)), Buffer.alloc(3_000_000, 'a')])),
    },
    code: 2,
  },
  {
    name: 'diagnostic, an unknown indicator',
    args: [...depuis, '--indicateurs', 'cambriolage'],
    files,
    code: 2,
  },
  {
    name: 'diagnostic, one that communes lack',
    args: [...depuis, '--indicateurs', 'homicides'],
    files,
    code: 2,
  },
  { name: 'diagnostic, years out of the base', args: [...depuis, '--annees', '2010-2025'], files, code: 2 },
  { name: 'diagnostic, years that are none', args: [...depuis, '--annees', 'hier'], files, code: 2 },
  { name: 'diagnostic, an unknown level', args: [...depuis, '--comparer', 'france'], files, code: 2 },
  { name: 'diagnostic, a level without its base', args: [...depuis, '--comparer', 'region'], files, code: 2 },
  { name: 'diagnostic, a commune that is not there', args: [...depuis, '--pour', '75056'], files, code: 2 },
  { name: 'diagnostic, no territory', args: depuis, files: { ...files, 'a.yaml': 'version: 1\n' }, code: 1 },
  { name: 'diagnostic, no YAML', args: depuis, files: { ...files, 'a.yaml': 'a: [\n' }, code: 1 },
  { name: 'diagnostic, an output that is there', args: [...depuis, '-o', NOM], files, code: 2 },
  {
    name: 'diagnostic of a département, the base of communes',
    args: depuis,
    files: { ...files, 'a.yaml': SOUND },
    code: 2,
  },
];
