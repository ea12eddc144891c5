import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { list } from '../support/files.ts';
import { CASES, GROUPS } from './cases/index.ts';
import { expectFiles } from './expect-files.ts';
import { fakeIo } from './fake-io.ts';
import { transcript } from './transcript.ts';

describe.each(Object.entries(GROUPS))('%s', (group, cases) => {
  const transcripts: string[] = [];

  it.each(cases.map((one) => [one.name, one] as const))('%s', async (_, one) => {
    const io = fakeIo({ files: one.files ?? {}, stdin: one.stdin ?? '' });
    const code = await run(one.args, io);
    transcripts.push(transcript(one, { code, stdout: io.stdout(), stderr: io.stderr() }));
    expect(code).toBe(one.code);
    expectFiles(one, io.files);
  });

  it('prints what its golden file shows', async () => {
    expect(transcripts).toHaveLength(cases.length);
    await expect(transcripts.join('\n')).toMatchFileSnapshot(
      join(import.meta.dirname, `golden/${group}.txt`),
    );
  });
});

describe('the table of runs', () => {
  it('covers every exit code and uses each name once', () => {
    expect(new Set(CASES.map(({ code }) => code))).toEqual(new Set([0, 1, 2]));
    expect(new Set(CASES.map(({ name }) => name)).size).toBe(CASES.length);
  });

  it('lists every file of cases, and no golden file is left over', () => {
    const helpers = ['case', 'documents', 'index'];
    const names = (folder: string, extension: string) =>
      list(`test/cli/${folder}/`, extension).map((file) => file.slice(0, -extension.length));
    expect([...Object.keys(GROUPS), ...helpers].sort()).toEqual(names('cases', '.ts').sort());
    expect(names('golden', '.txt').filter((name) => !(name in GROUPS))).toEqual([]);
  });
});
