import type { TableBlock } from '../../blocks/index.ts';
import type { Flow } from '../slices.ts';
import { CELL, type Column } from './cells.ts';
import { contentOf, type TableContent } from './content.ts';
import { heightOf, linesAt } from './heights.ts';

/** A table of at most so many columns, that needs less than this share of the width, is only as wide as it needs. */
const FEW_COLUMNS = 3;
const NARROW = 0.75;
/** What a narrow table has between its columns besides their padding, in points. */
const GUTTER = 26;

/** The width of a table of few and short columns, which lines would otherwise cross half a page to read; undefined for others. */
export function narrowWidth(block: TableBlock, flow: Flow): number | undefined {
  if (block.head.length > FEW_COLUMNS || block.alike) return undefined;
  const { wanted } = contentOf(block, flow.shaper, flow.style);
  const width = sum(wanted) + GUTTER * (wanted.length - 1);
  return width < flow.width * NARROW ? width : undefined;
}

/** The number of steps in which the free width is distributed. */
const STEPS = 48;

/**
 * The columns of a table across the width of the flow: by their weights if given, otherwise with the widths
 * that make the table lowest.
 */
export function columnsOf(block: TableBlock, flow: Flow): Column[] {
  let x = flow.x;
  const { tails } = contentOf(block, flow.shaper, flow.style);
  return widthsOf(block, flow).map((width, index) => {
    const column: Column = {
      x,
      width,
      textX: x + CELL.padX,
      textWidth: width - 2 * CELL.padX,
      align: block.align[index] ?? 'left',
      tail: tails[index] ?? 0,
    };
    x += width;
    return column;
  });
}

function widthsOf(block: TableBlock, flow: Flow): number[] {
  const content = contentOf(block, flow.shaper, flow.style);
  if (block.widths && block.widths.length === block.head.length)
    return roomy(shared(block.widths, flow.width), leastOf(block, content, flow.width));
  return fitted(content, flow.width);
}

// Columns of figures with the same weight stay alike, if the widest of them leaves room for the others.
function leastOf({ widths = [], align }: TableBlock, { least }: TableContent, width: number): number[] {
  const alike = least.map((own, at) =>
    align[at] === 'right'
      ? Math.max(own, ...least.filter((_, other) => align[other] === 'right' && widths[other] === widths[at]))
      : own,
  );
  return sum(alike) <= width ? alike : least;
}

// Widens the columns that are narrower than a word or a figure in them, at the expense of the others.
function roomy(widths: readonly number[], least: readonly number[]): number[] {
  const needs = widths.reduce((sum, width, at) => sum + Math.max(0, (least[at] ?? 0) - width), 0);
  const spare = widths.reduce((sum, width, at) => sum + Math.max(0, width - (least[at] ?? 0)), 0);
  if (needs === 0 || spare < needs) return needs === 0 ? [...widths] : shared(least, sum(widths));
  return widths.map((width, at) => {
    const own = least[at] ?? 0;
    return width < own ? own : width - ((width - own) * needs) / spare;
  });
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * The column widths, in points, `width` in all, that make the table low: each step of free width goes to the
 * column where it reduces the height the most.
 */
export function fitted(content: TableContent, width: number): number[] {
  const { least, wanted } = content;
  if (sum(wanted) <= width) return spread(wanted, width);
  const room = width - sum(least);
  if (room <= 0) return shared(least, width);
  const widths = [...least];
  const step = room / STEPS;
  // Only the column that has just been widened is measured again.
  const lines = widths.map((own, at) => linesAt(content, at, own));
  const widened = widths.map((own, at) => linesAt(content, at, own + step));
  for (let given = 0; given < STEPS; given++) {
    let best = -1;
    let lowest = Number.POSITIVE_INFINITY;
    for (const [at, current] of widths.entries()) {
      if (current >= (wanted[at] ?? 0)) continue;
      const height = heightOf(content, lines.with(at, widened[at] as Float64Array));
      if (height < lowest) {
        lowest = height;
        best = at;
      }
    }
    if (best < 0) break;
    const grown = (widths[best] ?? 0) + step;
    widths[best] = grown;
    lines[best] = widened[best] as Float64Array;
    widened[best] = linesAt(content, best, grown + step);
  }
  return spread(widths, width);
}

// The remaining width is shared in proportion: a column of figures needs little more than its figures.
function spread(widths: readonly number[], width: number): number[] {
  const total = widths.reduce((sum, value) => sum + value, 0);
  const free = width - total;
  return widths.map((value) => value + (free * value) / (total || 1));
}

function shared(weights: readonly number[], width: number): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  return weights.map((weight) => (weight * width) / total);
}
