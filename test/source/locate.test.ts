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
});
