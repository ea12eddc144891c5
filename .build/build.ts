// Writes dist/: the bundle as CommonJS, the fonts, the help; and man/csi.1.
import { chmodSync, copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { bundle } from './bundle.ts';
import { writeCode } from './code.ts';
import { cogTable } from './cog.ts';
import { fromShelf, SHELF, shelve, smallChunks } from './shelf.ts';

// What each `csi validate` loads, with the distance that it adds for a draft.
const ALWAYS = [
  'src/cli/start.ts',
  'src/cli/commands/validate/run.ts',
  'src/report/texte.ts',
  'src/check/distance/index.ts',
];
// The files that Node itself loads. They take the others through src/load.cjs.
const ENTRIES = ['main.js', 'worker.js'];
const dist = fileURLToPath(new URL('../dist', import.meta.url));
rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
const { outputFiles, metafile } = await bundle();
const small = smallChunks(metafile.outputs, ALWAYS);
const shelved = new Map<string, string>();
for (const { path, text } of outputFiles) {
  const name = basename(path);
  const code = fromShelf(toCommonJs(text), small);
  if (small.includes(name)) shelved.set(name, code);
  else writeFileSync(join(dist, name), ENTRIES.includes(name) ? throughLoader(code) : code);
}
writeFileSync(join(dist, SHELF), shelve(shelved));
writeFileSync(join(dist, 'package.json'), '{ "type": "commonjs" }\n');
const source = (name: string) => fileURLToPath(new URL(`../src/${name}`, import.meta.url));
// It checks the version of Node before Node parses any newer syntax.
copyFileSync(source('bin.cjs'), join(dist, 'bin.js'));
copyFileSync(source('load.cjs'), join(dist, 'load.js'));
chmodSync(join(dist, 'bin.js'), 0o755);
writeFileSync(join(dist, 'cog.bin'), cogTable());
await import('./fonts.ts');
const { html } = await (await import('./atelier.ts')).atelierPage();
writeFileSync(join(dist, 'atelier.html'), html);
await import('./help.ts');
await import('./man.ts');
writeCode(dist, process.execPath);

// esbuild splits only ES modules into chunks, but Node 20 loads CommonJS faster (one synchronous step instead of three asynchronous ones):
// each chunk is converted to CommonJS afterwards.
function toCommonJs(text: string): string {
  const [, shebang = '', body = ''] = /^(#!.*\n)?([\s\S]*)$/.exec(text) ?? [];
  const { code } = esbuild.transformSync(body, {
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    supported: { 'dynamic-import': false },
    minifySyntax: true,
    minifyWhitespace: true,
  });
  const url = code.includes('$url') ? "const $url=require('node:url').pathToFileURL(__filename).href;" : '';
  return `${shebang}${url}${code}`;
}

// The file that sets V8 is loaded before the loader, which looks for the code that was compiled under the same settings.
function throughLoader(code: string): string {
  return code.replace(/require\("\.\/(?!tiering\.js)/g, 'require("./load.js")("./');
}
