import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { SOUND } from './cases/documents.ts';
import { fakeIo } from './fake-io.ts';

const NEW = SOUND.replace('Sujet 3', 'Autre sujet');
const made = fakeIo({ files: { 'a.yaml': SOUND } });
await run(['render', 'a.yaml', '--pdf'], made);
const PDF = Buffer.from(made.files.get('a.pdf') ?? []);
const files = { 'a.yaml': SOUND, 'b.yaml': NEW, 'c.yaml': NEW, 'a.pdf': PDF };

/** Each command that writes a file: the arguments that name what it reads, and the option that names what it writes. */
const WRITERS: readonly (readonly [
  reads: readonly string[],
  args: readonly string[],
  out: string,
  force?: string,
])[] = [
  [['a.yaml'], ['render'], '-o', '--force'],
  [['a.pdf', 'b.yaml'], ['compare'], '-o', '--force'],
  [['a.yaml', 'a.pdf'], ['compare'], '-o', '--force'],
  [['a.yaml', 'b.yaml'], ['avenant', 'preparer'], '-o', '--force'],
  [['a.yaml', 'b.yaml', 'c.yaml'], ['consolider'], '-o', '--force'],
  [['a.pdf', 'a.yaml'], ['verify'], '--extraire'],
  [['a.pdf', 'a.yaml'], ['verify'], '--original'],
  [['a.yaml'], ['validate'], '--rapport'],
];
const ROWS = WRITERS.flatMap(([reads, args, out, force]) =>
  reads.map(
    (read) => [`${args.join(' ')} ${reads.join(' ')} ${out} ${read}`, reads, args, out, force, read] as const,
  ),
);

describe('no command replaces a file that it reads, even with --force', () => {
  it.each(ROWS)('%s', async (_, reads, args, out, force, read) => {
    const io = fakeIo({ files });
    const target = out === '--rapport' ? `json:${read}` : read;
    const code = await run([...args, ...reads, out, target, ...(force ? [force] : [])], io);
    expect([code, io.stdout()]).toEqual([2, '']);
    expect(io.stderr()).toContain(read);
    for (const [name, bytes] of Object.entries(files))
      expect(Buffer.from(io.files.get(name) ?? '').equals(Buffer.from(bytes)), name).toBe(true);
  });
});
