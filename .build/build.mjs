// Bundles src/bin.ts into dist/: one chunk a command, so that a run loads only what it needs.
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';

/** Replaces packages by a module whose use is a fault said aloud. */
const without = (...names) => ({
  name: 'without',
  setup(build) {
    const filter = new RegExp(`^(${names.join('|')})$`);
    build.onResolve({ filter }, ({ path }) => ({ path, namespace: 'without' }));
    build.onLoad({ filter: /./, namespace: 'without' }, ({ path }) => ({
      contents: `const refuse = () => { throw new Error('${path} is not part of csi'); };\nexport { refuse as create, refuse as cbc, refuse as ecb };\nexport default refuse;`,
    }));
  },
});

// What a chunk imports and exports are constants, and no chunk imports itself by way of another: they are taken once, where esbuild's own
// CommonJS would go through two getters at each use, which cost one instruction in forty.
const required = (code, expected) => {
  let count = 0;
  const names = (list) => list.replaceAll(/(\S+) as (\S+?)(?=,|\s|$)/g, '$1: $2');
  const out = code
    .replace(/^import (?:\* as (\w+)|([\w$]+)|\{([^}]*)\}) from "([^"]+)";$/gm, (_, all, one, some, from) => {
      count += 1;
      return `const ${all ?? one ?? `{${names(some)}}`} = require("${from}");`;
    })
    .replace(/^import "([^"]+)";$/gm, (_, from) => {
      count += 1;
      return `require("${from}");`;
    })
    .replace(
      /^export \{([^}]*)\};\s*$/m,
      (_, list) => `module.exports = {__esModule: true, ${list.replaceAll(/([\w$]+) as ([\w$]+)/g, '$2: $1')}};`,
    );
  if (count !== expected) throw new Error(`${count} imports were rewritten, ${expected} are there`);
  return out;
};

/** Throws where a chunk imports itself by way of others: what it takes from them would not be there yet. */
function refuseCycles(outputs, path, above = []) {
  if (above.includes(path)) throw new Error(`chunks import each other: ${[...above, path].join(' → ')}`);
  for (const one of outputs[path].imports)
    if (one.kind === 'import-statement' && !one.external) refuseCycles(outputs, one.path, [...above, path]);
}

const root = fileURLToPath(new URL('..', import.meta.url));
rmSync(`${root}dist`, { recursive: true, force: true });
const { metafile } = await esbuild.build({
  absWorkingDir: root,
  metafile: true,
  // The threads of `render` start from a file of their own.
  entryPoints: { bin: 'src/bin.ts', worker: 'src/cli/render/worker.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  define: { 'import.meta.url': '$url' },
  // csi reads fonts itself, draws no picture and encrypts nothing: what pdfkit has for these would only be loaded.
  plugins: [without('fontkit', 'png-js', '@noble/ciphers/aes')],
});
for (const path of Object.keys(metafile.outputs)) refuseCycles(metafile.outputs, path);
// Node 20 opens an ES module in three asynchronous steps and a CommonJS one in one: of esbuild's chunks, which only ESM can have, make CommonJS.
for (const [path, { imports }] of Object.entries(metafile.outputs)) {
  const name = `${root}${path}`;
  const [, shebang = '', body] = /^(#!.*\n)?([\s\S]*)$/.exec(readFileSync(name, 'utf8'));
  const { code } = esbuild.transformSync(required(body, imports.filter(({ kind }) => kind === 'import-statement').length), {
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    supported: { 'dynamic-import': false },
    minifySyntax: true,
    minifyWhitespace: true,
  });
  const url = code.includes('$url') ? "const $url=require('node:url').pathToFileURL(__filename).href;" : '';
  writeFileSync(name, `${shebang}${url}${code}`);
}
writeFileSync(`${root}dist/package.json`, '{ "type": "commonjs" }\n');
chmodSync(`${root}dist/bin.js`, 0o755);
await import('./fonts.mjs');
