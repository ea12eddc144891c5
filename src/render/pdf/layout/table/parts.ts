import type { TableBlock } from '../../blocks/index.ts';
import type { Shaper } from '../../fonts/index.ts';
import type { Style } from '../../style.ts';
import { contentOf } from './content.ts';

/** A table of figures as several under one another, as few as `width` allows, each with the labels of its rows. */
export function partsOfTable(
  block: TableBlock,
  labels: number,
  width: number,
  shaper: Shaper,
  style: Style,
): TableBlock[] {
  const figures = block.head.length - labels;
  const { least } = contentOf(block, shaper, style);
  const room = width - sum(least.slice(0, labels));
  for (let count = 2; count < figures; count++) {
    const ranges = evenRanges(labels, figures, count);
    if (ranges.every(([from, to]) => sum(least.slice(from, to)) <= room))
      return partsAt(block, labels, ranges);
  }
  return partsAt(block, labels, evenRanges(labels, figures, figures));
}

type PartRange = [from: number, to: number];

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function evenRanges(labels: number, figures: number, count: number): PartRange[] {
  return Array.from({ length: count }, (_, index) => [
    labels + Math.round((index * figures) / count),
    labels + Math.round(((index + 1) * figures) / count),
  ]);
}

function partsAt(block: TableBlock, labels: number, ranges: readonly PartRange[]): TableBlock[] {
  return ranges.map(([from, to], index) => {
    const cut = <T>(values: readonly T[]): T[] => [...values.slice(0, labels), ...values.slice(from, to)];
    // The title of a part that goes on is no text of either document: it is not marked again.
    const { caption, ...others } = block;
    return {
      ...others,
      ...(caption && index === 0 ? { caption } : {}),
      ...(block.title ? { title: index > 0 ? `${block.title} (suite)` : block.title } : {}),
      ...(block.widths ? { widths: cut(block.widths) } : {}),
      align: cut(block.align),
      head: cut(block.head),
      rows: block.rows.map((row) => ({ ...row, cells: cut(row.cells) })),
    };
  });
}
