import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ENV } from './cli/child.ts';

const page = join(import.meta.dirname, '../man/csi.1');
const runs = (command: string, args: readonly string[], env = {}) => {
  const { status, stdout, stderr } = spawnSync(command, args, { env: { ...ENV, ...env }, encoding: 'utf8' });
  return { status, stdout, stderr };
};

describe('the manual page', () => {
  it.each([
    ['groff', ['-ww', '-man', '-Tutf8']],
    ['man', ['--warnings', '-l']],
  ])('is read by %s %j without a warning', (command, args) => {
    const { status, stdout, stderr } = runs(command, [...args, page], { LC_ALL: 'C.UTF-8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.length).toBeGreaterThan(5000);
  });

  it('is accepted by mandoc, except that it has no date', () => {
    expect(runs('mandoc', ['-T', 'lint', '-W', 'warning', page]).stdout).toMatch(
      /^mandoc: .*: WARNING: missing date, using "": TH\n$/,
    );
  });

  it('shows French in every locale', () => {
    const { stdout } = runs('man', ['-l', page], { LC_ALL: 'C.UTF-8', MANWIDTH: '80' });
    expect(stdout).toMatch(/code d’un département \(option répétable\)/);
    expect(stdout).toContain('--avertissements-bloquants');
    expect(stdout).toMatch(/^CODES DE SORTIE$/m);
    for (const MANWIDTH of ['44', '50', '60'])
      expect(runs('man', ['-l', page], { LC_ALL: 'C.UTF-8', MANWIDTH }).stdout).not.toMatch(/^ *[;:»]/m);
  });
});
