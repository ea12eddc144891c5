// A thread of the campaign, bundled as the program is: Node reads no TypeScript, and finds no names in some packages.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

// Two folders below the project, from where files find it as they do in test/.
const outfile = fileURLToPath(
  new URL(`../../../node_modules/.campagne/entrees-${process.pid}.mjs`, import.meta.url),
);
await build({
  entryPoints: [fileURLToPath(new URL('worker.ts', import.meta.url))],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  logLevel: 'error',
  sourcemap: 'inline',
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);",
  },
});
await import(outfile);
