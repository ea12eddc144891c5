// `npm run bench:lecture [-- --pairs 200]`: how many lines a person must read to know what changed from one contract to another, as csi
// compare says it in 80 columns, and as git does word by word, with no line of context and with its usual three. The pairs are random edits of
// the examples, always the same, written by the same writer of YAML, and two that people have made: a negotiation and the avenants of Nantes.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { run } from '../../src/cli/run.ts';
import { fakeIo } from '../cli/fake-io.ts';
import { edited, SCRIPTS } from '../compare/scripts.ts';
import { median } from './measure.mjs';

const { values } = parseArgs({ options: { pairs: { type: 'string', default: '200' } } });
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'csi-bench-lecture-'));
const read = (name) => readFileSync(join(root, 'examples', name), 'utf8');

try {
  const random = await measured(await randomPairs(Number(values.pairs)));
  const [negotiated] = await measured([negotiation()]);
  const [amended] = await measured([await consolidation()]);
  const rows = [
    [`${random.length} éditions au hasard, médiane`, ...columns((of) => median(random.map(of)))],
    ['– en tout', ...columns((of) => random.reduce((sum, one) => sum + of(one), 0))],
    ['Toulouse, 5 changements négociés', ...columns((of) => of(negotiated))],
    ['Nantes, le contrat et sa version consolidée', ...columns((of) => of(amended))],
  ];
  const heads = ['lignes à lire', 'csi compare', 'git --word-diff -U0', 'git --word-diff'];
  for (const row of [heads, ...rows])
    console.log(
      row.map((cell, i) => (i === 0 ? String(cell).padEnd(46) : String(cell).padStart(20))).join(''),
    );
} finally {
  rmSync(folder, { recursive: true });
}

function columns(figure) {
  return ['csi', 'bare', 'usual'].map((key) => figure((one) => one[key]));
}

/** Pairs that csi can compare: some edits leave what is no contract. */
async function randomPairs(wanted) {
  const bases = readdirSync(join(root, 'examples'))
    .filter((name) => name.endsWith('.yaml') && !/suivi|avenant/.test(name))
    .map((name) => parse(read(name)));
  const pairs = [];
  for (const [n, script] of fc.sample(fc.tuple(fc.nat(99), SCRIPTS), { numRuns: 4 * wanted, seed: 14 })) {
    const base = bases[n % bases.length];
    const { data, edits } = edited(base, script);
    const pair = [stringify(base, { lineWidth: 0 }), stringify(data, { lineWidth: 0 })];
    if (edits > 0 && pairs.length < wanted && (await compared(pair)) !== undefined) pairs.push(pair);
  }
  return pairs;
}

function negotiation() {
  const before = read('toulouse.yaml');
  const after = before
    .replace('variation: 111', 'variation: 98')
    .replace('echeance: 2021-12-31', 'echeance: 2022-12-31')
    .replace(/ {6}- id: permanences\n[^\n]*\n[^\n]*\n/, '')
    .replace('- id: cameras', '- id: videoprotection')
    .replace('et l’installation de caméras.', ', l’installation de caméras et la médiation.');
  return [before, after];
}

async function consolidation() {
  const names = ['nantes.yaml', 'nantes-avenant-1.yaml', 'nantes-avenant-2.yaml'];
  const io = fakeIo({ files: Object.fromEntries(names.map((name) => [name, read(name)])) });
  await run(['consolider', ...names, '-o', 'c.yaml'], io);
  return [read('nantes.yaml'), Buffer.from(io.files.get('c.yaml')).toString()];
}

async function measured(pairs) {
  const found = [];
  for (const pair of pairs)
    found.push({ csi: await compared(pair), bare: byGit(pair, 0), usual: byGit(pair, 3) });
  return found;
}

/** Lines that csi compare prints; undefined where it compares nothing. */
async function compared([before, after]) {
  const io = fakeIo({ files: { 'a.yaml': before, 'b.yaml': after } });
  const code = await run(['compare', 'a.yaml', 'b.yaml', '--tout'], io);
  return code === 2 ? undefined : lines(io.stdout());
}

/** Lines of the comparison of git, without its four lines of head. */
function byGit(pair, context) {
  const [a, b] = ['a.yaml', 'b.yaml'].map((name, i) => {
    const path = join(folder, name);
    writeFileSync(path, pair[i]);
    return path;
  });
  const { stdout } = spawnSync('git', ['diff', '--no-index', '--word-diff', `-U${context}`, a, b], {
    encoding: 'utf8',
  });
  return Math.max(0, lines(stdout) - 4);
}

function lines(text) {
  return text.split('\n').filter((line) => line.trim() !== '').length;
}
