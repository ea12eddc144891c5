// `npm run bench [-- --sizes 60,600 --runs 9]`: whole processes of csi beside a bare node and beside Typst on the same text.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { yaml } from './generate.mjs';
import { interleaved, run } from './measure.mjs';
import { table } from './report.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../..');
const csi = join(root, 'dist/bin.js');
const GOALS = {
  help: () => ({ of: 'node', max: 2 }),
  validate: (size) => (size === 60 ? { of: 'node', max: 7 } : undefined),
  markdown: (size) => (size === 60 ? { of: 'node', max: 8 } : undefined),
  pdf: (size) => ({ 60: { of: 'Typst', max: 5 }, 600: { of: 'Typst', max: 2 }, 6000: { of: 'Typst', max: 0.8 } })[size],
};

const { values } = parseArgs({ options: { sizes: { type: 'string', default: '60,600,6000' }, runs: { type: 'string' } } });
const sizes = values.sizes.split(',').map(Number);
const runsOf = (size) => Number(values.runs ?? (size <= 60 ? 15 : size <= 600 ? 7 : 3));

if (!existsSync(csi)) throw new Error('dist/bin.js is missing: run `npm ci` first');
if (!existsSync(join(here, 'node_modules'))) {
  const installed = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--prefix', here], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (installed.status !== 0) process.exit(1);
}

const scratch = mkdtempSync(join(tmpdir(), 'csi-bench-'));
let failures = 0;
try {
  for (const size of sizes) failures += bench(size);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
process.exitCode = failures ? 1 : 0;

/** Measures one size and prints its table; the number of commands that failed. */
function bench(size) {
  const file = (name) => join(scratch, `${size}${name}`);
  writeFileSync(file('.yaml'), yaml(size));
  const typst = prepareTypst(file);
  const results = interleaved(
    [
      { name: 'node -e 0', args: ['-e', '0'] },
      { name: 'csi --help', args: [csi, '--help'], goal: GOALS.help(size) },
      { name: 'csi validate', args: [csi, 'validate', file('.yaml')], goal: GOALS.validate(size) },
      { name: 'csi render', args: [csi, 'render', file('.yaml'), '-o', file('.md'), '--force'], goal: GOALS.markdown(size) },
      { name: 'csi render --pdf', args: [csi, 'render', file('.yaml'), '--pdf', '-o', file('.pdf'), '--force'], goal: GOALS.pdf(size) },
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
      `Node ${process.version}, ${process.platform} ${process.arch}, ${availableParallelism()} cores; medians of ${runsOf(size)} whole processes, interleaved`,
      '',
      ...table(results),
      '',
      '',
    ].join('\n'),
  );
  return results.filter((result) => result.failed).length;
}

/** Typst's command line on the text that csi prints for the same file; undefined, with a word on stderr, when csi prints none. */
function prepareTypst(file) {
  const printed = run([csi, 'render', file('.yaml'), '-o', file('.md'), '--force']);
  if (printed.failed) return void process.stderr.write(`no Markdown for Typst: ${printed.failed}\n`);
  const input = run([join(here, 'typst-input.mjs'), file('.md'), file('.json')]);
  if (input.failed) return void process.stderr.write(`no input for Typst: ${input.failed}\n`);
  return [join(here, 'typst.mjs'), file('.json'), file('-typst.pdf')];
}

/** Pages of a PDF whose objects are not in streams, as csi writes them. */
function pageCount(path) {
  return readFileSync(path, 'latin1').match(/\/Type ?\/Page\b(?!s)/g)?.length ?? 0;
}
