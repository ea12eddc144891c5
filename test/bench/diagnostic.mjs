// `npm run bench:diagnostic [-- --dossier /tmp/d --runs 3]`: csi diagnostic of one commune from a communal base of its true size, in processor
// time and peak memory, beside zgrep and DuckDB (pip install duckdb into .venv) on the same file. The real file cannot be had without network:
// it is imitated once, in `dossier`, in its layout and order, with every commune and arrondissement of the code officiel, fifteen indicators and
// ten years; figures are drawn by a fixed generator in proportion to the inhabitants, and withheld up to five facts.
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createGzip } from 'node:zlib';
import { median, ofProcessor, peak, run } from './measure.mjs';

/** In seconds of processor and megabytes. */
const GOALS = { 'csv.gz': { s: 3, mb: 130 }, parquet: { s: 1 } };
const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../..');
const csi = join(root, 'dist/bin.js');
const python = join(root, '.venv/bin/python');
const { values } = parseArgs({
  options: {
    dossier: { type: 'string', default: join(tmpdir(), 'csi-bench-diagnostic') },
    runs: { type: 'string', default: '3' },
  },
});
if (!existsSync(csi)) throw new Error('dist/bin.js is missing: run `npm ci` first');
const gz = join(values.dossier, 'donnee-data.gouv-2025-geographie2026-produit-le2026-06-25.csv.gz');
const parquet = gz.replace('.csv.gz', '.parquet');
const contrat = join(root, 'examples/bourges.yaml');

mkdirSync(values.dossier, { recursive: true });
if (!existsSync(gz)) await generate(gz);
const duckdb = (sql) => [python, '-c', `import duckdb; print(duckdb.sql(${JSON.stringify(sql)}))`];
const hasDuckdb = existsSync(python) && spawnSync(python, ['-c', 'import duckdb']).status === 0;
if (hasDuckdb && !existsSync(parquet))
  spawnSync(
    ...split(
      duckdb(`copy (from read_csv('${gz}', delim=';', all_varchar=true, nullstr='NA')) to '${parquet}'`),
    ),
  );

console.log('| fichier | Mo | programme | secondes | Mo en mémoire |\n| --- | ---: | --- | ---: | ---: |');
for (const file of [gz, parquet].filter((one) => existsSync(one))) {
  const kind = file.endsWith('.gz') ? 'csv.gz' : 'parquet';
  const args = [csi, 'diagnostic', contrat, '--depuis', file, '--a-blanc'];
  const times = Array.from({ length: Number(values.runs) }, () => run(args)).map(({ ms, failed }) => {
    if (failed) throw new Error(failed);
    return ms / 1000;
  });
  row(file, 'csi diagnostic', median(times), peak(args, join(values.dossier, 'peak')), GOALS[kind]);
  if (kind === 'csv.gz') row(file, 'zgrep -c', timed(['zgrep', '-c', '^"18033"', file]));
  const from = kind === 'csv.gz' ? `read_csv('${file}', delim=';', all_varchar=true)` : `'${file}'`;
  if (hasDuckdb)
    row(file, 'DuckDB', timed(duckdb(`select count(*) from ${from} where "CODGEO_2026" = '18033'`)));
}
console.log(`\n${ofProcessor ? 'secondes de processeur' : 'secondes'} ; but : gz 3 s et 130 Mo, parquet 1 s`);

function row(file, program, seconds, mb, goal = {}) {
  const late = (value, most) => (value > most ? ' (trop)' : '');
  const memory = mb === undefined ? '' : `${Math.round(mb)}${late(mb, goal.mb)}`;
  console.log(
    `| ${file.slice(file.lastIndexOf('.'))} | ${Math.round(statSync(file).size / 1e6)} | ${program} | ${seconds.toFixed(2)}${late(seconds, goal.s)} | ${memory} |`,
  );
}

function split([program, ...rest]) {
  return [program, rest, { stdio: 'ignore' }];
}

// The processor time of another program and of what it starts, by bash.
function timed(command) {
  const { stderr } = spawnSync(
    'bash',
    ['-c', 'TIMEFORMAT="%3U %3S"; time "$@" >/dev/null 2>&1', 'bash', ...command],
    { encoding: 'utf8' },
  );
  return stderr
    .trim()
    .split(' ')
    .slice(-2)
    .map(Number)
    .reduce((sum, one) => sum + one, 0);
}

// A list of labels and units in the order of the file.
function indicateurs() {
  const source = readFileSync(join(root, 'src/model/ssmsi.ts'), 'utf8');
  const found = [...source.matchAll(/^ {2}commune\('[\w-]+', '([^']+)', '([^']+)'/gm)].slice(0, 15);
  if (found.length !== 15) throw new Error('the list of indicators is not where it was');
  return found.map(([, libelle, unite]) => [
    libelle.replace('’', "'"),
    unite[0].toUpperCase() + unite.slice(1),
  ]);
}

async function generate(target) {
  const data = join(root, 'node_modules/@etalab/decoupage-administratif/data/communes.json');
  const places = JSON.parse(readFileSync(data, 'utf8'))
    .filter(
      ({ type, population }) =>
        population !== undefined && /^(?:commune-actuelle|arrondissement-municipal)$/.test(type),
    )
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const labels = indicateurs();
  let state = 12_345;
  const random = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
  const decimals = (value) => `"${value.toFixed(7).replace('.', ',')}"`;
  // Means of a département, the same for all its withheld communes.
  const means = new Map();
  const complement = (key) => {
    if (!means.has(key)) means.set(key, `${decimals(random() * 3)};${decimals(random() * 2)}`);
    return means.get(key);
  };
  const zip = createGzip();
  const out = createWriteStream(`${target}.tmp`);
  zip.pipe(out);
  zip.write(
    `${['CODGEO_2026', 'annee', 'indicateur', 'unite_de_compte', 'nombre', 'taux_pour_mille', 'est_diffuse', 'insee_pop', 'insee_pop_millesime', 'insee_log', 'insee_log_millesime', 'complement_info_nombre', 'complement_info_taux'].map((one) => `"${one}"`).join(';')}\n`,
  );
  for (const { code, population } of places) {
    const logements = Math.round(population * 0.55) + 1;
    let text = '';
    for (let annee = 2016; annee <= 2025; annee++)
      for (const [libelle, unite] of labels) {
        const nombre = Math.round((population / 1000) * random() * 8);
        const base = libelle.startsWith('Camb') ? logements : population;
        const own = `"${code}";"${annee}";"${libelle}";"${unite}"`;
        const place = `"${population}";"2023";"${logements}";"2022"`;
        text +=
          nombre > 5 || (nombre === 0 && random() < 0.8)
            ? `${own};"${nombre}";${population > 0 ? decimals((nombre / base) * 1000) : 'NA'};"diff";${place};NA;NA\n`
            : `${own};NA;NA;"ndiff";${place};${complement(code.slice(0, 2) + annee + libelle)}\n`;
      }
    if (!zip.write(text)) await once(zip, 'drain');
  }
  zip.end();
  await once(out, 'finish');
  renameSync(`${target}.tmp`, target);
}
