// `npm run bench [-- --sizes 60,600 --runs 9]`: compares whole processes of csi with a bare node, with ajv-cli on the
// same data and with Typst on the same text.
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { yaml } from './generate.mjs';
import { interleaved, ofProcessor, run } from './measure.mjs';
import { grown, table } from './report.mjs';
import { suiviOf } from './suivi.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../..');
const csi = join(root, 'dist/bin.js');
const EXAMPLE = join(root, 'examples/bourges.yaml');
const NO_RULES = 'csi validate, no rule';
// The peaks are those of Node 20 before pages had pictures and themes, in megabytes.
const GOALS = {
  help: () => [{ of: 'node -e 0', max: 1.45 }],
  example: () => [{ of: 'node -e 0', max: 3.3 }],
  validate: (size) =>
    size === 60
      ? [
          { of: 'node -e 0', max: 7 },
          { of: 'ajv-cli', max: 0.6 },
          { of: NO_RULES, max: 1 / 0.9 },
        ]
      : [],
  // Three times what both files take to validate.
  compare: () => [{ of: 'csi validate', max: 6 }],
  many: [{ of: 'csi validate', max: 1 / 5 }],
  markdown: (size) => (size === 60 ? [{ of: 'node -e 0', max: 8 }] : []),
  pdf: (size) =>
    ({
      60: [{ of: 'Typst', max: 2 }, { mb: 120 }],
      600: [{ of: 'Typst', max: 1 }, { mb: 180 }],
      6000: [{ of: 'Typst', max: 0.35 }],
    })[size] ?? [],
  bilan: [{ of: 'csi render --pdf', max: 1.2 }],
  compiled: (size) => (size === 60 ? [{ of: 'Typst', max: 1.6 }] : []),
};
/** Whether csi was built with this Node, and has what its V8 compiled. */
const COMPILED =
  existsSync(join(root, 'dist/code')) &&
  readdirSync(join(root, 'dist/code')).some((name) => name.startsWith(`${process.version}-`));
/** Since Node 22, V8 can also keep compiled code in a folder: the first run, which does not count, fills it. */
const CACHES = Number.parseInt(process.versions.node, 10) >= 22;
const MANY = 100;
const CHANGES = 200;
const MONTHS = 72;
/** The goal for the cost of one commitment among 6000, relative to one among 600, without the start of Node: linear growth. */
const GROWTH = { from: 600, to: 6000, max: 1.3 };

const ALL = '60,600,6000';
const { values } = parseArgs({
  options: { sizes: { type: 'string', default: ALL }, runs: { type: 'string' } },
});
const sizes = values.sizes.split(',').map(Number);
const runsOf = (size) => Number(values.runs ?? (size <= 60 ? 15 : size <= 600 ? 7 : 3));

if (!existsSync(csi)) throw new Error('dist/bin.js is missing: run `npm ci` first');
if (!existsSync(join(here, 'node_modules/ajv-cli'))) {
  const installed = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--prefix', here], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (installed.status !== 0) process.exit(1);
}

