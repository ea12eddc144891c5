import type { TableBlock } from '../blocks.ts';
import { TEXT } from '../style.ts';
import { chunksOf } from '../text/chunks.ts';
import { spansOf } from '../text/inline.ts';
import { CELL, type Column } from './cells.ts';
import type { Flow } from './slices.ts';

const PADDING = 2 * CELL.padX;
const WIDEST_WORD = 110;
/** Rows read to size the columns of a long table. */
const SAMPLE = 200;

/** The columns of a table over the whole width of the flow: by weight when given, else from what they hold. */
export function columnsOf(block: TableBlock, flow: Flow): Column[] {
  let x = flow.x;
  return columnWidths(block, flow).map((width, index) => {
    const column: Column = { x, width, textX: x + CELL.padX, textWidth: width - 2 * CELL.padX, align: block.align[index] ?? 'left' };
    x += width;
    return column;
  });
}

function columnWidths(block: TableBlock, flow: Flow): number[] {
  const count = block.head.length;
  if (block.widths && block.widths.length === count) return shared(block.widths, flow.width);
  const least = new Array<number>(count).fill(0);
  const wanted = new Array<number>(count).fill(0);
  for (const [index, cells] of [block.head, ...block.rows.slice(0, SAMPLE).map((row) => row.cells)].entries()) {
    const style = index === 0 || block.rows[index - 1]?.total ? TEXT.headCell : TEXT.cell;
    for (const [at, cell] of cells.entries()) {
      let line = 0;
      for (const chunk of chunksOf(spansOf(cell, style.text), flow.shaper)) {
        least[at] = Math.max(least[at] ?? 0, Math.min(chunk.bare, WIDEST_WORD) + PADDING);
        line += chunk.width;
        if (chunk.forced) line = 0;
        wanted[at] = Math.max(wanted[at] ?? 0, line + PADDING);
      }
    }
  }
  return balanced(least, wanted, flow.width);
}

function balanced(least: readonly number[], wanted: readonly number[], width: number): number[] {
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  if (sum(wanted) <= width)
    return shared(
      wanted.map((value) => value + 0.01),
      width,
    );
  const room = width - sum(least);
  if (room <= 0) return shared(least, width);
  // The square root keeps one long column from starving the others.
  const hunger = wanted.map((value, index) => Math.sqrt(Math.max(0, value - (least[index] ?? 0))));
  const total = sum(hunger) || 1;
  return least.map((value, index) => value + (room * (hunger[index] ?? 0)) / total);
}

function shared(weights: readonly number[], width: number): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  return weights.map((weight) => (weight * width) / total);
}
