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

// V8 refuses code that was compiled under another setting: the files are then those that a Node loads for which none was compiled.
const WITHOUT_CODE = '--disallow-code-generation-from-strings';

function loaded(options: string): number {
  const folder = folderWith({ 'a.yaml': SOUND, 'count.cjs': COUNT });
  const preload = join(folder, 'count.cjs');
  const { code } = csi(folder, ['validate', 'a.yaml'], {
    NODE_OPTIONS: `${options} --require "${preload}"`,
    COUNT: join(folder, 'count'),
  });
  expect(code).toBe(0);
  return Number(readFileSync(join(folder, 'count'), 'utf8'));
}

it('validate loads few files of the bundle', () => {
  const count = loaded(WITHOUT_CODE);
  expect(count).toBeGreaterThan(5);
  // One of them holds the articles with the library of clauses, whose ids and conditions the rules look up.
  expect(count).toBeLessThanOrEqual(13);
  // src/load.cjs itself reads the files of which compiled code lies beside them.
  expect(loaded('')).toBeLessThanOrEqual(count);
});
