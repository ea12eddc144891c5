import { describe, expect, it } from 'vitest';
import { fixFile } from '../../../src/check/fix/index.ts';
import { SHAPES } from '../../../src/check/schema-validator.js';
import { readSource } from '../../../src/source/index.ts';
import { TEXT_LISTS } from '../../../src/source/problems/bullets.ts';
import { whole } from '../cases.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const SIGNS = [
  '– ',
  '— ',
  '• ',
  '· ',
  '▪ ',
  '● ',
  '◦ ',
  '‣ ',
  '− ',
  '‑ ',
  '■ ',
  '➢ ',
  '✓ ',
  '•\u00a0',
  '* ',
  'o ',
  '-',
];
/** Items with the form that YAML wants. */
const ITEMS: readonly (readonly [string[], string[]])[] = [
  [
    ['Code pénal', 'Code de la route'],
    ['- Code pénal', '- Code de la route'],
  ],
  [
    ['Code pénal : article 1', 'Code de la route : article 2'],
    ['- "Code pénal : article 1"', '- "Code de la route : article 2"'],
  ],
  [
    ['Code pénal', 'Code de la route : article 2'],
    ['- Code pénal', '- "Code de la route : article 2"'],
  ],
  [
    ['Code pénal : article 1', 'Code de la route'],
    ['- "Code pénal : article 1"', '- Code de la route'],
  ],
  [['Code pénal'], ['- Code pénal']],
];

describe('the bullets of a list of texts', () => {
  it('are searched below the keys of the schema that hold such lists', () => {
    for (const key of TEXT_LISTS) {
      const held = Object.values(SHAPES).flatMap((shape) => (shape[key] === undefined ? [] : [shape[key]]));
      expect([key, [...new Set(held)]]).toEqual([key, ['texte[]']]);
    }
  });

  const cases = SIGNS.flatMap((sign) => ITEMS.map(([typed, wanted]) => [sign, typed, wanted] as const));

  it.each(cases)(
    '%j before %j: a dash and a space, quotation marks around a colon',
    async (sign, typed, wanted) => {
      for (const key of ['visas', 'considerants'])
        for (const [mark, end] of [
          ['', '\n'],
          ['\ufeff', '\r\n'],
        ] as const) {
          const file = (lines: readonly string[]) =>
            mark + whole(`${key}:\n${lines.map((line) => `  ${line}\n`).join('')}`).replaceAll('\n', end);
          const { bytes } = await fixFile('f.yaml', encode(file(typed.map((item) => sign + item))));
          expect(Buffer.from(bytes).toString()).toBe(file(wanted));
          const read = await readSource('f.yaml', bytes);
          expect(read.ok && (read.value.data as Record<string, unknown>)[key]).toEqual(typed);
          expect((await fixFile('f.yaml', bytes)).fixes).toEqual([]);
        }
    },
  );

  it.each(['– ', '— ', '-'])('%j is the same kind of bullet as the other dashes', async (sign) => {
    const text = (first: string, second: string) =>
      whole(`visas:\n  ${first}Code pénal\n  ${second}Code : article 1\n  ${first}La loi\n`);
    const { bytes } = await fixFile('f.yaml', encode(text('– ', sign)));
    expect(Buffer.from(bytes).toString()).toBe(
      whole('visas:\n  - Code pénal\n  - "Code : article 1"\n  - La loi\n'),
    );
    const { bytes: plain } = await fixFile('f.yaml', encode(text(sign, '— ').replaceAll(' : ', ' ')));
    expect(Buffer.from(plain).toString()).toBe(
      whole('visas:\n  - Code pénal\n  - Code article 1\n  - La loi\n'),
    );
  });

  it.each([
    ['a dash and a bullet', 'visas:\n  – Code pénal\n  • article 1\n'],
    ['two kinds', 'visas:\n  • Code pénal\n  o article 1\n'],
    ['two kinds that YAML cannot read', 'visas:\n  * Code pénal\n  o article 1\n'],
    ['an item that goes on below', 'visas:\n  * Code pénal,\n    article 1\n'],
    ['a line without', 'visas:\n  o Code pénal\n  Code de la route\n'],
    ['a text that wants no list', 'preambule:\n  * Code pénal\n  * Code de la route : a\n'],
    ['a comment at the end', 'visas:\n  * Code pénal # ici\n'],
    ['numbers below a dash', 'visas:\n  -5\n  -6\n'],
  ])('are left unchanged next to %s', async (_, text) => {
    expect(Buffer.from((await fixFile('f.yaml', encode(whole(text)))).bytes).toString()).toBe(whole(text));
  });
});
