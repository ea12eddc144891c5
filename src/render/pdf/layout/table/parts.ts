import type { TableBlock } from '../../blocks/index.ts';
import type { Shaper } from '../../fonts/index.ts';
import type { Style } from '../../style.ts';
import { contentOf } from './content.ts';
import { rowHeadersOf } from './row-headers.ts';

/**
 * A table of figures too wide for the page, as several under one another, each with the labels of the rows: a number is never cut.
 * Any other table as it is. `width` in points.
 */
export function tableParts(block: TableBlock, width: number, shaper: Shaper, style: Style): TableBlock[] {
  const labels = Math.max(block.groups, ...[...rowHeadersOf(block)].map((at) => at + 1));
  const figures = block.head.length - labels;
  if (figures < 2 || !block.head.every((_, at) => at < labels || block.align[at] === 'right')) return [block];
  const { least } = contentOf(block, shaper, style);
  if (sum(least) <= width) return [block];
  const room = width - sum(least.slice(0, labels));
  for (let count = 2; count <= figures; count++) {
    const ranges = evenRanges(labels, figures, count);
    if (ranges.every(([from, to]) => sum(least.slice(from, to)) <= room) || count === figures)
      return ranges.map(([from, to], index) => partOf(block, labels, from, to, index > 0));
  }
  return [block];
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function evenRanges(labels: number, figures: number, count: number): [from: number, to: number][] {
  return Array.from({ length: count }, (_, index) => [
    labels + Math.round((index * figures) / count),
    labels + Math.round(((index + 1) * figures) / count),
  ]);
}

function partOf(block: TableBlock, labels: number, from: number, to: number, resumed: boolean): TableBlock {
  const cut = <T>(values: readonly T[]): T[] => [...values.slice(0, labels), ...values.slice(from, to)];
  // The title of a part that goes on is no text of either document: it is not marked again.
  const { caption, ...others } = block;
  return {
    ...others,
    ...(caption && !resumed ? { caption } : {}),
    ...(block.title ? { title: resumed ? `${block.title} (suite)` : block.title } : {}),
    ...(block.widths ? { widths: cut(block.widths) } : {}),
    align: cut(block.align),
    head: cut(block.head),
    rows: block.rows.map((row) => ({ ...row, cells: cut(row.cells) })),
  };
}
