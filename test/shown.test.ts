import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shellWord } from '../src/cli/shell-word.ts';
import { sentence } from '../src/kernel/french/typography.ts';
import { shown, shownJson, shownName } from '../src/kernel/shown.ts';

/** Characters with a meaning in some program, and some without. */
const SIGNS = fc.constantFrom(
  ...'\u001b\u0007\n\r\t\u007f\u0085\u009b\u00ad\u061c\u200b\u200d\u200e\u2028\u2029\u202e\u2066\ufeff\u{e0041}\ud800\udce9',
  ...'#[:;!?«» \'"\\$`-é漢a1',
);
const NAMES = fc.array(SIGNS, { minLength: 1, maxLength: 12 }).map((signs) => signs.join(''));
const RAW =
  /[\p{Cc}\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|##\w*\[|[\ud800-\udfff](?<![\ud800-\udbff][\udc00-\udfff])(?![\udc00-\udfff])/u;

describe('a name that is shown', () => {
  it.each([
    ['pr\udce9fecture.yaml', 'pr\\xe9fecture.yaml'],
    ['a\u001b[2J\u0007\n.yaml', 'a\\x1b[2J\\x07\\n.yaml'],
    ['a\u202egpj.yaml', 'a\\u202egpj.yaml'],
    ['a\u{e0041}\u0085\ud800', 'a\\U000e0041\\u0085\\ud800'],
    ['::error::x.yaml', './::error::x.yaml'],
    [' ::error::x.yaml', './ ::error::x.yaml'],
    ['x##[error]##vso[a]', 'x\\x23#[error]\\x23#vso[a]'],
    ['contrat d’été 漢 n° 2 : « a ».yaml', 'contrat d’été 漢 n° 2 : « a ».yaml'],
  ])('%j is %j', (name, expected) => {
    expect(shownName(name)).toBe(expected);
  });

  it('stays on one line, without control characters and without the start of a command', () => {
    fc.assert(
      fc.property(NAMES, (name) => {
        expect(shown(name)).not.toMatch(RAW);
        expect(shownName(name)).not.toMatch(/^\s*::/);
        expect(shown(shown(name))).toBe(shown(name));
      }),
    );
  });

  it('reads back the same from JSON', () => {
    fc.assert(
      fc.property(NAMES, (name) => {
        const json = shownJson({ name, list: [name] });
        expect(json.replaceAll('\n', '')).not.toMatch(RAW);
        expect(JSON.parse(json)).toEqual({ name, list: [name] });
      }),
    );
  });

  it('is read by the shell as one word of a command, also after the typography of sentences', () => {
    // Lone surrogates can’t be written in a shell so that Node reads them back.
    const names = fc.sample(
      NAMES.map((name) => name.replace(/\p{Cs}/gu, 'x')),
      200,
    );
    const words = names.map((name) => sentence(`x : ${shellWord(name)}`).replace(/^x\u00a0: /, ''));
    for (const word of words) expect(word).not.toMatch(RAW);
    const { stdout } = spawnSync('bash', ['-c', `printf '%s\\0' ${words.join(' ')}`], {
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    });
    const read = stdout.toString().split('\0').slice(0, -1);
    expect(read).toEqual(names.map((name) => (name.startsWith('-') ? `./${name}` : name)));
  });
});
