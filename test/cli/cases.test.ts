import { beforeAll, describe, expect, it } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import { run } from '../../src/cli/run.ts';
import { CASES, type Case } from './cases.ts';
import { csi, filesIn, folderWith } from './child.ts';
import { fakeIo } from './fake-io.ts';
import { MANY } from './many-cases.ts';

const ALL = [...CASES, ...MANY];

/** What a run says, as a reader sees it: no-break spaces as spaces, and nothing that a new template, rule or release would change. */
const said = (text: string) =>
  text
    .replaceAll('\u00a0', ' ')
    .replaceAll(packageFile.version, '<version>')
    .replace(/(\d+ pages, )?\d+ ko/g, '<taille>')
    .replace(/"rules": \[.*?\n {10}\]/gs, '"rules": […]')
    .replace(/"ruleIndex": \d+/g, '"ruleIndex": …')
    .replace(/(Les gabarits de csi sont :).*/, '$1 …');

function expectFiles({ files = {}, written = {} }: Case, found: ReadonlyMap<string, Uint8Array>): void {
  const expected = new Set([...Object.keys(files), ...Object.keys(written)]);
  expect([...found.keys()].sort()).toEqual([...expected].sort());
  for (const [path, data] of Object.entries(files)) {
    if (!written[path])
      expect(Buffer.compare(found.get(path) ?? Buffer.of(), Buffer.from(data)), path).toBe(0);
  }
  for (const [path, pattern] of Object.entries(written))
    expect(Buffer.from(found.get(path) ?? []).toString('utf8'), path).toMatch(pattern);
}

for (const one of ALL)
  describe(one.name, () => {
    const io = fakeIo({ files: one.files ?? {}, stdin: one.stdin ?? '' });
    let code: number;
    beforeAll(async () => {
      code = await run(one.args, io);
    });

    it('in process', () => {
      expect({ code, stdout: said(io.stdout()), stderr: said(io.stderr()) }).toMatchSnapshot();
      expect(code).toBe(one.code);
      expectFiles(one, io.files);
    });

    it('as a child, the same to the byte', () => {
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
    });
  });

it('the table meets every exit code of a run', () => {
  expect(new Set(ALL.map(({ code }) => code))).toEqual(new Set([0, 1, 2]));
  expect(new Set(ALL.map(({ name }) => name)).size).toBe(ALL.length);
});
