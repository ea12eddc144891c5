// Bundles src/bin.ts into dist/: one chunk a command, so that a run loads only what it needs.
import { chmodSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';

/** Replaces packages by a module whose use is a fault said aloud. */
const without = (...names) => ({
  name: 'without',
  setup(build) {
    const filter = new RegExp(`^(${names.join('|')})$`);
    build.onResolve({ filter }, ({ path }) => ({ path, namespace: 'without' }));
    build.onLoad({ filter: /./, namespace: 'without' }, ({ path }) => ({
      contents: `const refuse = () => { throw new Error('${path} is not part of csi'); };\nexport const create = refuse;\nexport default refuse;`,
    }));
  },
});

const root = fileURLToPath(new URL('..', import.meta.url));
rmSync(`${root}dist`, { recursive: true, force: true });
await esbuild.build({
  absWorkingDir: root,
  entryPoints: { bin: 'src/bin.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minifySyntax: true,
  minifyWhitespace: true,
  sourcemap: false,
  // Libraries written for CommonJS call require() on Node's own modules.
  banner: { js: "import { createRequire as $cr } from 'node:module';const require = $cr(import.meta.url);" },
  // csi reads fonts itself and draws no picture: what pdfkit has for both would only be loaded.
  plugins: [without('fontkit', 'png-js')],
});
chmodSync(`${root}dist/bin.js`, 0o755);
await import('./fonts.mjs');
