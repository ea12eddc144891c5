import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { writeOds } from '../../../src/spreadsheet/index.ts';
import { baseCommunale, baseDepartementale, baseRegionale, NOM, NOM_DEP } from '../../support/ssmsi.ts';
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

const RENNES = CONTRAT.replaceAll('32119', '35238').replace('departements: ["32"]', 'departements: ["35"]');
const PARQUET = NOM.replace('.csv', '.parquet');
const parquet = new Uint8Array(
  readFileSync(new URL('../../fixtures/parquet/duckdb-v1.parquet', import.meta.url)),
);
const EFFECTIFS = writeOds({
  titre: 'PM',
  sheets: [
    {
      nom: 'PM',
      columns: [
        'N° département',
        'Département',
        'Commune',
        'Nombre d’habitants',
        'Nombre de policiers municipaux',
        'Nombre d’ASVP',
        'Nombre de gardes-champêtres',
        'Nombre de maîtres-chiens de police municipale',
        'Nombre de chiens de patrouille de police municipale',
      ].map((titre) => ({ titre, width: 10 })),
      rows: [
        ['32', 'Gers', 'EAUZE', 3900, 4, 2, 0, 0, 1],
        ['TOTAL 32', '', '', 3900, 4, 2, 0, 0, 1],
      ],
    },
  ],
});
const NOM_REG = NOM_DEP.replace('dep', 'reg');

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
  {
    name: 'diagnostic, staff of municipal police as ODS',
    args: ['diagnostic', 'a.yaml', '--depuis', 'police_municipale_effectifs_2024.ods'],
    files: { ...files, 'police_municipale_effectifs_2024.ods': EFFECTIFS },
    code: 0,
    written: { 'a.yaml': /libelle: Policiers municipaux/ },
  },
  {
    name: 'diagnostic, a Parquet',
    args: ['diagnostic', 'a.yaml', '--depuis', PARQUET, '--annees', '2025'],
    files: { 'a.yaml': RENNES, [PARQUET]: parquet },
    code: 0,
    written: { 'a.yaml': /nombre: 4817, taux: 20\.8627/ },
  },
  {
    name: 'diagnostic, a damaged Parquet',
    args: ['diagnostic', 'a.yaml', '--depuis', PARQUET],
    files: { 'a.yaml': RENNES, [PARQUET]: parquet.map((byte, at) => (at === 40 ? 198 : byte)) },
    code: 2,
  },
  {
    name: 'diagnostic, beside the region',
    args: [...depuis, '--depuis', NOM_REG, '--annees', '2025', '--indicateurs', 'cambriolages'],
    files: { ...files, [NOM_REG]: baseRegionale({ codes: ['76', '84'] }) },
    code: 0,
    written: { 'a.yaml': /perimetre: Occitanie, region: "76"/ },
  },
  {
    name: 'diagnostic, beside the département and the region, as JSON',
    args: [
      ...depuis,
      ...['--depuis', NOM_DEP, '--depuis', NOM_REG, '--annees', '2025', '--indicateurs', 'cambriolages'],
      ...['--comparer', 'departement,region', '--a-blanc', '--format', 'json'],
    ],
    files: {
      ...files,
      [NOM_DEP]: baseDepartementale({ codes: ['32'] }),
      [NOM_REG]: baseRegionale({ codes: ['76'] }),
    },
    code: 0,
  },
  {
    name: 'diagnostic, a region alone',
    args: ['diagnostic', 'a.yaml', '--depuis', NOM_REG],
    files: { ...files, [NOM_REG]: baseRegionale({ codes: ['76'] }) },
    code: 2,
  },
  {
    name: 'diagnostic, a digit that was changed',
    args: [...depuis, '--annees', '2025', '--indicateurs', 'trafic-stupefiants', '--a-blanc'],
    files: { ...files, 'a.yaml': RENNES, [NOM]: base.replace('"545";"2,36', '"546";"2,36') },
    code: 0,
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