const scratch = mkdtempSync(join(tmpdir(), 'csi-bench-'));
let failures = 0;
const plain = withoutCode();
try {
  for (const size of sizes) failures += bench(size);
  if ([GROWTH.from, GROWTH.to].every((size) => sizes.includes(size))) failures += growth();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
if (values.sizes === ALL)
  failures += spawnSync(process.execPath, [join(here, 'many.mjs')], { stdio: 'inherit' }).status ? 1 : 0;
process.exitCode = failures ? 1 : 0;

/** Measures one size and prints its table; returns how many commands failed. */
function bench(size) {
  const file = (name) => join(scratch, `${size}${name}`);
  writeFileSync(file('.yaml'), yaml(size));
  writeFileSync(file('-later.yaml'), later(yaml(size)));
  if (size <= 60) writeFileSync(file('.suivi.yaml'), suiviOf(yaml(size), `${size}.yaml`, MONTHS));
  const typst = prepareTypst(file);
  const many = size <= 60 ? copies(file) : undefined;
  const results = interleaved(
    [
      { name: 'node -e 0', args: ['-e', '0'] },
      { name: 'csi --help', args: [csi, '--help'], goals: GOALS.help(size) },
      { name: 'csi validate, code not compiled', args: [plain, 'validate', file('.yaml')] },
      { name: 'csi validate', args: [csi, 'validate', file('.yaml')], goals: GOALS.validate(size) },
      ...(size <= 60
        ? [{ name: 'csi validate, an example', args: [csi, 'validate', EXAMPLE], goals: GOALS.example(size) }]
        : []),
      { name: NO_RULES, args: [csi, 'validate', file('.yaml'), ...suppressed()] },
      { name: 'ajv-cli', args: ajv(file) },
      ...(many
        ? [
            {
              name: `csi validate, one of ${MANY}`,
              args: [csi, 'validate', many],
              files: MANY,
              goals: GOALS.many,
            },
          ]
        : []),
      {
        name: `csi compare, ${Math.min(CHANGES, size)} changes`,
        args: [csi, 'compare', file('.yaml'), file('-later.yaml'), '--refuser', 'recul'],
        goals: GOALS.compare(size),
      },
      {
        name: 'csi render',
        args: [csi, 'render', file('.yaml'), '-o', file('.md'), '--force'],
        goals: GOALS.markdown(size),
      },
      ...pdfRows(file, size),
      ...(size <= 60
        ? [
            {
              name: `csi bilan --pdf, ${MONTHS} months of records`,
              args: [csi, 'bilan', file('.yaml'), '--annee', '2030', '-o', file('-bilan.pdf'), '--force'],
              goals: GOALS.bilan,
            },
          ]
        : []),
      ...(typst ? [{ name: 'Typst', args: typst }] : []),
    ],
    runsOf(size),
    scratch,
  );
  const rival = typst && JSON.parse(run(typst).stdout ?? '{}');
  const pages = existsSync(file('.pdf')) ? `, ${pageCount(file('.pdf'))} pages by csi` : '';
  process.stdout.write(
    [
      `${size} commitments: ${Math.round(statSync(file('.yaml')).size / 1024)} kB of YAML${pages}${rival ? `, ${rival.pages} by Typst ${rival.version}` : ''}`,
      `Node ${process.version}, ${process.platform} ${process.arch}, ${availableParallelism()} cores; medians of ${runsOf(size)} whole processes, interleaved, in ${ofProcessor ? 'processor time' : 'time of the clock'}`,
      '',
      ...table(results),
      '',
      '',
    ].join('\n'),
  );
  return results.filter((result) => result.failed).length;
}

/** The PDF as csi was built, without what V8 compiled, and with what Node keeps. */
function pdfRows(file, size) {
  const args = ['render', file('.yaml'), '--pdf', '-o', file('.pdf'), '--force'];
  const cache = { NODE_COMPILE_CACHE: join(scratch, 'cache') };
  return [
    {
      name: 'csi render --pdf',
      args: [csi, ...args],
      goals: [...GOALS.pdf(size), ...(COMPILED ? GOALS.compiled(size) : [])],
    },
    { name: 'the same, code not compiled', args: [plain, ...args], goals: GOALS.pdf(size) },
    ...(CACHES
      ? [
          {
            name: 'the same, code kept by Node',
            args: [plain, ...args],
            env: cache,
            goals: GOALS.compiled(size),
          },
        ]
      : []),
  ];
}

/** csi as those get it whose Node is not the one that built it; returns its main file. */
function withoutCode() {
  const folder = join(scratch, 'plain');
  mkdirSync(folder);
  cpSync(join(root, 'dist'), join(folder, 'dist'), { recursive: true });
  rmSync(join(folder, 'dist/code'), { recursive: true, force: true });
  for (const name of ['schemas', 'templates', 'package.json'])
    symlinkSync(join(root, name), join(folder, name));
  return join(folder, 'dist/bin.js');
}

/** The file with that many titles reworded, evenly spread; none of them is a promise that recedes. */
function later(text) {
  const titles = text.match(/^ {8}titre: .*$/gm).length;
  const every = Math.max(1, Math.floor(titles / CHANGES));
  let at = 0;
  return text.replace(/^( {8}titre: )(.*)$/gm, (line, head, title) =>
    at++ % every === 0 && at <= every * CHANGES
      ? `${head}${title.replace(/(?<=\p{L}{4}) /u, ' mieux ')}`
      : line,
  );
}

/** Prints how long `validate` takes per commitment in a long and in a short file; returns 1 when a run failed, else 0. */
function growth() {
  const file = (size) => join(scratch, `${size}.yaml`);
  const commands = [
    { name: 'node', args: ['-e', '0'] },
    ...[GROWTH.from, GROWTH.to].map((size) => ({ name: size, args: [csi, 'validate', file(size)] })),
  ];
  const [bare, short, long] = interleaved(commands, runsOf(GROWTH.from), scratch);
  const failed = [bare, short, long].find((result) => result.failed);
  if (failed) process.stdout.write(`growth: ${failed.failed}\n`);
  else process.stdout.write(`${grown({ bare, short, long, ...GROWTH })}\n\n`);
  return failed ? 1 : 0;
}

/**
 * Options that turn all rules off, so that only reading, the schema and the report are left. Parsing so many options takes one or two
 * hundredths of a run: rules take that much more than the difference of the two rows.
 */
function suppressed() {
  return JSON.parse(run([csi, 'regles', '--format', 'json']).stdout).regles.flatMap(({ id }) => [
    '--regle',
    `${id}=aucune`,
  ]);
}

/** A folder with many copies of the file, to compare one process for all with one process for each. */
function copies(file) {
  const folder = file('-many');
  mkdirSync(folder);
  for (let i = 0; i < MANY; i += 1) copyFileSync(file('.yaml'), join(folder, `${i}.yaml`));
  return folder;
}

/** The command line of ajv-cli on the same data, as JSON because it reads YAML dates as objects; it reports all errors, as csi does. */
function ajv(file) {
  writeFileSync(file('-data.json'), JSON.stringify(parse(readFileSync(file('.yaml'), 'utf8'))));
  const options = ['--spec=draft2020', '--strict=false', '--validate-formats=false', '--all-errors'];
  const program = join(here, 'node_modules/ajv-cli/dist/index.js');
  return [
    program,
    'validate',
    ...options,
    '-s',
    join(root, 'schemas/csi.schema.json'),
    '-d',
    file('-data.json'),
  ];
}

/** The command line of Typst on the Markdown that csi makes from the same file; undefined, with a message on stderr, when csi fails. */
function prepareTypst(file) {
  const printed = run([csi, 'render', file('.yaml'), '-o', file('.md'), '--force']);
  if (printed.failed) return void process.stderr.write(`no Markdown for Typst: ${printed.failed}\n`);
  const input = run([join(here, 'typst-input.mjs'), file('.md'), file('.json')]);
  if (input.failed) return void process.stderr.write(`no input for Typst: ${input.failed}\n`);
  return [join(here, 'typst.mjs'), file('.json'), file('-typst.pdf')];
}

/** The number of pages of a PDF without object streams, as csi writes it. */
function pageCount(path) {
  return readFileSync(path, 'latin1').match(/\/Type ?\/Page\b(?!s)/g)?.length ?? 0;
}
