import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SOUND } from './cases/documents.ts';
import { csi, folderWith } from './child.ts';

// Each file that a command loads costs a search and a reading when it starts.
const COUNT = `const { _extensions } = require('node:module');
const load = _extensions['.js'];
let count = 0;
_extensions['.js'] = (module, path) => { count += 1; return load(module, path); };
process.on('exit', () => require('node:fs').writeFileSync(process.env.COUNT, String(count)));
`;

it('validate loads few files of the bundle', () => {
  const folder = folderWith({ 'a.yaml': SOUND, 'count.cjs': COUNT });
  const preload = join(folder, 'count.cjs');
  const { code } = csi(folder, ['validate', 'a.yaml'], {
    NODE_OPTIONS: `--require "${preload}"`,
    COUNT: join(folder, 'count'),
  });
  expect(code).toBe(0);
  const count = Number(readFileSync(join(folder, 'count'), 'utf8'));
  expect(count).toBeGreaterThan(2);
  // The other files go through src/load.cjs where code compiled for this Node lies beside them. One of them holds the articles with the library of clauses, whose ids and conditions the rules look up.
  expect(count).toBeLessThanOrEqual(13);
});
