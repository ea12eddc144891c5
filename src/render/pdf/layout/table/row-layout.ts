/**
 * A table row whose cells are broken into lines. Four exports: two types and the two functions that make and measure them.
 */

import type { TableRowBlock } from '../../blocks/index.ts';
import type { TextStyle } from '../../style.ts';
import { linesOf, spansOf, type TextLine } from '../../text/index.ts';
import type { Keep, ResumedHead } from '../slice.ts';
import type { Flow } from '../slices.ts';
import { element, type StructureElement } from '../structure.ts';
import { withBars } from './bars.ts';
import { CELL, type Column, linesHeight } from './cells.ts';
import { tailWidth } from './figures.ts';
import type { RowGroup } from './groups.ts';

/** A cell whose lines are broken. */
export interface CellLayout {
  lines: TextLine[];
  column: Column;
  element: StructureElement;
  /** The group whose rows the cell spans, if any. */
  group: RowGroup | undefined;
}

/** A row that is ready to be added to the flow. */
export interface RowLayout {
  index: number;
  cells: CellLayout[];
  open: readonly (RowGroup | undefined)[];
  total: boolean;
  /** Height of the row in points, without the labels of its groups. */
  height: number;
  /** Height added below, in points, so that the label of a group that ends here has room. */
  extra: number;
  keep: Keep;
  /** The label of its band, repeated above the row at the top of a page. */
  band: ResumedHead | undefined;
}

/** The cells of a row; a cell of a group is made only in the first row of the group, and spans its rows. */
export function cellsOf(
  flow: Flow,
  { cells: contents, kind, bars }: TableRowBlock,
  columns: readonly Column[],
  open: readonly (RowGroup | undefined)[],
  index: number,
  node: StructureElement,
  headers: ReadonlySet<number>,
): CellLayout[] {
  const cells: CellLayout[] = [];
  const total = kind === 'total';
  const name = contents.findIndex((content) => content.length > 0);
  const style = total ? flow.style.text.headCell.text : flow.style.text.cell.text;
  for (const [at, column] of columns.entries()) {
    const group = open[at];
    if (group && group.start !== index) continue;
    const spans = spansOf(contents[at] ?? [], group ? flow.style.text.groupLabel.text : style);
    const lines = linesOf(spans, column.textWidth, flow.shaper, {
      hyphenate: flow.hyphenate,
    });
    if (column.tail > 0 && !group) alignFigures(lines, column, style, flow);
    const rowSpan = group ? group.end - group.start : 1;
    const header = group !== undefined || (lines.length > 0 && (total ? at === name : headers.has(at)));
    const attributes = header ? { scope: 'Row' as const, ...(rowSpan > 1 ? { rowSpan } : {}) } : undefined;
    cells.push({
      lines: bars ? withBars(lines) : lines,
      column,
      element: element(header ? 'TH' : 'TD', node, attributes),
      group,
    });
  }
  return cells;
}

// Moves figures left, so that their whole parts end on the vertical of the column.
function alignFigures(
  lines: readonly TextLine[],
  { tail, textWidth }: Column,
  text: TextStyle,
  { style, shaper }: Flow,
): void {
  for (const line of lines) {
    const own = tailWidth(lineText(line), text, style.scale, shaper);
    if (own !== undefined && own <= tail && line.width + tail - own <= textWidth) line.inset = tail - own;
  }
}

function lineText({ segments }: TextLine): string {
  return segments.flatMap(({ words }) => words.map(({ text }) => text)).join('');
}

/** The height of lines with the padding of a cell, in points. */
export function padded({ style }: Flow, lines: readonly TextLine[]): number {
  return linesHeight(lines, style.text.cell) + 2 * CELL.padY;
}
