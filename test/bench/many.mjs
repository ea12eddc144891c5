// `node test/bench/many.mjs [--files 10,80,400 --runs 3]`: one process of csi makes the PDFs of many different files of 60 commitments, and
// is compared with one process of Typst that does the same, already warm. Memory must not grow with the number of files.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { contrat } from './generate.mjs';
import { median, peak, run } from './measure.mjs';

const AXES = 6;
const SIZE = 60;
const GOAL = 3;
/** How many files one process makes while its peak of memory grows by a quarter at most. */
const STEADY = { from: 80, to: 400, max: 1.25 };
const here = fileURLToPath(new URL('.', import.meta.url));
const csi = join(here, '../../dist/bin.js');
const { values } = parseArgs({
  options: { files: { type: 'string', default: '10,80,400' }, runs: { type: 'string', default: '3' } },
});
const counts = values.files.split(',').map(Number);
const rivals = Math.min(80, Math.max(...counts));

if (!existsSync(csi)) throw new Error('dist/bin.js is missing: run `npm ci` first');
if (!existsSync(join(here, 'node_modules')))
  throw new Error('Typst is missing: run `npm ci --prefix test/bench` first');
const scratch = mkdtempSync(join(tmpdir(), 'csi-bench-many-'));
try {
  writeContracts(Math.max(...counts));
  const commands = [...counts.map(csiOn), typstOn(rivals)];
  const times = commands.map(() => []);
  for (let turn = 0; turn < Number(values.runs); turn += 1)
    for (const [i, { args, files, each }] of commands.entries()) {
      const { clock, stdout, failed } = run(args);
      if (failed) throw new Error(failed);
      times[i].push(each ? each(stdout) : clock / files);
    }
  print(
    commands.map((command, i) => ({
      ...command,
      ms: median(times[i]),
      mb: peak(command.args, join(scratch, 'peak')),
    })),
  );
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** As many different contracts: each takes its commitments from another part of each axis of one long contract. */
function writeContracts(count) {
  const whole = contrat(SIZE * count);
  const each = SIZE / AXES;
  mkdirSync(join(scratch, 'all'));
  for (let n = 0; n < count; n += 1) {
    const axes = whole.axes.map((axe) => ({
      ...axe,
      presentation: axe.presentation.replace(/\d+ engagements/, `${each} engagements`),
      engagements: axe.engagements.slice(n * each, (n + 1) * each),
    }));
    const yaml = stringify({ ...whole, axes }, { lineWidth: 120, aliasDuplicateObjects: false }).replaceAll(
      'Valmont',
      town(n),
    );
    for (const size of counts.filter((size) => n < size)) {
      mkdirSync(join(scratch, String(size)), { recursive: true });
      writeFileSync(join(scratch, String(size), `${String(n).padStart(4, '0')}.yaml`), yaml);
    }
  }
}

function town(n) {
  const [starts, ends] = [
    ['Val', 'Bel', 'Haut', 'Clair', 'Roche', 'Mar', 'Aigue', 'Ville', 'Pont', 'Cham'],
    ['mont', 'bourg', 'fort', 'lac', 'sec', 'vert', 'neuf', 'ac', 'court', 'mer'],
  ];
  const suffix = n < 100 ? '' : `-${'abcdefghij'[Math.floor(n / 100) % 10]}`;
  return `${starts[n % 10]}${ends[Math.floor(n / 10) % 10]}${suffix}`;
}

function csiOn(files) {
  const out = join(scratch, `${files}-pdf`);
  mkdirSync(out);
  return {
    name: 'csi render --pdf',
    files,
    args: [csi, 'render', join(scratch, String(files)), '--pdf', '-o', out, '--force'],
  };
}

/** Runs Typst on the Markdown that csi makes from the same files. */
function typstOn(files) {
  const folder = join(scratch, String(counts.find((count) => count >= files)));
  const printed = join(scratch, 'typst');
  mkdirSync(printed);
  const { failed } = run([csi, 'render', folder, '-o', printed]);
  if (failed) throw new Error(failed);
  const names = readdirSync(printed).slice(0, files);
  const pairs = names.flatMap((name) => {
    const [markdown, json] = [join(printed, name), join(printed, name.replace('.md', '.json'))];
    const input = run([join(here, 'typst-input.mjs'), markdown, json]);
    if (input.failed) throw new Error(input.failed);
    return [json, join(printed, 'out.pdf')];
  });
  return {
    name: 'Typst, warm',
    files,
    args: [join(here, 'typst.mjs'), pairs[0], pairs[1], ...pairs],
    each: (stdout) => JSON.parse(stdout).each,
  };
}

function print(results) {
  const typst = results.at(-1).ms;
  const least = results.filter(({ name, files }) => name.startsWith('csi') && files >= 80);
  const rows = results.map(({ name, files, ms, mb }) => [
    name,
    files,
    ms.toFixed(0),
    (1000 / ms).toFixed(1),
    (typst / ms).toFixed(2),
    mb.toFixed(0),
  ]);
  const head = ['', 'files', 'ms each', 'each s', '× Typst', 'peak MB'];
  const widths = head.map((_, c) => Math.max(...[head, ...rows].map((row) => String(row[c]).length)));
  const line = (row) =>
    row
      .map((cell, c) => (c === 0 ? String(cell).padEnd(widths[c]) : String(cell).padStart(widths[c])))
      .join('  ');
  process.stdout.write(
    [
      `Many different files of ${SIZE} commitments in one process`,
      `Node ${process.version}, ${availableParallelism()} cores; medians of ${values.runs} runs, interleaved; csi from its start to its exit, Typst once warm, in time of the clock`,
      '',
      ...[head, ...rows].map((row) => line(row).trimEnd()),
      '',
      ...least.map(
        ({ files, ms }) =>
          `≥ ${GOAL} × the documents per second of Typst, ${files} files: ${typst / ms >= GOAL ? 'reached' : 'missed'}`,
      ),
      ...steady(results),
      '',
    ].join('\n'),
  );
}

function steady(results) {
  const [few, many] = [STEADY.from, STEADY.to].map((count) => results.find(({ files }) => files === count));
  if (!few || !many) return [];
  const ratio = many.mb / few.mb;
  return [
    `peak of ${many.files} files ≤ ${STEADY.max} × that of ${few.files}: ${ratio.toFixed(2)}, ${ratio <= STEADY.max ? 'reached' : 'missed'}`,
  ];
}
