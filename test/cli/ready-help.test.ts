import { expect, it } from 'vitest';
import { readyHelp } from '../../src/cli/ready-help.ts';
import { run } from '../../src/cli/run.ts';
import { csi, folderWith } from './child.ts';
import { fakeIo } from './fake-io.ts';

/** The help as the program makes it in this width. */
async function made(width: number): Promise<string> {
  const io = fakeIo();
  expect(await run(['--help'], { ...io, out: { ...io.out, width } })).toBe(0);
  return io.stdout();
}

it.each([undefined, '60', '79', '80', '81', '99', '100', '101', '300'])(
  'the help that was written beforehand is the one that the program makes: %s columns',
  async (COLUMNS) => {
    const folder = folderWith();
    const expected = { code: 0, stdout: await made(Number(COLUMNS ?? 80)), stderr: '' };
    for (const args of [['--help'], ['-h'], []])
      expect(csi(folder, args, { ...(COLUMNS && { COLUMNS }) })).toMatchObject(expected);
  },
);

it.each([['help'], ['validate', '--help'], ['--help', 'validate'], ['-v'], ['--aide'], ['']])(
  'nothing else has its answer written beforehand: %s %s',
  (...args) => {
    expect(readyHelp(args, 80)).toBeUndefined();
  },
);
