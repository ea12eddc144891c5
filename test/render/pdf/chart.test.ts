import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DrawingItem, LineItem, Page } from '../../../src/render/pdf/layout/items.ts';
import { STYLE } from '../../support/style.ts';
import { runs } from '../../support/tiers.ts';
import { layout, linesOf, textOf } from './support.ts';

const YEARS = ['2021', '2022', '2023', '2024', '2025'];
const chart = (...rows: (readonly string[])[]): Page[] =>
  layout(
    `:::graphique{titre="Titre"}\n| Série | ${YEARS.join(' | ')} |\n|${' --- |'.repeat(6)}\n${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n:::`,
  );
const drawings = (pages: readonly Page[]): DrawingItem[] =>
  pages.flatMap((page) => page.items.filter((item): item is DrawingItem => item.kind === 'drawing'));
const lines = (drawing: DrawingItem): number =>
  drawing.shapes.filter((shape) => 'points' in shape && shape.points.length > 1 && shape.weight === 1.3)
    .length;
const hollow = (drawing: DrawingItem): number =>
  drawing.shapes.filter((shape) => 'radius' in shape && shape.fill === '#ffffff').length;
const wordsOf = (pages: readonly Page[], drawing: DrawingItem): LineItem[] =>
  pages.flatMap(linesOf).filter((item) => item.element === drawing.element);

describe('a chart', () => {
  it('has a panel for each series, with its name, its unit, its first and last years and values', () => {
    const pages = chart(['Vols<br>faits', '1 402', '12', '13', '14', '1 250,5']);
    const [panel] = drawings(pages);
    expect(wordsOf(pages, panel as DrawingItem).map((item) => textOf(item.line).trim())).toEqual([
      'Vols',
      'faits',
      '1 402',
      '1 250,5',
      '2021',
      '2025',
    ]);
    expect(lines(panel as DrawingItem)).toBe(1);
    expect(hollow(panel as DrawingItem)).toBe(0);
  });

  it('gives all its figures as text', () => {
    const [panel] = drawings(
      chart(['Vols<br>faits', '12', 'non diffusé', '–', '14 %', '9 (janvier à juin)']),
    );
    expect(panel?.element.attributes?.alt?.replaceAll(/\s/g, ' ')).toBe(
      'Courbe : Vols, faits. 2021 : 12 ; 2022 : non diffusé ; 2023 : pas de valeur ; 2024 : 14 % ; 2025 : 9 (janvier à juin).',
    );
  });

  it.each([
    ['a year kept back', ['1', '2', 'non diffusé', '4', '5'], 2, 1],
    ['a year without figure', ['1', '2', '–', '4', '5'], 2, 1],
    ['years before the series and after it', ['–', '2', '3', '4', '–'], 1, 0],
    ['years kept back at both ends', ['non diffusé', '2', '3', '4', 'non diffusé'], 1, 2],
    ['values alone', ['1', '–', '3', '–', '5'], 0, 2],
    ['nothing known', ['–', '–', '–', '–', '–'], 0, 0],
  ])('shows %s as a gap', (_, figures, runs, marks) => {
    const [panel] = drawings(chart(['Vols<br>faits', ...figures]));
    expect([lines(panel as DrawingItem), hollow(panel as DrawingItem)]).toEqual([runs, marks]);
  });

  it('has a scale that begins at zero: a change of a tenth looks like a tenth', () => {
    const [panel] = drawings(chart(['Vols<br>faits', '100', '100', '100', '100', '90']));
    const curve = panel?.shapes.find((shape) => 'points' in shape && shape.weight === 1.3);
    const axis = panel?.shapes.find((shape) => 'points' in shape && shape.weight === 0.5);
    if (!curve || !('points' in curve) || !axis || !('points' in axis)) throw new Error('no curve');
    const heightAt = (index: number): number => (axis.points[0]?.[1] ?? 0) - (curve.points[index]?.[1] ?? 0);
    expect(heightAt(4) / heightAt(0)).toBeCloseTo(0.9, 6);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 40])('places %i panels in rows, each whole on its page', (count) => {
    const pages = chart(
      ...Array.from({ length: count }, (_, i) => [`Série ${i}<br>faits`, '1', '2', '3', '4', '5']),
    );
    expect(drawings(pages)).toHaveLength(count);
    for (const page of pages)
      for (const item of page.items)
        if (item.kind === 'drawing') {
          expect(item.y + item.height).toBeLessThan(page.height - STYLE.page.bottom + 1);
          expect(item.x + item.width).toBeLessThan(page.width - STYLE.page.side + 0.1);
        }
  });

  it('keeps shapes and words inside the panel, whatever the figures', () => {
    const figure = fc.oneof(
      fc
        .integer({ min: -5000, max: 9_000_000 })
        .map((value) => String(value).replace(/\B(?=(\d{3})+$)/g, '\u202f')),
      fc.constantFrom('–', 'non diffusé', '0', '0,4', '−3'),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(figure, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 7 }),
        (rows) => {
          const pages = chart(...rows.map((row, i) => [`Série ${i}<br>faits`, ...row]));
          for (const panel of drawings(pages)) {
            for (const shape of panel.shapes)
              for (const [x, y] of 'points' in shape ? shape.points : [shape.center]) {
                expect(x).toBeGreaterThanOrEqual(-0.01);
                expect(x).toBeLessThanOrEqual(panel.width + 0.01);
                expect(y).toBeGreaterThanOrEqual(0);
                expect(y).toBeLessThanOrEqual(panel.height);
              }
            for (const item of wordsOf(pages, panel)) {
              expect(item.x).toBeGreaterThanOrEqual(panel.x - 0.01);
              expect(item.x + item.line.width).toBeLessThanOrEqual(panel.x + panel.width + 0.01);
              expect(item.y).toBeGreaterThan(panel.y);
              expect(item.y).toBeLessThanOrEqual(panel.y + panel.height);
            }
          }
        },
      ),
      { numRuns: runs(15, 150) },
    );
  });
});
