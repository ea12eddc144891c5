import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { harmless } from '../../src/kernel/french/quote.ts';
import { frame } from '../../src/report/text/frame.ts';
import { runs } from '../support/tiers.ts';

const style = { gutter: (text: string) => text, caret: (text: string) => text };
const rows = (line: string, from: number, to: number, width: number, number = 1) => {
  const lines = [...Array<string>(number - 1).fill(''), line];
  return frame(
    lines,
    { start: { line: number, column: from + 1 }, end: { line: number, column: to + 1 } },
    width,
    style,
  );
};
const segmenter = new Intl.Segmenter('fr');
const clusters = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment);
const shown = (text: string) => harmless(text).replaceAll('\t', '→   ');

/** The text on the screen above the first caret. */
function above(text: string, carets: string): string | undefined {
  let at = 0;
  for (const cluster of clusters(text)) {
    if (at === carets.indexOf('^')) return cluster;
    at += stringWidth(cluster);
  }
  return undefined;
}

const LETTERS = [
  'a',
  'é',
  'e\u0301',
  '日',
  '本',
  '👩‍👩‍👧',
  '🇫🇷',
  '👍🏽',
  '\t',
  'ｱ',
  '한',
  'Ł',
  '—',
  '’',
  '«\u00a0',
  '\u202f',
  '\u200b',
  ' ',
  ': ',
  '\ud800',
];

describe('the line under a problem', () => {
  it.each([20, 21, 40, 80, 300])(
    'fits %i columns, with the caret under the letter, whatever the letters',
    (width) => {
      fc.assert(
        fc.property(
          fc.array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 400 }),
          fc.nat(399),
          fc.nat(30),
          fc.constantFrom(1, 99, 4321),
          (letters, rank, length, number) => {
            const line = letters.join('');
            const starts = Array.from(segmenter.segment(line), ({ index }) => index);
            const from = starts[rank % starts.length] ?? 0;
            const to = Math.min(line.length, from + 1 + length);
            const [text = '', carets = ''] = rows(line, from, to, width, number).slice(-2);
            expect(Math.max(stringWidth(text), stringWidth(carets))).toBeLessThanOrEqual(width);
            const letter = clusters(line.slice(from))[0] ?? '';
            if (stringWidth(shown(letter)) > 0) expect(above(text, carets)).toBe(clusters(shown(letter))[0]);
            expect(carets).toMatch(/\^/);
          },
        ),
        { numRuns: runs(30, 150) },
      );
    },
  );

  it('shows text before and after the problem, and marks where it is cut', () => {
    const line = `titre: ${'日本'.repeat(40)}X${'é'.repeat(300)}`;
    const [text = '', carets = ''] = rows(line, 87, 88, 60);
    expect(above(text, carets)).toBe('X');
    expect(text).toMatch(/│ …(日本|本日)+.*X é*|│ ….*日本X é*|│ ….*Xé+…$/);
    expect(stringWidth(text)).toBeGreaterThan(55);
    expect(rows('abc', 0, 1, 60).at(-2)).toBe('  1 │ abc');
    const exact = 'x'.repeat(60 - 7);
    expect(rows(exact, 0, 1, 60).at(-2)).toBe(`  1 │ ${exact}`);
    expect(rows(`${exact}y`, 0, 1, 60).at(-2)).toBe(`  1 │ ${exact.slice(1)}…`);
  });

  it('takes no longer for a line of megabytes with characters that take no column', () => {
    const start = process.cpuUsage().user;
    for (const letter of ['x', '日', '\u200b']) {
      const line = letter.repeat(3_000_000);
      for (const at of [0, 1_500_000, 2_999_999]) expect(rows(line, at, at + 1, 80)).toHaveLength(2);
    }
    expect((process.cpuUsage().user - start) / 1e6).toBeLessThan(5);
  });
});
