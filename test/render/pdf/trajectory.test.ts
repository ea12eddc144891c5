import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/render/markdown/index.ts';
import { trajectoryShapes } from '../../../src/render/office/drawings/trajectory.ts';
import { blocksOf } from '../../../src/render/pdf/blocks/index.ts';
import type { TrajectoryBlock } from '../../../src/render/pdf/blocks/types.ts';
import type { DrawingItem, LineItem, Page } from '../../../src/render/pdf/layout/items.ts';
import { STYLE } from '../../support/style.ts';
import { runs } from '../../support/tiers.ts';
import { layout, linesOf, textOf } from './support.ts';

type Row = readonly string[];

const HEAD = '| Date | Relevé | Attendu | Objectif | Repère |\n| --- | ---: | ---: | ---: | --- |';
const markdown = (rows: readonly Row[], attributes = '', notes = ''): string =>
  `:::trajectoire{titre="Caméras"${attributes}}\n${HEAD}\n${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n${notes && `\n${notes}\n`}:::`;
const drawingOf = (pages: readonly Page[]): DrawingItem | undefined =>
  pages.flatMap(({ items }) => items).find((item): item is DrawingItem => item.kind === 'drawing');
const textsIn = (pages: readonly Page[], drawing: DrawingItem | undefined): LineItem[] =>
  pages.flatMap(linesOf).filter(({ element }) => element === drawing?.element);
const wordsOf = (rows: readonly Row[], attributes = ''): string[] => {
  const pages = layout(markdown(rows, attributes));
  return textsIn(pages, drawingOf(pages)).map(({ line }) => textOf(line).trim());
};

const SERIES: readonly Row[] = [
  ['16/10/2020', '–', '445', '545', 'Départ'],
  ['2021', '470', '466', '545', 'estimé'],
  ['04/10/2022', '–', '483 → 480', '545 → 600', 'Avenant n° 1'],
  ['12/2023', '500', '540', '600', ''],
  ['12/2023', '512', '540', '600', 'déclaré'],
  ['31/12/2024', '590', '600', '600', 'Échéance'],
];

interface Box {
  x: number;
  y: number;
  width: number;
  size: number;
}

// Two texts meet where their letters do: from the top of a capital to the baseline.
const meet = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y - 0.7 * a.size < b.y && b.y - 0.7 * b.size < a.y;

function meetings(boxes: readonly Box[]): number {
  return boxes.flatMap((one, at) => boxes.slice(at + 1).filter((other) => meet(one, other))).length;
}

