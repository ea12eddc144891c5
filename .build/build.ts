// Writes dist/: the bundle as CommonJS, and the fonts; and man/csi.1.
import { chmodSync, copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { bundle } from './bundle.ts';
import { fromShelf, SHELF, shelve, smallChunks } from './shelf.ts';

// What each `csi validate` loads, with the distance that it adds for a draft.
const ALWAYS = [
  'src/main.ts',
  'src/cli/commands/validate/run.ts',
  'src/report/texte.ts',
  'src/check/distance/index.ts',
];
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
  else writeFileSync(join(dist, name), code);
}
writeFileSync(join(dist, SHELF), shelve(shelved));
writeFileSync(join(dist, 'package.json'), '{ "type": "commonjs" }\n');
// It checks the version of Node before Node parses any newer syntax.
copyFileSync(fileURLToPath(new URL('../src/bin.cjs', import.meta.url)), join(dist, 'bin.js'));
chmodSync(join(dist, 'bin.js'), 0o755);
await import('./fonts.ts');
await import('./man.ts');

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
