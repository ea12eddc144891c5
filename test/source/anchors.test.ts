import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { withoutAnchors } from '../../src/source/edit/anchors.ts';
import { list, read } from '../support/files.ts';

const CASES: readonly (readonly [what: string, text: string, wanted: string | undefined])[] = [
  [
    'a list after a key',
    'a: &x\n  - un # dit\n  - deux\nb: *x\n',
    'a:\n  - un # dit\n  - deux\nb: [un, deux]\n',
  ],
  ['a list in brackets', 'a: &x [un, deux]\nb: *x # ici\n', 'a: [un, deux]\nb: [un, deux] # ici\n'],
  ['a group, in a list', '- &x\n  k: v\n- *x\n', '-\n  k: v\n- { k: v }\n'],
  ['a text of two lines', 'a: &x |\n  un\n  deux\nb: *x\n', 'a: |\n  un\n  deux\nb: "un\\ndeux\\n"\n'],
  ['an alias within what another repeats', 'a: &x 1\nb: &y [*x, 2]\nc: *y\n', 'a: 1\nb: [1, 2]\nc: [1, 2]\n'],
  ['one name used twice', 'a: &x 1\nb: *x\nc: &x 2\nd: *x\n', 'a: 1\nb: 1\nc: 2\nd: 2\n'],
  ['a text that looks like an anchor', 'a: "&x"\nb: &x 1\nc: *x\n', 'a: "&x"\nb: 1\nc: 1\n'],
  [
    'Windows line ends and a byte order mark',
    '\ufeffa: &x\r\n  - un\r\nb: *x\r\n',
    '\ufeffa:\r\n  - un\r\nb: [un]\r\n',
  ],
  ['no anchor', 'a: 1\n', undefined],
  ['a file with a problem', 'a: &x [\nb: *x\n', undefined],
];

describe('a text without anchors', () => {
  it.each(CASES)('says the same: %s', (_, text, wanted) => {
    expect(withoutAnchors(text)).toBe(wanted);
    if (wanted !== undefined)
      expect(parse(wanted.replace('\ufeff', ''))).toEqual(parse(text.replace('\ufeff', '')));
  });

  it('is what each example with anchors becomes, with all its remarks', () => {
    const anchored = list('examples/', '.yaml')
      .map((name) => read(`examples/${name}`))
      .filter((text) => /: &\S/.test(text));
    expect(anchored.length).toBeGreaterThan(0);
    for (const text of anchored) {
      const written = withoutAnchors(text) ?? '';
      expect(parse(written)).toEqual(parse(text));
      expect(written).not.toMatch(/: [&*]\S/);
      expect(written.match(/#.*/g)).toEqual(text.match(/#.*/g));
    }
  });
});
