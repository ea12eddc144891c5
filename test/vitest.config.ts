import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// The whole suite through the libraries alone: `CSI_BIBLIOTHEQUES=1 npm test`. Tests that compare both readers name them by another path.
const withoutPlain = fileURLToPath(new URL('support/without-plain.ts', import.meta.url));
const PLAIN = {
  'src/source/index.ts': './plain/index.ts',
  'src/source/library/effort.ts': '../plain/index.ts',
  'src/render/markdown/index.ts': './plain.ts',
};
for (const [file, find] of Object.entries(PLAIN))
  if (!readFileSync(new URL(`../${file}`, import.meta.url), 'utf8').includes(`from '${find}'`))
    throw new Error(`${file} no longer imports ${find}: CSI_BIBLIOTHEQUES would replace nothing`);
const alias = Object.values(PLAIN).map((find) => ({ find, replacement: withoutPlain }));

const exclude = [
  'test/bench/**',
  'node_modules/**',
  // What takes long runs in `npm run test:tout`, and always in .ci/run.
  ...(process.env.CSI_TOUT ? [] : ['test/**/*.long.test.ts']),
  // What reads PDFs with qpdf and poppler runs where they are: `npm run test:outils`, and always in .ci/run.
  ...(process.env.CSI_OUTILS ? [] : ['test/**/*.tools.test.ts']),
];

export default defineConfig({
  resolve: { alias: process.env.CSI_BIBLIOTHEQUES ? alias : [] },
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    globalSetup: ['test/global-setup.ts'],
    setupFiles: ['test/setup.ts'],
    // Files that run in one process share what they import, which would cost a second a file: no test may leave anything changed behind.
    // What puts a module in the place of another (`vi.mock`) is a file `*.alone.test.ts`, with a process of its own.
    projects: [
      {
        extends: true,
        test: {
          name: 'ensemble',
          isolate: false,
          include: ['test/**/*.test.ts'],
          exclude: [...exclude, 'test/**/*.alone.test.ts'],
        },
      },
      { extends: true, test: { name: 'seul', include: ['test/**/*.alone.test.ts'], exclude } },
    ],
    // Vitest would leave one core free.
    maxWorkers: availableParallelism(),
    // What hangs is seen in the end, and a busy machine fails no test: what is to be quick is measured in processor time.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
