// Compiles contrat.typ with Typst in this process, to compare with csi: `node typst.mjs input.json output.pdf [input.json output.pdf …]`.
// Prints the version of Typst and, for several documents, the milliseconds that each took after the first WARM_UP ones.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const WARM_UP = 3;
// After how many compilations Typst drops cached results that were not used again; the same as in its watch mode.
const MAX_AGE = 10;

const fonts = new URL('../../dist/fonts/', import.meta.url);
const fontBlobs = readdirSync(fonts)
  .filter((name) => name.endsWith('.ttf'))
  .map((name) => readFileSync(new URL(name, fonts)));
const compiler = NodeCompiler.create({
  workspace: fileURLToPath(new URL('.', import.meta.url)),
  fontArgs: [{ fontBlobs }],
});

function compile(input, output) {
  compiler.mapShadow(fileURLToPath(new URL('contrat.json', import.meta.url)), readFileSync(input));
  const compiled = compiler.compile({ mainFilePath: fileURLToPath(new URL('contrat.typ', import.meta.url)) });
  if (!compiled.result) {
    compiled.printErrors();
    process.exit(1);
  }
  writeFileSync(output, compiler.pdf(compiled.result));
  return compiled.result;
}

const [input, output, ...others] = process.argv.slice(2);
const first = compile(input, output);
const [version] = compiler.query(first, { selector: '<version>', field: 'value' });
const reported = { pages: first.numOfPages, version };
if (others.length > 0) {
  for (let i = 0; i < WARM_UP; i += 1) compile(others[0], others[1]);
  const start = process.hrtime.bigint();
  for (let i = 0; i < others.length; i += 2) {
    compile(others[i], others[i + 1]);
    compiler.evictCache(MAX_AGE);
  }
  reported.each = Number(process.hrtime.bigint() - start) / 1e6 / (others.length / 2);
}
process.stdout.write(`${JSON.stringify(reported)}\n`);
