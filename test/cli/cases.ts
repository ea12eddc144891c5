import { readFileSync } from 'node:fs';
import { marked } from '../../src/cli/render/made-by-csi.ts';

/** One run of the program, told once and made twice: in process with a world in memory, and as a child in a real folder. */
export interface Case {
  name: string;
  args: readonly string[];
  files?: Readonly<Record<string, string | Uint8Array>>;
  stdin?: string;
  code: number;
  /** Files written or replaced, and a pattern of each; no other file changes. */
  written?: Readonly<Record<string, RegExp>>;
}

const VOLETS = [
  'securite_interieure',
  'justice',
  'prevention_delinquance',
  'politique_de_la_ville',
  'education',
  'radicalisation_separatisme',
];

const axe = (volet: string, n: number) => `  - id: axe-${n}
    volet: ${volet}
    titre: Axe ${n}
    engagements:
      - id: engagement-${n}
        titre: Agir en ${2026 + n}
        porteurs: [ville, etat]
        pilote: { service: Cabinet du maire }
        echeance: ${2026 + n}
        indicateurs: [{ libelle: Actions menées }]
`;

/** A small document without a problem. */
export const SOUND = `version: 1
document:
  type: contrat
  titre: Contrat d’Éauze
  statut: projet
territoire:
  nom: Éauze
  departements: ["32"]
parties:
  - id: ville
    type: commune
    nom: Ville d’Éauze
    role: associe
  - id: etat
    type: etat
    nom: Préfecture du Gers
    role: associe
signature: { lieu: Éauze }
duree: { debut: 2026, fin: 2032 }
gouvernance: { instances: [{ nom: Comité de suivi, frequence: annuelle }] }
evaluation: { frequence: annuelle }
axes:
${VOLETS.map(axe).join('')}`;

/** A small document with two errors of the schema. */
export const INVALID = SOUND.replace('statut: projet', 'statut: brouillon').replace('titre:', 'title:');
/** The same with a warning: a text that is left to write. */
export const DRAFT = SOUND.replace('nom: Éauze', 'nom: à compléter');
/** A document that csi made, as it left it. */
export const OURS = Buffer.from(marked(Buffer.from('# A\n'))).toString();
const ACCENTED = 'dossier été/contrat d’Éauze n° 1.yaml';

const usage: Case[] = [
  { name: 'no argument: the help', args: [], code: 0 },
  { name: '--help', args: ['--help'], code: 0 },
  { name: 'init --help', args: ['init', '--help'], code: 0 },
  { name: 'validate --help', args: ['validate', '--help'], code: 0 },
  { name: 'render --help', args: ['help', 'render'], code: 0 },
  { name: 'verify --help', args: ['verify', '--help'], code: 0 },
  { name: 'verify what is not there', args: ['verify', 'a.pdf'], code: 2 },
  { name: 'verify what is no PDF', args: ['verify', 'a.pdf'], files: { 'a.pdf': SOUND }, code: 2 },
  {
    name: 'verify what csi did not write',
    args: ['verify', 'a.pdf'],
    files: { 'a.pdf': '%PDF-1.7\n' },
    code: 1,
  },
  { name: 'schema, two at once', args: ['schema', '--rapport', '--verification'], code: 2 },
  { name: '--version', args: ['--version'], code: 0 },
  { name: 'unknown command', args: ['valdate', 'a.yaml'], code: 2 },
  { name: 'unknown command, nothing near', args: ['publier'], code: 2 },
  { name: 'help of an unknown command', args: ['help', 'publier'], code: 2 },
  { name: 'unknown option', args: ['render', 'a.yaml', '--gabarit', 'x'], code: 2 },
  { name: 'unknown short option', args: ['render', 'a.yaml', '-q'], code: 2 },
  { name: 'option without its value', args: ['validate', 'a.yaml', '--format'], code: 2 },
  { name: 'option with an unknown value', args: ['validate', 'a.yaml', '--format', 'xml'], code: 2 },
  { name: 'missing argument', args: ['validate'], code: 2 },
  { name: 'excess arguments', args: ['explique', 'a', 'b'], code: 2 },
];

