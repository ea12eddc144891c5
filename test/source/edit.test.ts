import { describe, expect, it } from 'vitest';
import type { YamlChange } from '../../src/source/edit/change.ts';
import { edit } from '../../src/source/edit/index.ts';
import { caseOf, tried } from '../support/edits.ts';
import { runs } from '../support/tiers.ts';

function made(text: string, change: YamlChange): string {
  const result = edit(text, change);
  return result.ok ? result.text : `refused: ${result.reason}`;
}

describe('an edit of a file', () => {
  it.each<[string, string, YamlChange, string]>([
    ['adds to an empty file', '', { set: ['document', 'titre'], value: 'x' }, 'document:\n  titre: x\n'],
    [
      'adds behind comments',
      '# c\n',
      { set: ['visas'], value: ['a: b', 'c'] },
      '# c\nvisas:\n  - "a: b"\n  - c\n',
    ],
    ['adds between marks', '---\n...\n', { set: ['a'], value: 1 }, '---\na: 1\n...\n'],
    [
      'keeps a last line without an end',
      'a: 1',
      { set: ['b'], value: { c: [1] } },
      'a: 1\nb:\n  c:\n    - 1',
    ],
    ['keeps a comment of the line', 'a: 1   # c\n', { set: ['a'], value: 2 }, 'a: 2   # c\n'],
    [
      'keeps CRLF and the mark of UTF-8',
      '\ufeffa: 1\r\n',
      { set: ['b'], value: ['x'] },
      '\ufeffa: 1\r\nb:\r\n  - x\r\n',
    ],
    ['keeps a tab', 'a:\tx # c\n', { set: ['a'], value: 'z' }, 'a:\tz # c\n'],
    ['fills an empty value', 'a: # c\nb: 1\n', { set: ['a'], value: { x: 1 } }, 'a: # c\n  x: 1\nb: 1\n'],
    [
      'adds to a group in a list',
      '- k: 1 # c\n- k: 2\n',
      { add: [0], key: 'l', value: 'x' },
      '- k: 1 # c\n  l: x\n- k: 2\n',
    ],
    [
      'adds before a key',
      'a: 1\n# of c\nc: 3\n',
      { add: [], key: 'b', value: 2, before: 'c' },
      'a: 1\nb: 2\n# of c\nc: 3\n',
    ],
    ['adds to braces', 'a: {b: 1}\n', { add: ['a'], key: 'c', value: 'x, y' }, 'a: {b: 1, c: "x, y"}\n'],
    ['adds to empty braces', 'a: {}\n', { add: ['a'], key: 'k', value: { z: 1 } }, 'a: { k: { z: 1 } }\n'],
    ['adds to JSON', '{"a":1,"b":[1,2]}', { add: [], key: 'c', value: 'x' }, '{"a":1,"b":[1,2],"c": "x"}'],
    [
      'appends to a list',
      'a:\n- x # t\n# end\nb: 1\n',
      { append: ['a'], value: 'y: z' },
      'a:\n- x # t\n- "y: z"\n# end\nb: 1\n',
    ],
    [
      'appends to a list within a list',
      '- - a\n  - b\n- c\n',
      { append: [0], value: 'd' },
      '- - a\n  - b\n  - d\n- c\n',
    ],
    [
      'appends as its neighbours are',
      'a:\n  - { k: 1 }\n',
      { append: ['a'], value: { k: 2 } },
      'a:\n  - { k: 1 }\n  - { k: 2 }\n',
    ],
    [
      'quotes as its neighbours',
      "a: ['01', '02']\n",
      { append: ['a'], value: '2A' },
      "a: ['01', '02', '2A']\n",
    ],
    [
      'appends below a comment',
      'a: [\n  x, # 1\n  y # 2\n]\n',
      { append: ['a'], value: 'z' },
      'a: [\n  x, # 1\n  y, # 2\n  z\n]\n',
    ],
    [
      'appends behind a last comma',
      'a: [\n  x, # 1\n]\n',
      { append: ['a'], value: 'z' },
      'a: [\n  x, # 1\n  z,\n]\n',
    ],
    [
      'inserts before an item',
      '- a\n# of b\n- b\n',
      { insert: [1], value: { k: 1, l: 2 } },
      '- a\n- k: 1\n  l: 2\n# of b\n- b\n',
    ],
    [
      'inserts first',
      'a:\n    - k: 1\n      l: 2\n',
      { insert: ['a', 0], value: { k: 3, l: 4 } },
      'a:\n    - k: 3\n      l: 4\n    - k: 1\n      l: 2\n',
    ],
    ['removes a line', 'a: 1\n# of b\nb: 2 # b\nc: 3\n', { remove: ['b'] }, 'a: 1\n# of b\nc: 3\n'],
    ['removes the last line', 'a: 1\nb: 2', { remove: ['b'] }, 'a: 1'],
    ['removes the key beside a dash', '- k: 1 # c\n  l: 2\n', { remove: [0, 'k'] }, '- l: 2\n'],
    ['removes between brackets', 'a: [x, y, z]\n', { remove: ['a', 1] }, 'a: [x, z]\n'],
    ['removes the last between brackets', 'a: [x, y]\n', { remove: ['a', 1] }, 'a: [x]\n'],
    ['leaves an empty list', 'a:\n  # c\n  - k: 1\nb: 2\n', { remove: ['a', 0] }, 'a: []\n  # c\nb: 2\n'],
    ['renames a key', '"titree" : x\n', { rename: ['titree'], key: 'titre' }, '"titre" : x\n'],
    ['keeps quotation marks', "a: 'x'\n", { set: ['a'], value: "l’été d'or" }, "a: 'l’été d''or'\n"],
    [
      'keeps the sign of a text below',
      'a: |  # h\n    t\n\nb: 1\n',
      { set: ['a'], value: 'x\n\ny\n' },
      'a: |  # h\n    x\n\n    y\n\nb: 1\n',
    ],
    [
      'puts a text of several lines below',
      'a: old # c\n',
      { set: ['a'], value: 'x\ny\n' },
      'a: | # c\n  x\n  y\n',
    ],
    ['puts a word for a list', 'a:\n  - x\nb:\n', { set: ['a'], value: 't' }, 'a: t\nb:\n'],
    [
      'puts a list for a word',
      'a: x # c\nb:\n',
      { set: ['a'], value: [1, [2]] },
      'a: # c\n  - 1\n  - - 2\nb:\n',
    ],
    [
      'leaves an alias for a value of its own',
      'a: &e 1\nb: *e\n',
      { set: ['b'], value: 2 },
      'a: &e 1\nb: 2\n',
    ],
    ['keeps an anchor that nothing repeats', 'a: &e 1\n', { set: ['a'], value: 2 }, 'a: &e 2\n'],
  ])('%s', (_, text, change, expected) => expect(made(text, change)).toBe(expected));

  it.each(
    [
      '18033',
      '01',
      'oui',
      'no',
      'true',
      'null',
      '~',
      '',
      ' x',
      '12:30',
      '1_000',
      'a : b',
      'a:',
      'a #b',
      '# a',
      '- a',
      '[a]',
      '&a',
      '*a',
      '@a',
    ].map((value) => [value]),
  )('puts %j between quotation marks', (value) =>
    expect(made('a: x\n', { set: ['a'], value })).toBe(`a: "${value}"\n`),
  );

  it.each([
    ['2026-12-31'],
    ['2028-T2'],
    ['l’été'],
    ["d'un"],
    ['a, b'],
    ['-a'],
    ['http://a.fr/#b'],
    ['n° 3 : a'.replace(' :', '')],
  ])('writes %j without quotation marks', (value) =>
    expect(made('a: x\n', { set: ['a'], value })).toBe(`a: ${value}\n`),
  );

  it('quotes dates if the file does', () => {
    expect(made("a: '2026-01-01'\n", { set: ['b'], value: '2026-12-31' })).toBe(
      "a: '2026-01-01'\nb: '2026-12-31'\n",
    );
  });

  it.each<[string, string, YamlChange, RegExp]>([
    [
      'a file with faults',
      'a: [\n',
      { set: ['a'], value: 1 },
      /^Le fichier a une faute d’écriture, à corriger d’abord\. /,
    ],
    ['what an anchor shares', 'a: &e 1\nb: *e\n', { set: ['a'], value: 2 }, /« &e »/],
    ['what holds what an anchor shares', 'a: [&e 1, 2]\nb: *e\n', { remove: ['a'] }, /« &e »/],
    ['what an alias repeats', 'a: &e [1]\nb: *e\n', { append: ['b'], value: 2 }, /« \*e »/],
    ['a key that is there', 'a: 1\n', { add: [], key: 'a', value: 2 }, /déjà écrite/],
    ['a new name that is there', 'a: 1\nb: 2\n', { rename: ['a'], key: 'b' }, /déjà écrite/],
    ['a key that is not', 'a: 1\n', { remove: ['b'] }, /n’existe pas/],
    ['an index that is not', 'a: [1]\n', { set: ['a', 3], value: 2 }, /pas d’élément/],
    ['a key below a value', 'a: 1\n', { set: ['a', 'b'], value: 2 }, /valeur simple/],
    ['an invisible sign', 'a: 1\n', { set: ['a'], value: 'x\u202ey' }, /invisible/],
    ['a number without end', 'a: 1\n', { set: ['a'], value: Number.POSITIVE_INFINITY }, /infini/],
  ])('refuses %s', (_, text, change, reason) => {
    const result = edit(text, change);
    expect(result.ok ? result.text : result.reason).toMatch(reason);
    expect(result.ok).toBe(false);
  });

  it('takes time in proportion to the file', () => {
    const text = `a: [${'x, '.repeat(5_000)}y]\nb:\n${'  - k: 1\n    l: 2\n'.repeat(2_500)}`;
    const start = process.cpuUsage().user;
    expect(edit(text, { append: ['a'], value: 'z' }).ok).toBe(true);
    expect(edit(text, { remove: ['b', 2000] }).ok).toBe(true);
    expect((process.cpuUsage().user - start) / 1e6).toBeLessThan(5);
  });
});

describe('random edits of the examples, the bank and odd layouts', () => {
  // `npm run campagne -- edits` makes ten thousand.
  const EDITS = runs(40, 250);

  it('give the data that were asked for and keep every other byte', async () => {
    const count: Record<string, number> = {};
    for (let seed = 0; seed < EDITS; seed++) {
      const result = await tried(await caseOf(seed));
      expect(Object.keys(Object.prototype), `seed ${seed}`).toEqual([]);
      if (result !== 'made') expect(result, `seed ${seed}`).toBe('refused');
      count[result] = (count[result] ?? 0) + 1;
    }
    expect(count.refused).toBeLessThan(EDITS / 10);
  });
});
