import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';

const loader = new URL('../../.build/typescript.mjs', import.meta.url).href;
const source = pathToFileURL('src/cli/tiering.ts').href;

// In a process of its own: the setting would hold for all the tests that follow.
const afterwards = (version: string) =>
  spawnSync(
    process.execPath,
    [
      '--import',
      loader,
      '--input-type=module',
      '-e',
      `(await import('${source}')).optimiseLater('${version}')`,
    ],
    { encoding: 'utf8' },
  );

it('knows the setting of the running version of Node, and does nothing to a version that it does not know', () => {
  for (const version of [process.versions.node, '99.0.0']) {
    const { status, stdout, stderr } = afterwards(version);
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
  }
});
