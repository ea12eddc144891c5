import { expect } from 'vitest';
import { run } from '../../src/cli/run.ts';
import type { Case } from './cases/case.ts';
import { csi, filesIn, folderWith } from './child.ts';
import { expectFiles } from './expect-files.ts';
import { fakeIo } from './fake-io.ts';

/** Runs a case in process and as a child process in a real folder, and expects the same exit code, output and files, byte for byte. */
export async function expectSameAsChild(one: Case): Promise<void> {
  const io = fakeIo({ files: one.files ?? {}, stdin: one.stdin ?? '' });
  const code = await run(one.args, io);
  expect(code).toBe(one.code);
  const folder = folderWith(one.files);
  expect(csi(folder, one.args, {}, one.stdin)).toMatchObject({
    code,
    stdout: io.stdout(),
    stderr: io.stderr(),
  });
  const found = filesIn(folder);
  expectFiles(one, found);
  for (const [path, bytes] of io.files)
    expect(Buffer.compare(found.get(path) ?? Buffer.of(), bytes), path).toBe(0);
}