describe('a trajectory', () => {
  it('says the target, the deadline, the amendment, the years, and the figures that have room', () => {
    expect(wordsOf(SERIES)).toEqual(
      expect.arrayContaining([
        'échéance, 31/12/2024',
        'avenant n° 1, 04/10/2022',
        'objectif\u00a0600',
        '545',
        '590',
        '470',
        '445',
        '2021',
        '2024',
        'relevé',
        'relevé déclaré',
        'relevé estimé',
        'attendu',
        'objectif',
      ]),
    );
  });

  it('has every value of its table in its alternative text', () => {
    const alt = drawingOf(layout(markdown(SERIES)))?.element.attributes?.alt ?? '';
    for (const cell of SERIES.flat().filter((one) => one !== '' && one !== '–')) expect(alt).toContain(cell);
    expect(alt.replaceAll(/\s/g, ' ')).toMatch(
      /^Courbe : Caméras\. 16\/10\/2020 : attendu 445, objectif 545, Départ ; 2021 : relevé 470, attendu 466, objectif 545, estimé ; /,
    );
  });

  it('tells figures, what is expected and the target apart by their lines, and how figures are known by their dots', () => {
    const shapes = drawingOf(layout(markdown(SERIES)))?.shapes ?? [];
    const lines = shapes.filter((shape) => 'points' in shape && shape.fill === undefined);
    const whole = lines.filter(({ weight }) => weight === 1.3);
    const rings = shapes.filter((shape) => 'center' in shape && shape.fill === '#ffffff');
    const squares = shapes.filter((shape) => 'points' in shape && shape.fill === '#ffffff');
    expect(whole.length).toBeGreaterThan(50);
    // One in the drawing, one in its key.
    expect([rings.length, squares.length]).toEqual([2, 2]);
  });

  it.each([
    ['droite', false],
    ['paliers', true],
  ])('draws what is expected as %s', (attendu, steps) => {
    const [block] = blocksOf(parseMarkdown(markdown(SERIES, ` attendu="${attendu}"`)));
    expect(block).toMatchObject({ kind: 'trajectory', steps });
  });

  it.each([
    ['a cell that is no figure', [['2021', 'beaucoup', '2', '3', '']]],
    [
      'days out of order',
      [
        ['2022', '1', '2', '3', ''],
        ['2021', '1', '2', '3', ''],
      ],
    ],
    ['a date that is none', [['bientôt', '1', '2', '3', '']]],
    ['two figures in one cell', [['2021', '1 → 2', '2', '3', '']]],
  ])('is its table, with its notes, where it has %s', (_, rows) => {
    const pages = layout(markdown(rows, '', 'Une note.'));
    const texts = pages.flatMap(linesOf).map(({ line }) => textOf(line).trim());
    expect(drawingOf(pages)).toBeUndefined();
    expect(texts).toEqual(expect.arrayContaining(['Repère', ...rows.flat().filter(Boolean), 'Une note.']));
  });

  const figure = fc.oneof(
    fc.integer({ min: -3000, max: 3000 }),
    fc.integer({ min: -9_000_000, max: 999_999_999 }),
    fc.constant(undefined),
  );
  const written = (value: number | undefined) =>
    value === undefined
      ? '–'
      : String(value)
          .replace('-', '−')
          .replace(/\B(?=(\d{3})+$)/g, '\u202f');
  const row = fc.record({
    month: fc.integer({ min: 0, max: 83 }),
    cells: fc.tuple(figure, figure, figure),
    mark: fc.constantFrom('', 'estimé', 'déclaré', 'Échéance', 'Avenant n° 3', 'Départ', 'Échéance ; estimé'),
  });
  const series = fc
    .array(row, { minLength: 1, maxLength: 80 })
    .map((rows) =>
      rows
        .toSorted((a, b) => a.month - b.month)
        .map(
          ({ month, cells, mark }): Row => [
            `${String((month % 12) + 1).padStart(2, '0')}/${2021 + Math.floor(month / 12)}`,
            ...cells.map(written),
            mark,
          ],
        ),
    );

  it('never has two texts meet, or one leave the drawing, whatever the figures', () => {
    fc.assert(
      fc.property(
        series,
        fc.constantFrom('', ' taille="petite"', ' attendu="paliers"'),
        (rows, attributes) => {
          const pages = layout(markdown(rows, attributes));
          const drawing = drawingOf(pages);
          const texts = textsIn(pages, drawing);
          if (!drawing) throw new Error('no drawing');
          expect(
            meetings(
              texts.map(({ x, y, line }) => ({
                ...{ x, y, width: line.width },
                size: line.segments[0]?.style.size ?? 0,
              })),
            ),
          ).toBe(0);
          for (const { x, y, line } of texts) {
            expect(x).toBeGreaterThanOrEqual(drawing.x - 0.01);
            expect(x + line.width).toBeLessThanOrEqual(drawing.x + drawing.width + 0.01);
            expect(y).toBeLessThanOrEqual(drawing.y + drawing.height);
          }
          expect(drawing.y + drawing.height).toBeLessThan(841.89 - STYLE.page.bottom + 1);
        },
      ),
      { numRuns: runs(25, 400) },
    );
  });

  it('has no text meet another in office formats either', () => {
    fc.assert(
      fc.property(series, (rows) => {
        const [block] = blocksOf(parseMarkdown(markdown(rows)));
        const { texts, width, height } = trajectoryShapes(block as TrajectoryBlock, 400, STYLE);
        expect(
          meetings(texts.map((one) => ({ ...one, width: one.text.length * 1.4 * 0.507 * one.size }))),
        ).toBe(0);
        for (const one of texts) {
          expect(one.x + one.text.length * 1.4 * 0.507 * one.size).toBeLessThanOrEqual(width + 0.01);
          expect(one.y).toBeLessThanOrEqual(height);
        }
      }),
      { numRuns: runs(25, 400) },
    );
  });
});
