import type { TableBlock } from '../../blocks/types.ts';
import type { Flow } from '../slices.ts';
import { CELL, type Column } from './cells.ts';
import { contentOf, heightAt, type TableContent } from './content.ts';

/** Steps in which the room beyond the least widths is given out. */
const STEPS = 48;

/** The columns of a table over the whole width of the flow: by weight when given, else those that make the table low. */
export function columnsOf(block: TableBlock, flow: Flow): Column[] {
  let x = flow.x;
  return widthsOf(block, flow).map((width, index) => {
    const column: Column = {
      x,
      width,
      textX: x + CELL.padX,
      textWidth: width - 2 * CELL.padX,
      align: block.align[index] ?? 'left',
    };
    x += width;
    return column;
  });
}

function widthsOf(block: TableBlock, flow: Flow): number[] {
  if (block.widths && block.widths.length === block.head.length) return shared(block.widths, flow.width);
  return fitted(contentOf(block, flow.shaper), flow.width);
}

/** The widths, in points and `width` in all, that make a table of that content low: each step of room goes to the column that gains the most by it. */
export function fitted(content: TableContent, width: number): number[] {
  const { least, wanted } = content;
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  if (sum(wanted) <= width) return spread(wanted, width);
  const room = width - sum(least);
  if (room <= 0) return shared(least, width);
  const widths = [...least];
  const step = room / STEPS;
  for (let given = 0; given < STEPS; given++) {
    let best = -1;
    let lowest = Number.POSITIVE_INFINITY;
    for (const [at, current] of widths.entries()) {
      if (current >= (wanted[at] ?? 0)) continue;
      widths[at] = current + step;
      const height = heightAt(content, widths);
      widths[at] = current;
      if (height < lowest) {
        lowest = height;
        best = at;
      }
    }
    if (best < 0) break;
    widths[best] = (widths[best] ?? 0) + step;
  }
  return spread(widths, width);
}

// What is left goes where there is text: a column of figures need be no wider than its figures and some air.
function spread(widths: readonly number[], width: number): number[] {
  const total = widths.reduce((sum, value) => sum + value, 0);
  const free = width - total;
  return widths.map((value) => value + (free * value) / (total || 1));
}

function shared(weights: readonly number[], width: number): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  return weights.map((weight) => (weight * width) / total);
}
