// Tall rows of texts face to face: parted between texts where those of all cells end, without holes.
import { describe, expect, it } from 'vitest';
import { layout, linesOf, textOf } from './support.ts';

/** A text of so many lines in a third of the page. */
const text = (name: string, lines: number) => [name, ...Array(lines - 1).fill('suite')].join('<br>');
const cell = (name: string, heights: readonly number[]) =>
  heights.map((lines, i) => text(`${name}${i + 1}`, lines)).join('<br><br>');
const row = (...cells: (readonly number[])[]) =>
  `| ${cells.map((heights, at) => cell('abc'[at] ?? '', heights)).join(' | ')} |`;
const table = (rows: string, before = 0) =>
  `${'Ligne.\n\n'.repeat(before)}:::tableau{titre="Essai" largeurs="1 1 1" entetes="colonnes"}\n| A | B | C |\n| --- | --- | --- |\n${rows}\n:::`;
const LEADING = 12.2;

/** For each column, the space between two lines that follow each other on a page, in lines. */
function spaces(markdown: string): number[] {
  return layout(markdown).flatMap((page) => {
    const columns = new Map<number, number[]>();
    for (const { element, line, x, y } of linesOf(page))
      if (element?.type === 'TD' && textOf(line) !== '') columns.set(x, [...(columns.get(x) ?? []), y]);
    return [...columns.values()].flatMap((ys) => ys.slice(1).map((y, i) => (y - (ys[i] ?? 0)) / LEADING));
  });
}

describe('a tall row of texts', () => {
  it.each([
    ['one text faces three', row([7], [6, 5, 3], [1])],
    ['all are short', row([2, 2], [2, 2, 1, 1, 2, 2, 4, 3], [2, 3, 1, 1, 2])],
    ['one is long', row([1, 1, 1, 1], [12, 1], [3, 3, 3])],
  ])('leaves no hole above a text when %s', (_, only) => {
    for (const before of [0, 20, 24, 28]) expect(Math.max(...spaces(table(only, before)))).toBeLessThan(2.6);
  });

  it('is parted where texts of all cells end, and its last line does not touch the rule', () => {
    let parted = 0;
    const tall = row([4, 4, 4, 4], [2, 2, 2, 2, 2, 2, 2], [1]);
    for (let before = 16; before < 36; before++) {
      const [first, second] = layout(`${table(tall, before)}${'\n\nLigne.'.repeat(15)}`);
      const lines = linesOf(first as never).filter(({ element }) => element?.type === 'TD');
      const rules = first?.items.filter(({ kind }) => kind === 'rule') ?? [];
      const last = Math.max(...lines.map(({ y }) => y));
      const rule = Math.max(...rules.map(({ y }) => y));
      if (lines.length === 0 || !second) continue;
      parted += 1;
      expect(rule - last, `after ${before} lines`).toBeGreaterThan(6);
    }
    expect(parted).toBeGreaterThan(1);
  });
});
