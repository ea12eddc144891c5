// Figures in tables: never cut, aligned on the comma, with their units apart.
import { describe, expect, it } from 'vitest';
import { tailOf } from '../../../src/render/pdf/layout/table/figures.ts';
import { STYLE } from '../../support/style.ts';
import { artifactsOf, layout, linesOf, textOf } from './support.ts';

const cellsOf = (markdown: string): string[] =>
  layout(markdown)
    .flatMap((page) => [...linesOf(page), ...artifactsOf(page)])
    .map(({ line }) => textOf(line).trim());

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
