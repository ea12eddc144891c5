import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Path } from '../../src/kernel/path.ts';
import { decode } from '../../src/source/decode.ts';
import { readWhole } from '../../src/source/library/whole.ts';
import { keysIn, offsetsOf, writtenAt } from '../../src/source/locate.ts';
import { readPlain } from '../../src/source/plain/index.ts';
import { list, read } from '../support/files.ts';
import { runs } from '../support/tiers.ts';

const generate = join(import.meta.dirname, '../bench/generate.mjs');
const FOLDERS = ['examples', 'templates', 'test/fixtures', 'test/fixtures/bancs'];
const FILES: ReadonlyMap<string, string> = new Map([
  ...[
    ...FOLDERS.flatMap((folder) => list(folder, '.yaml').map((name) => `${folder}/${name}`)),
    'test/check/base.yaml',
    'test/source/plain.yaml',
  ].map((file) => [file, read(file)] as const),
  ['bench', execFileSync(process.execPath, [generate, '60'], { encoding: 'utf8' })],
]);
/** The files that define a list once and repeat it through an alias. */
const ANCHORED = ['examples/saint-dizier.yaml', 'test/fixtures/bancs/charte-rurale.yaml'];

/** Every path of the data, and some that do not exist. */
function pathsOf(data: unknown, at: Path = []): Path[] {
  const beside: Path[] = [at, [...at, 'absent'], [...at, 99, 'absent']];
  if (typeof data !== 'object' || data === null) return beside;
  return [
    ...beside,
    ...Object.entries(data).flatMap(([key, value]) =>
      pathsOf(value, [...at, Array.isArray(data) ? Number(key) : key]),
    ),
  ];
}

type Tree = Omit<Exclude<ReturnType<typeof readWhole>, { problems: unknown }>, 'repeated'>;

/** Everything that the rest of csi may ask about a text that was read. */
function reported({ data, root, named }: Tree & { named?: ReadonlySet<string> }, text: string) {
  const places = pathsOf(data).map((path) => [
    path,
    offsetsOf(root, text, path, 'key'),
    offsetsOf(root, text, path, 'value'),
    writtenAt(root, path),
  ]);
  // The order of keys matters too.
  return { data, order: JSON.stringify(data), places, keys: [...(named ?? keysIn(root))].sort() };
}

/** True if the plain reader accepts a text; then it must return the same as the library. */
function agrees(text: string): boolean {
  const fast = readPlain(text);
  if (!fast) return false;
  // Texts that decode.ts refuses or never returns (with half of a surrogate pair, which a change may cut) are skipped.
  const decoded = decode(new TextEncoder().encode(text));
  if (decoded.problems.length > 0 || decoded.text !== text) return false;
  const whole = readWhole(text);
  if ('problems' in whole) throw new Error(`Taken, in spite of: ${JSON.stringify(whole.problems)}\n${text}`);
  expect(reported(fast, text)).toStrictEqual(reported(whole, text));
  return true;
}

const SIGNS = [
  ...'\n \n \n:-#,[]{}"\'|>?&*!%@`\\~=\tab1é\u00a0👍',
  ...[
    '  ',
    ': ',
    '- ',
    ' #',
    '\n  ',
    '\n    ',
    '\n\n',
    '\n# c\n',
    '\n  # c\n',
    '\n- ',
    'k:\n',
    'k: v',
    '- k: v\n',
    '- - ',
    '? ',
    '<<: ',
  ],
  ...[
    '|-',
    '>-\n',
    '>+',
    '|2',
    '\\n',
    '\\"',
    '\\x41',
    '""',
    "''",
    '---',
    '\n---\n',
    '...',
    '!!str ',
    '&a ',
    '*a',
    '\r\n',
    '://',
    '__proto__: ',
  ],
  ...[
    'null',
    'true',
    'False',
    '0x1F',
    '0o17',
    '1e3',
    '.5',
    '-.inf',
    '.nan',
    '-1',
    '+1',
    '1.',
    '01',
    '1_0',
    '2026-01-01',
    '12:30',
  ],
];
const signs = fc.constantFrom(...SIGNS);

/** A few lines of one of the files, moved to the left: short enough for thousands of runs. */
const fragment = fc
  .record({
    lines: fc.constantFrom(...[...FILES.values()].map((text) => text.split('\n'))),
    from: fc.nat(1500),
    count: fc.integer({ min: 1, max: 14 }),
  })
  .map(({ lines, from, count }) => {
    const start = from % lines.length;
    const taken = lines.slice(start, start + count);
    const indent = Math.min(...taken.filter((line) => line.trim()).map((line) => line.search(/\S/)), 99);
    const text = `${taken.map((line) => line.slice(indent)).join('\n')}\n`;
    return text.startsWith('-') ? `a:\n${text}` : text;
  });

type Change = (text: string) => string;
const byLine =
  (change: (lines: string[], at: number, other: number) => void) =>
  (at: number, other: number): Change =>
  (text) => {
    const lines = text.split('\n');
    change(lines, at % lines.length, other % lines.length);
    return lines.join('\n');
  };
