import type { Inline, TableBlock } from '../../blocks/index.ts';
import type { Shaper } from '../../fonts/index.ts';
import { type LineStyle, TEXT } from '../../style.ts';
import { chunksOf, spansOf } from '../../text/index.ts';
import { CELL } from './cells.ts';
import { resumedLabel } from './groups.ts';

/** The number of rows that are measured to size the columns of a long table. */
const SAMPLE = 150;
const PADDING = 2 * CELL.padX;
/** A word wider than this, in points, may be hyphenated. */
const WIDEST_WORD = 110;
/** The factor by which unjustified lines lengthen a text, because each leaves some width unused. */
const RAG = 1.1;

/** The widths that the contents of a table need, measured on its first rows; in points, padding included. */
export interface TableContent {
  /** For each column, the width of its longest word. */
  least: number[];
  /** For each column, the width that breaks no line. */
  wanted: number[];
  /** For each row and column, the widths of the lines that the author separated. */
  rows: number[][][];
}

// A table whose orientation is chosen is measured before its columns are.
const known = new WeakMap<TableBlock, TableContent>();

/** Measures the cells of a table; the result is cached. */
export function contentOf(block: TableBlock, shaper: Shaper): TableContent {
  let content = known.get(block);
  if (!content) {
    content = measuredTable(block, shaper);
    known.set(block, content);
  }
  return content;
}

function measuredTable(block: TableBlock, shaper: Shaper): TableContent {
  const content: TableContent = { least: block.head.map(() => 0), wanted: block.head.map(() => 0), rows: [] };
  const figures = block.align.map((align) => align === 'right');
  measured(content, block.head, TEXT.headCell, shaper);
  for (const { cells, kind } of block.rows.slice(0, SAMPLE)) {
    if (kind === 'band') continue;
    const lines = measured(content, cells, kind === 'total' ? TEXT.headCell : TEXT.cell, shaper);
    for (const [at, cell] of lines.entries()) {
      const whole =
        at < block.groups ? resumedWidth(cells[at] ?? [], shaper) : figures[at] ? Math.max(0, ...cell) : 0;
      content.least[at] = Math.max(content.least[at] ?? 0, Math.min(WIDEST_WORD, whole) + PADDING + 0.1);
    }
    // A label that spans rows shares their height, so its lines count for a third.
    content.rows.push(lines.map((cell, at) => (at < block.groups ? cell.map((width) => width / 3) : cell)));
  }
  return content;
}

function measured(
  { least, wanted }: TableContent,
  cells: readonly Inline[],
  { text }: LineStyle,
  shaper: Shaper,
): number[][] {
  return cells.map((cell, at) => {
    const lines: number[] = [];
    let line = 0;
    // What belongs together has room on one line.
    let word = 0;
    for (const { bare, width, forced, glued } of chunksOf(spansOf(cell, text), shaper)) {
      least[at] = Math.max(least[at] ?? 0, Math.min(word + bare, WIDEST_WORD) + PADDING + 0.1);
      word = glued && word + width < WIDEST_WORD ? word + width : 0;
      wanted[at] = Math.max(wanted[at] ?? 0, line + bare + PADDING + 0.1);
      line += width;
      if (forced) {
        lines.push(line);
        line = 0;
      }
    }
    if (line > 0) lines.push(line);
    return lines;
  });
}

// A label that is repeated on the next page should fit on one line.
function resumedWidth(label: Inline, shaper: Shaper): number {
  if (label.length === 0) return 0;
  return chunksOf([{ text: resumedLabel(label), style: TEXT.headCell.text }], shaper).reduce(
    (sum, { width }) => sum + width,
    0,
  );
}

/** The approximate height of the measured rows with these column widths, in points. */
export function heightAt({ rows }: TableContent, widths: readonly number[]): number {
  let total = 0;
  for (const row of rows) {
    let most = 1;
    for (let at = 0; at < row.length; at++) {
      const room = (widths[at] ?? 0) - PADDING;
      let lines = 0;
      // Half a line is the average of a paragraph's last line. Without rounding, a small gain of width
      // already reduces the height.
      for (const width of row[at] ?? []) lines += width <= room ? 1 : (width * RAG) / room + 0.5;
      if (lines > most) most = lines;
    }
    total += most * TEXT.cell.leading + 2 * CELL.padY;
  }
  return total;
}
