import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['test/**/*.test.ts'],
    // What reads PDFs with qpdf and poppler runs where they are: `npm run test:outils`, and always in .ci/run.
    exclude: ['test/bench/**', 'node_modules/**', ...(process.env.CSI_OUTILS ? [] : ['test/**/*.tools.test.ts'])],
    globalSetup: ['test/global-setup.ts'],
    setupFiles: ['test/setup.ts'],
    testTimeout: 30_000,
  },
});
