import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { rows } from '../support/tiers.ts';
import { DRAFT, INVALID } from './cases/documents.ts';
import { BIN, ENV, filesIn, folderWith } from './child.ts';

const ROOT = join(dirname(BIN), '..');
const RECORD = join(ROOT, '.build/record.cjs');
/** Counts the scripts that got compiled code, and those whose code V8 refused. */
const COUNT = `const vm = require('node:vm');
const counts = [0, 0];
vm.Script = class extends vm.Script {
  constructor(text, options) {
    super(text, options);
    if (options?.cachedData) counts[this.cachedDataRejected ? 1 : 0] += 1;
  }
};
process.on('exit', () => require('node:fs').writeFileSync(process.env.COUNT, counts.join(' ')));
`;

let place: string;
const dist = () => join(place, 'dist');

/** A copy of the bundle, with the code that this Node compiles for a few commands. */
beforeAll(() => {
  place = folderWith({ 'a.yaml': DRAFT, 'count.cjs': COUNT });
  cpSync(dirname(BIN), dist(), { recursive: true });
  rmSync(join(dist(), 'code'), { recursive: true, force: true });
  for (const name of ['schemas', 'templates', 'package.json'])
    symlinkSync(join(ROOT, name), join(place, name));
  record('ordinaire', ['validate', 'a.yaml'], ['validate', 'absent.yaml']);
  record('pages', ['render', 'a.yaml', '--pdf', '-o', 'x.pdf', '--force']);
}, 600_000);

function record(setting: string, ...commands: string[][]) {
  execFileSync(
    process.execPath,
    [RECORD, dist(), setting, ...commands.flatMap((command) => ['--', ...command])],
    { cwd: place, env: ENV, stdio: 'ignore' },
  );
}

/** A run of the copied program: what it says and writes, and how many parts had code that was accepted and refused. */
function ran(args: readonly string[], options: readonly string[] = []) {
  const folder = folderWith({ 'a.yaml': DRAFT, 'b.yaml': INVALID });
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...options, '--require', join(place, 'count.cjs'), join(dist(), 'bin.js'), ...args],
    { cwd: folder, env: { ...ENV, COUNT: join(place, 'count') } },
  );
  const [accepted = 0, refused = 0] = readFileSync(join(place, 'count'), 'utf8').split(' ').map(Number);
  return { said: { status, stdout, stderr, files: filesIn(folder) }, accepted, refused };
}

const RUNS = [
  ['validate', 'a.yaml'],
  ['render', 'a.yaml', '--pdf'],
  ['validate', 'b.yaml'],
  ['render', 'b.yaml', '--pdf'],
  ['explique', 'a-completer'],
  ['render', 'a.yaml'],
  ['compare', 'a.yaml', 'b.yaml'],
];

/** What the program says without any code. */
function plainly(args: readonly string[]) {
  const code = join(dist(), 'code');
  const kept = new Map(readdirSync(code).map((name) => [name, readFileSync(join(code, name))]));
  for (const name of kept.keys()) rmSync(join(code, name));
  try {
    return ran(args).said;
  } finally {
    for (const [name, bytes] of kept) writeFileSync(join(code, name), bytes);
  }
}

describe('the code that V8 compiled when csi was built', () => {
  it.each(rows(RUNS, 2))('changes nothing of what %s %s does, and is accepted', (...args) => {
    const { said, accepted, refused } = ran(args);
    expect(said).toEqual(plainly(args));
    expect(accepted).toBeGreaterThan(3);
    // Only the code under the first settings is ever refused, at the first question.
    expect(refused).toBe(args[0] === 'render' ? 1 : 0);
  });

  it('is not used under settings of V8 that it was not compiled under', () => {
    const { said, accepted, refused } = ran(RUNS[0] ?? [], ['--no-opt']);
    expect({ accepted, refused }).toEqual({ accepted: 0, refused: 2 });
    expect(said).toEqual(plainly(RUNS[0] ?? []));
  });

  it.each([
    ['empty', () => Buffer.alloc(0)],
    ['not code', () => Buffer.from('x'.repeat(5000))],
    ['cut off in its list', (bytes: Buffer) => bytes.subarray(0, 100)],
    ['cut off in its code', (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
    ['cut off at its end', (bytes: Buffer) => bytes.subarray(0, -1)],
  ])('is not used where its file is damaged: %s', (_, damaged) => {
    const code = join(dist(), 'code');
    const kept = new Map(readdirSync(code).map((name) => [name, readFileSync(join(code, name))]));
    try {
      for (const [name, bytes] of kept) writeFileSync(join(code, name), damaged(bytes));
      for (const args of RUNS.slice(0, 2)) expect(ran(args).said).toEqual(plainly(args));
    } finally {
      for (const [name, bytes] of kept) writeFileSync(join(code, name), bytes);
    }
  });

  it('is never written by a run', () => {
    const code = join(dist(), 'code');
    const names = readdirSync(code);
    expect(names).toHaveLength(2);
    rmSync(code, { recursive: true });
    ran(RUNS[0] ?? []);
    expect(existsSync(code)).toBe(false);
  });
});
