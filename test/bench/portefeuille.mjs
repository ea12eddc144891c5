// `node test/bench/portefeuille.mjs [--files 106,1000,3000 --runs 3]`: csi portefeuille of contracts of the most populated communes, beside
// csi validate of the same folder, in processor time and peak memory; with all files (`-o`) and on the screen alone.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse, stringify } from 'yaml';
import { contrat } from './generate.mjs';
import { median, ofProcessor, peak, run } from './measure.mjs';

const SIZE = 60;
/** What the portfolio may take of the time of validate, and of memory. */
const GOAL = { ratio: 1.3, mb: 500 };
const here = fileURLToPath(new URL('.', import.meta.url));
const csi = join(here, '../../dist/bin.js');
const { values } = parseArgs({
  options: { files: { type: 'string', default: '106,1000,3000' }, runs: { type: 'string', default: '3' } },
});
if (!existsSync(csi)) throw new Error('dist/bin.js is missing: run `npm ci` first');

const communes = JSON.parse(
  readFileSync(join(here, '../../node_modules/@etalab/decoupage-administratif/data/communes.json'), 'utf8'),
)
  .filter(({ type, population }) => type === 'commune-actuelle' && population > 0)
  .sort((a, b) => b.population - a.population || (a.code < b.code ? -1 : 1));

const scratch = mkdtempSync(join(tmpdir(), 'csi-bench-portefeuille-'));
try {
  console.log(`| contrats | validate | portefeuille | rapport | -o | rapport | Mo | Mo (-o) |
| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |`);
  for (const count of values.files.split(',').map(Number)) console.log(rowOf(count));
  console.log(
    `\n${ofProcessor ? 'secondes de processeur' : 'secondes'} ; but : ${GOAL.ratio} × validate, ${GOAL.mb} Mo`,
  );
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function rowOf(count) {
  const folder = join(scratch, String(count));
  const out = `${folder}-out`;
  mkdirSync(folder);
  mkdirSync(out);
  const text = stringify(contrat(SIZE), { aliasDuplicateObjects: false });
  const { territoire } = parse(text);
  const block = stringify({ territoire });
  if (!text.includes(block)) throw new Error('the territory of the generated contract is not where it was');
  for (const { code, nom, departement } of communes.slice(0, count))
    writeFileSync(
      join(folder, `${code}.yaml`),
      text.replace(
        block,
        stringify({
          territoire: { nom, communes: [{ code_insee: code, nom }], departements: [departement] },
        }),
      ),
    );
  const commands = [
    [csi, 'validate', folder],
    [csi, 'portefeuille', folder],
    [csi, 'portefeuille', folder, '-o', out, '--force'],
  ];
  const times = commands.map(() => []);
  for (let turn = 0; turn < Number(values.runs); turn += 1)
    for (const [i, args] of commands.entries()) {
      const { ms, failed } = run(args);
      if (failed) throw new Error(failed);
      times[i].push(ms / 1000);
    }
  const [validate, screen, all] = times.map(median);
  const [mb, mbAll] = commands.slice(1).map((args) => peak(args, join(scratch, 'peak')));
  const cells = [
    count,
    s(validate),
    s(screen),
    ratio(screen),
    s(all),
    ratio(all),
    Math.round(mb),
    Math.round(mbAll),
  ];
  return `| ${cells.join(' | ')} |`;

  function ratio(time) {
    return `× ${(time / validate).toFixed(2)}`;
  }
}

function s(seconds) {
  return seconds.toFixed(2);
}
