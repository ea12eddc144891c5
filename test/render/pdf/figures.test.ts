// Figures in tables: never cut, aligned on the comma, with their units apart.
import { describe, expect, it } from 'vitest';
import { tailOf } from '../../../src/render/pdf/layout/table/figures.ts';
import { STYLE } from '../../support/style.ts';
import { artifactsOf, layout, linesOf, textOf } from './support.ts';

const cellsOf = (markdown: string): string[] =>
  layout(markdown)
    .flatMap((page) => [...linesOf(page), ...artifactsOf(page)])
    .map(({ line }) => textOf(line).trim());

/** The table of indicators as the templates write it: years as columns, widths by weights, the change at the end. */
function series(digits: number, years: number, rows = 3): { markdown: string; wanted: string[] } {
  const heads = Array.from({ length: years }, (_, i) => String(2025 - years + 1 + i));
  const number = (seed: number) =>
    String(10 ** (digits - 1) * (1 + (seed % 9)) + seed)
      .slice(0, digits)
      .replace(/\B(?=(?:\d{3})+$)/g, '\u202f');
  const lines = Array.from({ length: rows }, (_, row) => heads.map((_, i) => number(row * 17 + i)));
  const weights = [36, ...heads.map(() => Math.round(500 / years) / 10), 14].join(' ');
  const body = lines.map(
    (cells) =>
      `| Cambriolages de logements<br>faits | ${cells.join(' | ')} | +21,4\u202f%<br>${heads[0]}–2025 |`,
  );
  return {
    markdown: `:::tableau{titre="Indicateurs" largeurs="${weights}"}\n| Indicateur | ${heads.join(' | ')} | Évolution |\n| --- |${' ---: |'.repeat(years + 1)}\n${body.join('\n')}\n:::`,
    wanted: [...heads, ...lines.flat(), '+21,4\u202f%', `${heads[0]}–2025`],
  };
}

describe('a number, a year, a unit', () => {
  const grid = [3, 4, 5, 6, 7].flatMap((digits) =>
    Array.from({ length: 14 }, (_, i) => [digits, i + 2] as const),
  );

  it.each(grid)('of %i digits over %i years is on one line', (digits, years) => {
    const { markdown, wanted } = series(digits, years);
    const cells = cellsOf(markdown);
    for (const text of wanted) expect(cells).toContain(text);
    const pages = layout(markdown);
    for (const item of pages.flatMap(linesOf)) {
      expect(item.x).toBeGreaterThanOrEqual(STYLE.page.side - 0.2);
      expect(item.x + item.line.width).toBeLessThanOrEqual(STYLE.page.width - STYLE.page.side + 0.2);
    }
  });

  it('is printed with the labels of its rows in each part of a table that is too wide', () => {
    const cells = cellsOf(series(7, 15).markdown);
    const parts = cells.filter((text) => /^Indicateurs(?: \(suite\))?$/.test(text)).length;
    expect(parts).toBeGreaterThan(1);
    expect(cells.filter((text) => text.startsWith('Cambriolages')).length).toBe(3 * parts);
    expect(cellsOf(series(4, 6).markdown).filter((text) => text.startsWith('Indicateurs'))).toHaveLength(1);
  });
});

describe('a column of figures', () => {
  const table = (cells: string[]) =>
    `| A | B |\n| --- | ---: |\n${cells.map((cell) => `| a | ${cell} |`).join('\n')}`;
  it('has its whole parts on one vertical, whatever their decimals and units', () => {
    const pages = layout(table(['30,5', '4', '1\u202f250,25']));
    const lines = pages.flatMap(linesOf).filter(({ line }) => /\d/.test(textOf(line)));
    const widths = lines.map(({ x, line }) => x + line.width + (line.inset ?? 0));
    // With the space that is left free, all end at the right edge.
    expect(new Set(widths.map(Math.round)).size).toBe(1);
    expect(lines.map(({ line }) => (line.inset ?? 0) > 0)).toEqual([true, true, false]);
  });

  it('never goes beyond its edge, whatever the length of a unit', () => {
    const markdown = `:::tableau{largeurs="80 20"}\n${table(['12 communautés de brigades', '4 postes'])}\n:::`;
    for (const { x, line } of layout(markdown).flatMap(linesOf))
      expect(x + line.width, textOf(line)).toBeLessThanOrEqual(STYLE.page.width - STYLE.page.side + 0.2);
  });

  it.each([
    ['30,5\u202f%', ',5\u202f%'],
    ['24 policiers', ' policiers'],
    ['de 5 à 6 éducateurs', ' éducateurs'],
    ['1\u202f250', ''],
    ['2019–2025', undefined],
    ['(450 réponses)', undefined],
    ['non diffusé', undefined],
  ])('of « %s » has the end « %s »', (text, tail) => {
    expect(tailOf(text)).toBe(tail);
  });

  it('that holds only dashes is left out', () => {
    const rows = '| 1.1 | Agir | – | 2028 |\n| 1.2 | Voir | – | – |';
    const shown = cellsOf(`| N° | Engagement | Échéance | Année |\n| --- | --- | --- | --- |\n${rows}`);
    expect(shown).not.toContain('Échéance');
    expect(shown).toContain('Année');
  });
});