const swapped = byLine(
  (lines, at, other) => ([lines[at], lines[other]] = [lines[other] ?? '', lines[at] ?? '']),
);
const repeated = byLine((lines, at, other) => lines.splice(at, 0, lines[other] ?? ''));
const deeper = byLine((lines, at, other) => (lines[at] = ' '.repeat(other % 4) + lines[at]));
const shallower = byLine(
  (lines, at, other) => (lines[at] = (lines[at] ?? '').replace(/^ {1,2}/, other % 2 ? '' : ' ')),
);
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(fc.nat(800), fc.nat(3), fc.oneof(signs, fc.constant(''))).map(
    ([at, cut, put]): Change =>
      (text) => {
        const start = at % (text.length + 1);
        return text.slice(0, start) + put + text.slice(start + cut);
      },
  ),
  ...[swapped, repeated, deeper, shallower].map((one) =>
    fc.tuple(fc.nat(20), fc.nat(20)).map(([at, other]) => one(at, other)),
  ),
);
const mutated = fc
  .tuple(fragment, fc.array(change, { maxLength: 3 }))
  .map(([text, changes]) => changes.reduce((result, one) => one(result), text));
const invented = fc.array(
  fc.oneof(
    signs,
    fc.constantFrom('a: ', '\nb: x', '\nc:\n  - p\n  - q', '[g, h]', '{ i: j }', '>-\n  t', '|\n  t\n'),
  ),
  { maxLength: 14 },
);

/** How many of the texts the plain reader accepted, all read in the same way. */
function taken(texts: fc.Arbitrary<string>, numRuns: number): number {
  let count = 0;
  fc.assert(
    fc.property(texts, (text) => {
      if (agrees(text)) count++;
    }),
    { numRuns },
  );
  return count / numRuns;
}

const RUNS = runs(300, 3000);

describe('the plain reader', () => {
  it.each([...FILES.keys()].filter((file) => !ANCHORED.includes(file)))(
    'reads %s as the YAML library does',
    (file) => {
      expect(agrees(FILES.get(file) ?? '')).toBe(true);
    },
  );

  it.each([...FILES.keys()].filter((file) => !ANCHORED.includes(file)))(
    'reads %s with the line ends of Windows',
    (file) => {
      expect(agrees((FILES.get(file) ?? '').replace(/\n/g, '\r\n'))).toBe(true);
    },
  );

  it('leaves anchors to the library', () => {
    expect(FILES.size).toBeGreaterThanOrEqual(16);
    for (const file of ANCHORED) expect(readPlain(FILES.get(file) ?? '')).toBeUndefined();
  });

  it('leaves a changed file to the library or reads it in the same way', () => {
    // It accepts a quarter to a third of many; a few runs may have fewer.
    expect(taken(mutated, RUNS)).toBeGreaterThan(0.1);
  });

  it('leaves random YAML characters to the library or reads them in the same way', () => {
    expect(
      taken(
        invented.map((parts) => parts.join('')),
        RUNS,
      ),
    ).toBeGreaterThan(0.005);
  });

  it('does the same with Windows line ends', () => {
    const texts = fc
      .oneof(mutated, fc.constant('a: |\n  b\n\n   c\nd: >-\n  e\n  f\n'))
      .map((text) => text.replace(/\r?\n/g, '\r\n'));
    expect(taken(texts, RUNS)).toBeGreaterThan(0.2);
  });

  it('reads scalars as the core schema of YAML 1.2 does', () => {
    const piece = fc.constantFrom(
      ...'0123456789.eE+-_xoaAfF~',
      'null',
      'Null',
      'NULL',
      'true',
      'True',
      'fALSE',
      'false',
      '.inf',
      '.Inf',
      '.NAN',
      '.nan',
      '0x',
      '0o',
      'yes',
    );
    const plain = fc.array(piece, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));
    expect(
      taken(
        plain.map((scalar) => `a: ${scalar}\nb: [${scalar}, { c: ${scalar} }]\n`),
        RUNS,
      ),
    ).toBeGreaterThan(0.5);
  });

  it.each([
    ['a tab', 'a:\tb\n'],
    ['a carriage return alone', 'a: b\rc: d\n'],
    ['line ends of two kinds', 'a: b\r\nc: d\n'],
    ['a directive', '%YAML 1.2\n---\na: b\n'],
    ['a marker', '---\na: b\n'],
    ['a second document', 'a: b\n---\nc: d\n'],
    ['an anchor', 'a: &b c\n'],
    ['an alias', 'a: [b]\nc: *a\n'],
    ['a tag', 'a: !!str 1\n'],
    ['an explicit key', '? a\n: b\n'],
    ['a merge key', '<<: { a: b }\n'],
    ['a key written twice', 'a: 1\nb: 2\na: 3\n'],
    ['a key that is a number', '2024: a\n'],
    ['a key between quotation marks', '"a": 1\n'],
    ['« __proto__ »', '__proto__: { a: 1 }\n'],
    ['a colon in a text', 'a: b: c\n'],
    ['a line that is not deep enough', 'a:\n  b: 1\n c: 2\n'],
    ['a text that goes on after a blank line', 'a: b\n\n  c\n'],
    ['a text below a comment', 'a:\n# b\n  c\nd: e\n'],
    ['a text that goes on after a comment', 'a: b # c\n  d\n'],
    ['an escape', 'a: "\\x41"\n'],
    ['a text whose lines stand deeper', 'a: >\n  b\n   c\n'],
    ['blanks that are kept', 'a: |+\n  b\n\n'],
    ['an indentation that is told', 'a: |2\n   b\n'],
    ['nothing', ''],
    ['comments alone', '# a\n'],
    ['a scalar alone', 'a\n'],
    ['a list alone', '- a\n'],
    ['what is too deep', `${'a: ['.padEnd(40, '[')}${']'.repeat(37)}\n`],
  ])('leaves %s to the library', (_, text) => expect(readPlain(text)).toBeUndefined());
});
