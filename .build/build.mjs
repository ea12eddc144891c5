// Bundles src/bin.ts into dist/: one chunk a command, so that a run loads only what it needs.
import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

const root = fileURLToPath(new URL('..', import.meta.url));
rmSync(`${root}dist`, { recursive: true, force: true });
await esbuild.build({
  absWorkingDir: root,
  // The threads of `render` start from a file of their own.
  entryPoints: { bin: 'src/bin.ts', worker: 'src/cli/render/worker.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minifySyntax: true,
  minifyWhitespace: true,
  define: { 'import.meta.url': '$url' },
  // csi reads fonts itself, draws no picture and encrypts nothing: what pdfkit has for these would only be loaded.
  plugins: [without('fontkit', 'png-js', '@noble/ciphers/aes')],
});
// Node 20 opens an ES module in three asynchronous steps and a CommonJS one in one: of esbuild's chunks, which only ESM can have, make CommonJS.
for (const name of readdirSync(`${root}dist`)) {
  const { code } = esbuild.transformSync(readFileSync(`${root}dist/${name}`, 'utf8'), {
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    supported: { 'dynamic-import': false },
    minifySyntax: true,
    minifyWhitespace: true,
  });
  const url = code.includes('$url') ? "const $url=require('node:url').pathToFileURL(__filename).href;" : '';
  const [, shebang = '', body] = /^(#!.*\n)?([\s\S]*)$/.exec(code);
  writeFileSync(`${root}dist/${name}`, `${shebang}${url}${body}`);
}
writeFileSync(`${root}dist/package.json`, '{ "type": "commonjs" }\n');
chmodSync(`${root}dist/bin.js`, 0o755);
await import('./fonts.mjs');
