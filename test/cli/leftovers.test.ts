import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { type Alive, leftoversOf, type Maker, thisMaker } from '../../src/cli/files/leftovers.ts';
import { fileWriter } from '../../src/cli/files/write.ts';
import { SOUND } from './cases/documents.ts';
import { csi, folderWith } from './child.ts';

const SELF: Maker = { system: '0123abcd', pid: 100, started: '5000' };
const OTHER = { ...SELF, pid: 200, started: '6000' };
const running: Alive = (pid) =>
  pid === 100 ? { started: '5000' } : pid === 200 ? { started: '6000' } : undefined;

const nameBy = (maker: Maker, output = 'a.pdf') => leftoversOf(maker, running).name(output);

const pause = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('temporary files', () => {
  it.each([
    ['of a process that has ended', nameBy({ ...SELF, pid: 300 }), false],
    ['of an ended process whose number another one has now', nameBy({ ...OTHER, started: '1' }), false],
    ['of a living process', nameBy(OTHER), true],
    ['of this process', nameBy(SELF), true],
    ['of a living process whose start is not known', nameBy({ ...OTHER, started: '0' }), true],
    ['of another machine or container', nameBy({ ...SELF, system: 'ffffffff', pid: 300 }), true],
    ['for another output', nameBy({ ...SELF, pid: 300 }, 'b.pdf'), true],
    ['of another program', '.a.pdf.300.tmp', true],
    ['that only look like one', `${nameBy({ ...SELF, pid: 300 })}x`, true],
  ])('%s: kept %s', (_, name, kept) => {
    const folder = folderWith({ [name]: 'half' });
    fileWriter(leftoversOf(SELF, running)).whole(join(folder, 'a.pdf'), Buffer.from('whole'));
    expect(readdirSync(folder).sort()).toEqual(['a.pdf', ...(kept ? [name] : [])].sort());
  });

  it('have valid names for every output, however long and in any script', () => {
    for (const output of [
      '漢'.repeat(80),
      `${'é'.repeat(120)}.pdf`,
      '👩‍👩‍👧‍👦'.repeat(9),
      '-x.md',
      'a\n.md',
    ]) {
      const folder = folderWith();
      const name = nameBy({ ...SELF, pid: 300 }, output);
      writeFileSync(join(folder, name), '');
      leftoversOf(SELF, running).remove(folder, output);
      expect(readdirSync(folder)).toEqual([]);
    }
  });

  it('identify the process that made them', async () => {
    const child = spawn('sleep', ['60']);
    const { self, alive } = thisMaker(process.pid, (pid) => process.kill(pid, 0));
    expect(alive(process.pid)?.started).toBe(self.started);
    expect(alive(child.pid ?? 0)).toBeDefined();
    child.kill('SIGKILL');
    await new Promise((resolve) => child.on('close', resolve));
    expect(alive(child.pid ?? 0)).toBeUndefined();
  });

  it('left by kill -9 are removed by the next run that writes the same output', () => {
    const folder = folderWith({
      'a.yaml': SOUND,
      'kill.cjs': "require('node:fs').fsyncSync = () => process.kill(process.pid, 'SIGKILL');",
    });
    expect(csi(folder, ['render', 'a.yaml'], { NODE_OPTIONS: '--require=./kill.cjs' }).code).toBe(null);
    const left = readdirSync(folder).filter((file) => file.endsWith('.tmp'));
    expect(left).toHaveLength(1);
    const { self } = thisMaker(process.pid, (other) => process.kill(other, 0));
    const living = leftoversOf(self, running).name('a.md');
    writeFileSync(join(folder, living), 'half');
    expect(csi(folder, ['render', 'a.yaml', '-o', 'b.md']).code).toBe(0);
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(left));
    expect(csi(folder, ['render', 'a.yaml']).code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual([living, 'a.md', 'a.yaml', 'b.md', 'kill.cjs'].sort());
  });

  it.skipIf(!existsSync('/proc/self/stat'))('count as left where their process is a zombie', async () => {
    // The child ends only once the shell has become a program that never reads exit codes: it stays a zombie.
    const shell = spawn('bash', ['-c', 'cat <&3 & echo $!; exec sleep 60 3<&-'], {
      stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
    });
    const pid = await new Promise<number>((resolve) =>
      shell.stdout?.once('data', (data) => resolve(Number(data))),
    );
    while (readFileSync(`/proc/${shell.pid}/comm`, 'utf8').trim() !== 'sleep') await pause();
    (shell.stdio[3] as Writable).end();
    const { alive } = thisMaker(process.pid, (other) => process.kill(other, 0));
    while (alive(pid)) await pause();
    expect(() => process.kill(pid, 0)).not.toThrow();
    shell.kill('SIGKILL');
  });
});
