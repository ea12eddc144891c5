import { type TableBlock, type TableRowBlock, textOf } from '../../blocks/index.ts';
import { linesOf, spansOf } from '../../text/index.ts';
import type { Flow } from '../slices.ts';
import { element, type StructureElement } from '../structure.ts';
import { withBars } from './bars.ts';
import { CELL, type Column } from './cells.ts';
import type { CellLayout } from './row-layout.ts';

/** What a column says that has nothing. */
const NOTHING = 'néant';

/** The column that alone says something in a row of texts face to face; undefined when several do, or none. */
export function onlyColumn({ alike, head }: TableBlock, { kind, cells }: TableRowBlock): number | undefined {
  if (!alike || kind !== 'plain' || head.length < 3) return undefined;
  const filled = cells.flatMap((cell, at) => (textOf(cell) === NOTHING ? [] : [at]));
  const [only] = filled;
  return filled.length === 1 && only !== undefined && (cells[only]?.length ?? 0) > 0 ? only : undefined;
}

/** One column alone says something in this row: one cell across all columns, under the name of that column. */
export function wideCell(
  flow: Flow,
  block: TableBlock,
  { cells, bars }: TableRowBlock,
  only: number,
  columns: readonly Column[],
  node: StructureElement,
): CellLayout {
  const { cell, headCell } = flow.style.text;
  const textWidth = flow.width - 2 * CELL.padX;
  // One text of two lines: read aloud, the name of the column and what stands in it are apart.
  const spans = [
    ...spansOf(block.head[only] ?? [], headCell.text),
    { text: '\n', style: cell.text, link: undefined },
    ...spansOf(cells[only] ?? [], cell.text),
  ];
  const lines = linesOf(spans, textWidth, flow.shaper, { hyphenate: flow.hyphenate });
  return {
    lines: bars ? withBars(lines) : lines,
    column: { x: flow.x, width: flow.width, textX: flow.x + CELL.padX, textWidth, align: 'left', tail: 0 },
    element: element('TD', node, { colSpan: columns.length }),
    group: undefined,
  };
}
