// A thread of the campaign. It is bundled as the program is, because Node 20 does not load TypeScript.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

// The bundle lies as deep below the project as this folder does in test/, so that relative paths lead to the same files.
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