const init: Case[] = [
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

const validate: Case[] = [
  { name: 'validate, no problem', args: ['validate', 'a.yaml'], files: { 'a.yaml': SOUND }, code: 0 },
  {
    name: 'validate, a warning',
    args: ['validate', 'a.yaml', 'b.yaml'],
    files: { 'a.yaml': DRAFT, 'b.yaml': SOUND },
    code: 0,
  },
  { name: 'validate, an error', args: ['validate', 'a.yaml'], files: { 'a.yaml': INVALID }, code: 1 },
  {
    name: 'validate --format json',
    args: ['validate', '--format', 'json', 'a.yaml'],
    files: { 'a.yaml': INVALID },
    code: 1,
  },
  {
    name: 'validate, space and accents in the path',
    args: ['validate', ACCENTED],
    files: { [ACCENTED]: INVALID },
    code: 1,
  },
  {
    name: 'validate, a file missing among others',
    args: ['validate', 'a.yaml', 'absent.yaml', 'b.yaml'],
    files: { 'a.yaml': INVALID, 'b.yaml': INVALID },
    code: 2,
  },
  {
    name: 'validate --format json, no file there',
    args: ['validate', '--format', 'json', 'absent.yaml'],
    code: 2,
  },
  {
    name: 'validate, a name misspelt',
    args: ['validate', 'bourge.yml'],
    files: { 'bourges.yaml': SOUND, 'arles.yaml': SOUND },
    code: 2,
  },
  { name: 'validate, an empty file', args: ['validate', 'a.yaml'], files: { 'a.yaml': '' }, code: 1 },
];

const inputs: Case[] = [
  {
    name: 'validate a folder: all YAML files below, none hidden, none of node_modules',
    args: ['validate', 'd'],
    files: {
      'd/b.yml': INVALID,
      'd/a.YAML': INVALID,
      'd/été/c.yaml': INVALID,
      'd/notes.md': 'x',
      'd/.git/a.yaml': 'x',
      'd/.a.yaml': 'x',
      'd/node_modules/a.yaml': 'x',
      'e.yaml': 'x',
    },
    code: 1,
  },
  { name: 'validate the current folder', args: ['validate', './'], files: { 'd/a.yaml': INVALID }, code: 1 },
  { name: 'validate a folder without YAML', args: ['validate', 'd'], files: { 'd/a.json': '{}' }, code: 2 },
  {
    name: 'validate a folder without YAML, among others',
    args: ['validate', 'd', 'a.yaml', '--format', 'gitlab'],
    files: { 'd/a.json': '{}', 'a.yaml': INVALID },
    code: 2,
  },
  {
    name: 'validate a file named twice: once',
    args: ['validate', 'd/a.yaml', 'd', './d/a.yaml', '--format', 'json'],
    files: { 'd/a.yaml': SOUND },
    code: 0,
  },
  {
    name: 'validate a pattern: * stays in its folder',
    args: ['validate', 'd/*.yaml', '--format', 'json'],
    files: { 'd/a.yaml': SOUND, 'd/b.yml': 'x', 'd/e/c.yaml': 'x', 'd/.f.yaml': 'x', 'g.yaml': 'x' },
    code: 0,
  },
  {
    name: 'validate patterns: ** goes below, braces, a file met twice',
    args: ['validate', '**/c?.{yaml,yml}', './é*/**', '--format', 'json'],
    files: {
      'é d/c1.yaml': SOUND,
      'é d/e/c2.yml': SOUND,
      'é d/e/f': 'x',
      'c33.yaml': 'x',
      'node_modules/c1.yaml': 'x',
      '.x/c1.yaml': 'x',
    },
    code: 0,
  },
  {
    name: 'validate a file that is named like a pattern',
    args: ['validate', '[a].yaml'],
    files: { '[a].yaml': SOUND, 'a.yaml': 'x' },
    code: 0,
  },
  {
    name: 'validate a pattern that nothing matches',
    args: ['validate', 'd/*.yaml', 'a.yaml'],
    files: { 'a.yaml': SOUND, 'd/b': '' },
    code: 2,
  },
  {
    name: 'validate a pattern that only capitals keep from matching',
    args: ['validate', 'd/*.yaml'],
    files: { 'd/A.YAML': SOUND },
    code: 2,
  },
  {
    name: 'validate a pattern less what another sets aside, a folder, and a file',
    args: ['validate', '!**/brouillon-*', 'd/**', '!d/archives', 'e', '!e/b.yaml', '--format', 'json'],
    files: {
      'd/a.yaml': SOUND,
      'd/brouillon-a.yaml': 'x',
      'd/archives/2020/a.yaml': 'x',
      'd/a.md': 'x',
      'e/b.yaml': 'x',
      'e/.brouillon-c.yaml': 'x',
      'e/d.yml': SOUND,
    },
    code: 0,
  },
  {
    name: 'validate a pattern that names hidden folders and node_modules',
    args: ['validate', '*/.clos/*.yaml', '{.a,b}/c.yaml', 'node_modules/*.yaml', '--format', 'json'],
    files: {
      'd/.clos/a.yaml': SOUND,
      '.a/c.yaml': SOUND,
      'b/c.yaml': SOUND,
      'node_modules/a.yaml': SOUND,
      'd/.autre/a.yaml': 'x',
    },
    code: 0,
  },
  {
    name: 'validate a pattern of classes, alternatives and escapes',
    args: [
      'validate',
      '20[0-9][0-9]/@(arles|bourges).yaml',
      'd\\[1\\]/*.yaml',
      '!(2026|d\\[1\\])/?.yaml',
      '--format',
      'json',
    ],
    files: { '2026/arles.yaml': SOUND, '2026/a.yaml': 'x', 'd[1]/a.yaml': SOUND, 'd1/a.yaml': SOUND },
    code: 0,
  },
  {
    name: 'validate exclusions of hidden files that are named',
    args: ['validate', '.clos/a.yaml', '.clos/.b.yaml', '!**/.b*'],
    files: { '.clos/a.yaml': SOUND, '.clos/.b.yaml': 'x' },
    code: 0,
  },
  { name: 'validate exclusions alone', args: ['validate', '!a.yaml'], files: { 'a.yaml': SOUND }, code: 2 },
  {
    name: 'validate what is set aside',
    args: ['validate', '*.yaml', '!a.*'],
    files: { 'a.yaml': SOUND },
    code: 2,
  },
  {
    name: 'validate a file whose name begins with !',
    args: ['validate', '!a.yaml'],
    files: { '!a.yaml': SOUND, 'a.yaml': 'x' },
    code: 0,
  },
  {
    name: 'validate a pattern in no folder',
    args: ['validate', 'd/*.yaml'],
    files: { 'a.yaml': SOUND },
    code: 2,
  },
  { name: 'completion --help', args: ['completion', '--help'], code: 0 },
  { name: 'completion for another shell', args: ['completion', 'tcsh'], code: 2 },
  { name: 'schema --help', args: ['schema', '--help'], code: 0 },
  { name: 'validate -', args: ['validate', '-'], stdin: INVALID, code: 1 },
  {
    name: 'validate - among files',
    args: ['validate', 'a.yaml', '-'],
    files: { 'a.yaml': SOUND },
    stdin: DRAFT,
    code: 0,
  },
  { name: 'validate -, empty', args: ['validate', '-'], code: 1 },
  {
    name: 'validate - with its name',
    args: ['validate', '-', '--nom-fichier', 'contrats/arles.yaml', '--format', 'github'],
    stdin: INVALID,
    code: 1,
  },
  {
    name: 'validate - with the name of a file that is checked too: both',
    args: ['validate', '-', '-', 'a.yaml', '--nom-fichier', 'a.yaml', '--format', 'github'],
    files: { 'a.yaml': SOUND },
    stdin: DRAFT,
    code: 0,
  },
  {
    name: 'a name, but no -',
    args: ['validate', 'a.yaml', '--nom-fichier', 'b.yaml'],
    files: { 'a.yaml': SOUND },
    code: 2,
  },
];

const reports: Case[] = [
  ...['sarif', 'junit', 'github', 'gitlab'].flatMap((format) => [
    {
      name: `--format ${format}`,
      args: ['validate', 'd', '--format', format],
      files: { 'd/a.yaml': INVALID, 'd/b.yaml': DRAFT },
      code: 1,
    },
    {
      name: `--format ${format}, no problem`,
      args: ['validate', 'a.yaml', '--format', format],
      files: { 'a.yaml': SOUND },
      code: 0,
    },
    {
      name: `--format ${format}, no file there`,
      args: ['validate', 'absent.yaml', '--format', format],
      code: 2,
    },
  ]),
  {
    name: '--rapport, several',
    args: [
      'validate',
      'a.yaml',
      '--rapport',
      'sarif=csi.sarif',
      '--rapport',
      'junit=été/a=b.xml',
      '--rapport=texte=a.txt',
    ],
    files: { 'a.yaml': INVALID, 'été/x': '', 'csi.sarif': 'le précédent' },
    code: 1,
    written: {
      'csi.sarif': /"2\.1\.0"/,
      'été/a=b.xml': /^<\?xml/,
      'a.txt': /2 erreurs dans 1 fichier\.\n1 problème se corrige/,
    },
  },
  {
    name: '--rapport beside --format',
    args: ['validate', 'a.yaml', 'absent.yaml', '--format', 'github', '--rapport', 'gitlab=g.json'],
    files: { 'a.yaml': DRAFT },
    code: 2,
    written: { 'g.json': /fichier-illisible/ },
  },
  {
    name: '--rapport without a path',
    args: ['validate', 'a.yaml', '--rapport', 'sarif'],
    files: { 'a.yaml': SOUND },
    code: 2,
  },
  {
    name: '--rapport with an empty path',
    args: ['validate', 'a.yaml', '--rapport', 'sarif='],
    files: { 'a.yaml': SOUND },
    code: 2,
  },
  {
    name: '--rapport of an unknown format',
    args: ['validate', 'a.yaml', '--rapport', 'sarf=a'],
    files: { 'a.yaml': SOUND },
    code: 2,
  },
  {
    name: '--rapport of a name that objects have',
    args: ['validate', 'a.yaml', '--rapport', 'toString=a'],
    files: { 'a.yaml': SOUND },
    code: 2,
  },
  {
    name: '--rapport to stdout',
    args: ['validate', 'a.yaml', '--rapport', 'json=-'],
    files: { 'a.yaml': SOUND },
    code: 2,
  },
  {
    name: '--rapport over YAML',
    args: ['validate', 'a.yaml', '--rapport', 'json=b.yml'],
    files: { 'a.yaml': SOUND },
    code: 2,
  },
  {
    name: '--rapport over what is checked',
    args: ['validate', 'a.txt', '--rapport', 'json=./a.txt'],
    files: { 'a.txt': SOUND },
    code: 2,
  },
  {
    name: '--rapport over a folder',
    args: ['validate', 'a.yaml', '--rapport', 'json=d'],
    files: { 'a.yaml': SOUND, 'd/x': '' },
    code: 2,
  },
  {
    name: '--rapport into no folder',
    args: ['validate', 'a.yaml', '--rapport', 'json=d/x'],
    files: { 'a.yaml': SOUND },
    code: 2,
  },
  {
    name: '--rapport, two in one file',
    args: ['validate', 'a.yaml', '--rapport', 'json=x', '--rapport', 'sarif=./x'],
    files: { 'a.yaml': SOUND },
    code: 2,
  },
];

/** A small document that may be adopted, with a comment of its author. */
export const REMARKED = SOUND.replace('statut: projet', 'statut: adopte # lu par le cabinet');

/** The draft with its warning set aside. */
export const ASIDE = DRAFT.replace(
  'nom: à compléter',
  'nom: à compléter # csi: ignorer a-completer — le nom vient au conseil',
);

const REFUSED = ASIDE.replace(/porteurs: \[[a-z-]+/, 'porteurs: [inconnue');

const exceptions: Case[] = [
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
  {
    name: '--regle',
    args: ['validate', 'a.yaml', '--regle', 'a-completer=erreur'],
    files: { 'a.yaml': DRAFT },
    code: 1,
  },
  {
    name: '--regle, several, the last word on a rule',
    args: [
      'validate',
      'a.yaml',
      '--regle=a-completer=erreur',
      '--regle=volet-sans-engagement=aucune',
      '--regle=a-completer=aucune',
    ],
    files: { 'a.yaml': DRAFT },
    code: 0,
  },
  {
    name: '--regle in JSON',
    args: ['validate', 'a.yaml', '--regle', 'a-completer=aucune', '--format', 'json'],
    files: { 'a.yaml': DRAFT },
    code: 0,
  },
  {
    name: '--regle of an unknown rule',
    args: ['validate', 'a.yaml', '--regle', 'a-completr=aucune'],
    files: { 'a.yaml': DRAFT },
    code: 2,
  },
  {
    name: '--regle of an unknown weight',
    args: ['validate', 'a.yaml', '--regle', 'a-completer=erreurs'],
    files: { 'a.yaml': DRAFT },
    code: 2,
  },
  {
    name: '--regle without a weight',
    args: ['validate', 'a.yaml', '--regle', 'a-completer'],
    files: { 'a.yaml': DRAFT },
    code: 2,
  },
  {
    name: '--regle of a problem of form',
    args: ['validate', 'a.yaml', '--regle', 'cle-inconnue=aucune'],
    files: { 'a.yaml': DRAFT },
    code: 2,
  },
  {
    name: '--regle of a problem of templates',
    args: ['validate', 'a.yaml', '--regle', 'champ-jamais-imprime=aucune'],
    files: { 'a.yaml': DRAFT },
    code: 2,
  },
];

/** Faults that mend themselves, and one that does not. */
const MENDABLE = SOUND.replace('departements: ["32"]', 'departements: [32] # Gers')
  .replace('role: associe', 'role: "Associé"')
  .replace('titre: Axe 3', 'titree: 3');
const MENDED = /departements: \["32"\] # Gers\n[\s\S]*role: "associe"\n[\s\S]*titre: 3\n/;

const MISNAMED = SOUND.replace(/^ {2}(?=t[iy]|st|nom)/gm, '\t').replace('[ville, etat]', '[villes, etat]');

const mending: Case[] = [
  {
    name: 'faults that mend themselves',
    args: ['validate', 'a.yaml'],
    files: { 'a.yaml': MENDABLE },
    code: 1,
  },
  {
    name: 'faults that mend themselves, in SARIF',
    args: ['validate', 'a.yaml', '--format=sarif'],
    files: { 'a.yaml': MENDABLE },
    code: 1,
  },
  {
    name: 'faults that mend themselves, in a path to quote',
    args: ['validate', ACCENTED],
    files: { [ACCENTED]: MENDABLE },
    code: 1,
  },
  {
    name: '--corriger',
    args: ['validate', 'a.yaml', '--corriger'],
    files: { 'a.yaml': MENDABLE },
    code: 1,
    written: { 'a.yaml': MENDED },
  },
  {
    name: '--corriger, all',
    args: ['validate', 'a.yaml', 'b.yaml', '--corriger'],
    files: { 'a.yaml': `\ufeff${SOUND.replace('"32"', '32')}`.replaceAll('\n', '\r\n'), 'b.yaml': SOUND },
    code: 0,
    written: { 'a.yaml': /^\ufeffversion: 1\r\n[\s\S]*\["32"\]\r\n/ },
  },
  {
    name: '--corriger, tabs and ids',
    args: ['validate', 'a.yaml', '--corriger'],
    files: { 'a.yaml': MISNAMED },
    code: 0,
    written: { 'a.yaml': /^ {2}type: contrat\n[\s\S]*porteurs: \[ville, etat\]/m },
  },
  {
    name: '--corriger, an id that is a warning',
    args: ['validate', 'a.yaml', '--corriger', '--regle', 'partie-inconnue=avertissement'],
    files: { 'a.yaml': SOUND.replace('[ville, etat]', '[villes, etat]') },
    code: 0,
    written: { 'a.yaml': /porteurs: \[ville, etat\]/ },
  },
  {
    name: '--corriger --a-blanc, tabs and ids in JSON',
    args: ['validate', 'a.yaml', '--corriger', '--a-blanc', '--format', 'json'],
    files: { 'a.yaml': MISNAMED },
    code: 1,
  },
  {
    name: '--corriger, nothing to mend',
    args: ['validate', 'a.yaml', '--corriger'],
    files: { 'a.yaml': SOUND },
    code: 0,
  },
  {
    name: '--corriger, nothing sure',
    args: ['validate', 'a.yaml', '--corriger'],
    files: { 'a.yaml': SOUND.replace('projet', 'x') },
    code: 1,
  },
  {
    name: '--corriger, no YAML',
    args: ['validate', 'a.yaml', '--corriger'],
    files: { 'a.yaml': 'a: [' },
    code: 1,
  },
  { name: '--corriger, a missing file', args: ['validate', 'absent.yaml', '--corriger'], code: 2 },
  {
    name: '--corriger --a-blanc',
    args: ['validate', 'a.yaml', '--corriger', '--a-blanc'],
    files: { 'a.yaml': MENDABLE },
    code: 1,
  },
  {
    name: '--corriger in JSON',
    args: ['validate', 'a.yaml', '--corriger', '--format', 'json'],
    files: { 'a.yaml': MENDABLE },
    code: 1,
    written: { 'a.yaml': MENDED },
  },
  {
    name: '--corriger --a-blanc in JSON',
    args: ['validate', 'a.yaml', '--corriger', '--a-blanc', '--format', 'json'],
    files: { 'a.yaml': MENDABLE },
    code: 1,
  },
  {
    name: '--corriger -',
    args: ['validate', '-', '--corriger'],
    stdin: SOUND.replace('"32"', '32'),
    code: 0,
  },
  {
    name: '--corriger -, in JSON',
    args: ['validate', '-', '--corriger', '--format', 'json'],
    stdin: 'a: [',
    code: 1,
  },
  {
    name: '--corriger --a-blanc -',
    args: ['validate', '-', '--corriger', '--a-blanc'],
    stdin: SOUND.replace('"32"', '32'),
    code: 1,
  },
  {
    name: '--corriger - among files',
    args: ['validate', '-', 'a.yaml', '--corriger'],
    files: { 'a.yaml': MENDABLE },
    code: 2,
  },
  {
    name: '--a-blanc alone',
    args: ['validate', 'a.yaml', '--a-blanc'],
    files: { 'a.yaml': MENDABLE },
    code: 2,
  },
];

const gate: Case[] = [
  {
    name: '--avertissements-bloquants, a warning',
    args: ['validate', 'a.yaml', '--avertissements-bloquants'],
    files: { 'a.yaml': DRAFT },
    code: 1,
  },
  {
    name: '--avertissements-bloquants in JUnit',
    args: ['validate', 'a.yaml', '--avertissements-bloquants', '--format=junit'],
    files: { 'a.yaml': DRAFT },
    code: 1,
  },
  {
    name: '--avertissements-bloquants, none',
    args: ['validate', 'a.yaml', '--avertissements-bloquants'],
    files: { 'a.yaml': SOUND },
    code: 0,
  },
  {
    name: '--max-problemes',
    args: ['validate', 'a.yaml', '--max-problemes', '1'],
    files: { 'a.yaml': INVALID },
    code: 1,
  },
  {
    name: '--max-problemes 0',
    args: ['validate', 'a.yaml', '--max-problemes', '0'],
    files: { 'a.yaml': INVALID },
    code: 1,
  },
  {
    name: '--max-problemes of no number',
    args: ['validate', 'a.yaml', '--max-problemes', '-1'],
    files: { 'a.yaml': INVALID },
    code: 2,
  },
  {
    name: '--etape projet',
    args: ['validate', 'a.yaml', '--etape', 'projet'],
    files: { 'a.yaml': DRAFT },
    code: 0,
  },
  {
    name: '--etape unknown',
    args: ['validate', 'a.yaml', '--etape', 'vote'],
    files: { 'a.yaml': DRAFT },
    code: 2,
  },
  { name: 'schema, excess argument', args: ['schema', 'a'], code: 2 },
];

const render: Case[] = [
  {
    name: 'render',
    args: ['render', 'a.yaml'],
    files: { 'a.yaml': SOUND },
    code: 0,
    written: { 'a.md': /Éauze[\s\S]*\n\[\/\/\]: # \(csi.*\)\n$/ },
  },
  {
    name: 'render --pdf',
    args: ['render', 'a.yaml', '--pdf'],
    files: { 'a.yaml': SOUND },
    code: 0,
    written: { 'a.pdf': /^%PDF-/ },
  },
  {
    name: 'render a draft: the warning does not stop it',
    args: ['render', 'a.yaml'],
    files: { 'a.yaml': DRAFT },
    code: 0,
    written: { 'a.md': /à compléter/ },
  },
  {
    name: 'render beside the source',
    args: ['render', ACCENTED],
    files: { [ACCENTED]: SOUND },
    code: 0,
    written: { 'dossier été/contrat d’Éauze n° 1.md': /./ },
  },
  {
    name: 'render -o x.PDF',
    args: ['render', 'a.yaml', '-o', 'x.PDF'],
    files: { 'a.yaml': SOUND },
    code: 0,
    written: { 'x.PDF': /^%PDF-/ },
  },
  {
    name: 'render into a folder',
    args: ['render', 'a.yaml', '--sortie', 'd'],
    files: { 'a.yaml': SOUND, 'd/b': '' },
    code: 0,
    written: { 'd/a.md': /./ },
  },
  {
    name: 'render the table alone',
    args: ['render', 'a.yaml', '--document', 'tableau'],
    files: { 'a.yaml': SOUND },
    code: 0,
    written: { 'a-tableau.md': /néant/i },
  },
  {
    name: 'render, byte order mark and CRLF',
    args: ['render', 'a.yaml'],
    files: { 'a.yaml': `\ufeff${SOUND.replaceAll('\n', '\r\n')}` },
    code: 0,
    written: { 'a.md': /^[^\r]*$/ },
  },
  {
    name: 'render an invalid file',
    args: ['render', 'a.yaml', '--pdf'],
    files: { 'a.yaml': INVALID },
    code: 1,
  },
  {
    name: 'render an invalid file to stdout',
    args: ['render', 'a.yaml', '-o', '-'],
    files: { 'a.yaml': INVALID },
    code: 1,
  },
  { name: 'render a missing file', args: ['render', 'absent.yaml'], code: 2 },
  {
    name: 'render over a foreign file',
    args: ['render', 'a.yaml'],
    files: { 'a.yaml': SOUND, 'a.md': '# Notes\n' },
    code: 2,
  },
  {
    name: 'render over a document that was added to',
    args: ['render', 'a.yaml'],
    files: { 'a.yaml': SOUND, 'a.md': `${OURS}\nNote` },
    code: 2,
  },
  {
    name: 'render over a document whose words were changed above the mark',
    args: ['render', 'a.yaml'],
    files: { 'a.yaml': SOUND, 'a.md': OURS.replace('# A', '# B') },
    code: 2,
  },
  {
    name: 'render over its own',
    args: ['render', 'a.yaml'],
    files: { 'a.yaml': SOUND, 'a.md': OURS },
    code: 0,
    written: { 'a.md': /Éauze/ },
  },
  {
    name: 'render over its own PDF',
    args: ['render', 'a.yaml', '--pdf'],
    files: { 'a.yaml': SOUND, 'a.pdf': '%PDF-1.7\n<< /Creator (csi) >>\n%%EOF\n' },
    code: 0,
    written: { 'a.pdf': /^%PDF-/ },
  },
  {
    name: 'render over its own PDF, signed since',
    args: ['render', 'a.yaml', '--pdf'],
    files: {
      'a.yaml': SOUND,
      'a.pdf': '%PDF-1.7\n<< /Creator (csi) >>\n%%EOF\n<< /ByteRange [] >>\n%%EOF\n',
    },
    code: 2,
  },
  {
    name: 'render --force over a foreign file',
    args: ['render', 'a.yaml', '--force'],
    files: { 'a.yaml': SOUND, 'a.md': '# Notes\n' },
    code: 0,
    written: { 'a.md': /Éauze/ },
  },
  { name: 'render over its source', args: ['render', 'a.md', '--force'], files: { 'a.md': SOUND }, code: 2 },
  {
    name: 'render to another format',
    args: ['render', 'a.yaml', '-o', 'a.docx'],
    files: { 'a.yaml': SOUND },
    code: 2,
  },
  {
    name: 'render --pdf to Markdown',
    args: ['render', 'a.yaml', '--pdf', '-o', 'a.md'],
    files: { 'a.yaml': SOUND },
    code: 2,
  },
  {
    name: 'render into no folder',
    args: ['render', 'a.yaml', '-o', 'd/a.md'],
    files: { 'a.yaml': SOUND },
    code: 2,
  },
  {
    name: 'render below a file',
    args: ['render', 'a.yaml', '-o', 'a.yaml/a.md'],
    files: { 'a.yaml': SOUND },
    code: 2,
  },
  {
    name: 'render a character without glyph',
    args: ['render', 'a.yaml', '--pdf'],
    files: { 'a.yaml': SOUND.replace('Ville d’Éauze', 'Ville 漢') },
    code: 1,
  },
];

const gabarits: Case[] = [
  {
    name: 'gabarits: one replaced',
    args: ['render', 'a.yaml', '--gabarits', 'g'],
    files: { 'a.yaml': SOUND, 'g/contrat.hbs': '# Le nôtre\n', 'g/LISEZMOI.txt': 'x' },
    code: 0,
    written: { 'a.md': /^# Le nôtre\n/ },
  },
  {
    name: 'gabarits: a partial replaced',
    args: ['render', 'a.yaml', '--gabarits', 'g'],
    files: { 'a.yaml': SOUND, 'g/partials/couverture.hbs': 'Notre couverture\n\n' },
    code: 0,
    written: { 'a.md': /^Notre couverture\n/ },
  },
  {
    name: 'gabarits: no such folder',
    args: ['render', 'a.yaml', '--gabarits', 'g'],
    files: { 'a.yaml': SOUND },
    code: 2,
  },
  {
    name: 'gabarits: none in the folder',
    args: ['render', 'a.yaml', '--gabarits', 'g'],
    files: { 'a.yaml': SOUND, 'g/a.txt': '' },
    code: 2,
  },
  {
    name: 'gabarits: a name that replaces none',
    args: ['render', 'a.yaml', '--gabarits', 'g'],
    files: { 'a.yaml': SOUND, 'g/contract.hbs': '', 'g/partials/Axes.HBS': '' },
    code: 1,
  },
  {
    name: 'gabarits: a fault',
    args: ['render', 'a.yaml', '--gabarits', 'g'],
    files: { 'a.yaml': SOUND, 'g/contrat.hbs': '# A\n\n{{#if x}}\n' },
    code: 1,
  },
  {
    name: 'gabarits: an unknown variable',
    args: ['render', 'a.yaml', '--gabarits', 'g'],
    files: {
      'a.yaml': SOUND,
      'g/contrat.hbs': '# A\n\n  {{inconnu}}\n',
      'g/partials/axe.hbs': '{{#if titr}}{{/if}}',
    },
    code: 1,
  },
  {
    name: 'gabarits: not UTF-8',
    args: ['render', 'a.yaml', '--gabarits', 'g'],
    files: { 'a.yaml': SOUND, 'g/contrat.hbs': new Uint8Array([0xe9]) },
    code: 1,
  },
  {
    name: 'gabarits: a field that this file does not fill',
    args: ['render', 'a.yaml', '--gabarits', 'g'],
    files: { 'a.yaml': SOUND, 'g/contrat.hbs': '# A\n\n{{document.sous_titre}}\n' },
    code: 1,
  },
  {
    name: 'gabarits: a partial of one’s own',
    args: ['render', 'a.yaml', '--gabarits', 'g'],
    files: {
      'a.yaml': SOUND,
      'g/partials/sommaire.hbs': '{{> maison/logo}}',
      'g/partials/maison/logo.hbs': 'NOTRE LOGO\n',
    },
    code: 0,
    written: { 'a.md': /NOTRE LOGO/ },
  },
  {
    name: 'gabarits: a table leaves most of a file out, and means to',
    args: ['render', 'a.yaml', '--gabarits', 'g', '--document', 'tableau'],
    files: { 'a.yaml': SOUND, 'g/tableau.hbs': '# {{document.titre}}\n' },
    code: 0,
    written: { 'a-tableau.md': /^# / },
  },
  {
    name: 'gabarits: Markdown that the PDF does not know',
    args: ['render', 'a.yaml', '--pdf', '--gabarits', 'g'],
    files: { 'a.yaml': SOUND, 'g/contrat.hbs': '# A\n\n> citation\n' },
    code: 2,
  },
];

const NOTO = new URL('.', import.meta.resolve('@expo-google-fonts/noto-sans/package.json'));
const noto = (style: string) => readFileSync(new URL(`${style}/NotoSans_${style}.ttf`, NOTO));
const HOUSE = {
  'p/1.ttf': noto('400Regular'),
  'p/2.ttf': noto('400Regular_Italic'),
  'p/3.ttf': noto('700Bold'),
  'p/4.ttf': noto('700Bold_Italic'),
};
const policeArgs = ['render', 'a.yaml', '--pdf', '--police', 'p'];

const police: Case[] = [
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

/** The whole table. */
export const CASES: readonly Case[] = [
  ...usage,
  ...init,
  ...validate,
  ...inputs,
  ...reports,
  ...gate,
  ...exceptions,
  ...mending,
  ...render,
  ...gabarits,
  ...police,
];
