// Bundles src/bin.ts into dist/: one chunk a command, so that a run loads only what it needs.
import { chmodSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';

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
  external: ['pdfkit'],
});
chmodSync(`${root}dist/bin.js`, 0o755);
await import('./fonts.mjs');
