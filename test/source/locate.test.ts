import { describe, expect, it } from 'vitest';
import type { Path } from '../../src/kernel/path.ts';
import { readSource } from '../../src/source/index.ts';

const TEXT = `a: 1
liste:
  - x: 1
    y:
  -   - fond
  - {p: q, r: [s, "t u"]}
bloc: |
  deux
  lignes
vide:
ancre: &n {d: e}
renvoi: *n
`;

const read = await readSource('f.yaml', new TextEncoder().encode(TEXT));
const lines = TEXT.split('\n');

/** The text of the first line of a range, with its number. */
function shown(path: Path, on?: 'key' | 'value'): string {
  if (!read.ok) throw new Error('unread');
  const { start, end } = read.value.locate(path, on);
  const line = lines[start.line - 1] ?? '';
  return `${start.line}:${line.slice(start.column - 1, end.line === start.line ? end.column - 1 : undefined)}`;
}

describe('the place of a value', () => {
  it.each([
    [['a'], 'value', '1:1'],
    [['a'], 'key', '1:a'],
    // A value on the lines below is located at its key.
    [['liste'], 'value', '2:liste'],
    [['liste', 0, 'x'], 'key', '3:x'],
    // An item of a list is located at its dash.
    [['liste', 0], 'key', '3:-'],
    [['liste', 1], 'key', '5:-'],
    [['liste', 1, 0], 'value', '5:fond'],
    [['liste', 2, 'r', 1], 'value', '6:"t u"'],
    [['liste', 2], 'value', '6:{p: q, r: [s, "t u"]}'],
    // A missing value is located at its key, a missing key at its parent's.
    [['liste', 0, 'y'], 'value', '4:y'],
    [['vide'], 'value', '10:vide'],
    [['liste', 0, 'z'], 'key', '3:-'],
    [['zzz', 'deep'], 'key', '1:a'],
    [['bloc'], 'value', '7:|'],
    // A value that an alias repeats is located where it is written.
    [['renvoi', 'd'], 'value', '11:e'],
  ] as const)('%j %s', (path, on, expected) => expect(shown(path, on)).toBe(expected));

  it('returns a scalar as typed', async () => {
    const source = await readSource('f.yaml', new TextEncoder().encode('a: 01004\nb: "x"\nc: [1]\n'));
    expect(source.ok && ['a', 'b', 'c', 'd'].map((key) => source.value.written([key]))).toEqual([
      '01004',
      'x',
      undefined,
      undefined,
    ]);
  });
});

describe('the place of a key that is written twice', () => {
  it('is that of the first one, whose value is the data', async () => {
    const text = 'a: { x: .nan }\nb: 1\na: { y: 2 }\n';
    const twice = await readSource('f.yaml', new TextEncoder().encode(text));
    const rest = twice.ok ? undefined : twice.rest?.[0];
    expect(rest?.data).toEqual({ a: { x: Number.NaN }, b: 1 });
    expect(rest?.locate(['a', 'x']).start).toEqual({ line: 1, column: 9 });
    expect(rest?.locate(['a'], 'key').start).toEqual({ line: 1, column: 1 });
  });

  // Every way to write a map, at every depth, with the second writing right after the first or at the end.
  const maps = [
    ['in braces', (...entries: string[]) => `{ ${entries.join(', ')} }`, false],
    ['in lines', (...entries: string[]) => entries.join('\n'), true],
  ] as const;
  const firsts = ['x: 1', '"x": 1', "'x': 1", 'x: [1, 2]', 'x: { y: 1 }'];
  const seconds = ['x: 9', '"x": 9', 'x: { y: 9 }', 'x:'];
  for (const [how, join, block] of maps)
    for (const depth of [0, 1, 3])
      it(`is the first one, ${how}, ${depth} levels down`, async () => {
        for (const first of firsts)
          for (const second of seconds)
            for (const between of [[], ['z: 0']]) {
              const inner = join('a: 0', first, ...between, second);
              const text = wrapped(inner, depth, block);
              const twice = await readSource('f.yaml', new TextEncoder().encode(text));
              const rest = twice.ok ? undefined : twice.rest?.[0];
              const path = [...Array.from({ length: depth }, () => 'sous'), 'x'];
              const { line, column } = rest?.locate(path, 'key').start ?? { line: 0, column: 0 };
              const offset = text.indexOf(first);
              const before = text.slice(0, offset).split('\n');
              expect([text, line, column]).toEqual([text, before.length, (before.at(-1) ?? '').length + 1]);
            }
      });
});

/** A map as the value of as many nested keys. */
function wrapped(inner: string, depth: number, block: boolean): string {
  if (!block) return `${'{ sous: '.repeat(depth)}${inner}${' }'.repeat(depth)}\n`;
  const lines = Array.from({ length: depth }, (_, level) => `${'  '.repeat(level)}sous:`);
  return `${[...lines, ...inner.split('\n').map((line) => '  '.repeat(depth) + line)].join('\n')}\n`;
}
