import { CELL } from './cells.ts';
import type { TableContent } from './content.ts';

const PADDING = 2 * CELL.padX;
/** The factor by which unjustified lines lengthen a text, because each leaves some width unused. */
const RAG = 1.1;

/** The lines of a column's cells at a width, its head first and then row by row: what `heightOf` adds up. */
export function linesAt({ rows }: TableContent, at: number, width: number): Float64Array {
  const room = width - PADDING;
  const counts = new Float64Array(rows.length);
  for (let row = 0; row < rows.length; row++) {
    let lines = 0;
    // Half a line is the average of a paragraph's last line. Without rounding, a small gain of width
    // already reduces the height.
    for (const one of rows[row]?.[at] ?? []) lines += one <= room ? 1 : (one * RAG) / room + 0.5;
    counts[row] = lines;
  }
  return counts;
}

/** The approximate height of the head and the measured rows whose columns have these lines, in points. */
export function heightOf({ rows, leading }: TableContent, columns: readonly Float64Array[]): number {
  let total = 0;
  for (let row = 0; row < rows.length; row++) {
    let most = 1;
    for (const lines of columns) {
      const own = lines[row] ?? 0;
      if (own > most) most = own;
    }
    total += most * leading + 2 * CELL.padY;
  }
  return total;
}
