/** Tables: columns sized from their contents, a head repeated on every page, labels that span rows. */

import type { TableBlock } from '../../blocks/index.ts';
import { linesOf, spansOf } from '../../text/index.ts';
import type { PageItem } from '../items.ts';
import type { TableRun } from '../slice.ts';
import { type Flow, keepWhole, pushLines, pushSlice } from '../slices.ts';
import { element, type StructureElement } from '../structure.ts';
import { type Column, cellItems, rule } from './cells.ts';
import { columnsOf, narrowWidth } from './columns.ts';
import { tableForm } from './forms.ts';
import { layoutRows } from './rows.ts';

const HEAD_PAD = 4.2;
/** A table up to this height, in points, is kept on one page. */
const WHOLE = 200;

/**
 * Lays out a table: caption, head repeated on each page, rows that are split only when very high, groups that
 * span rows. One of figures that is too wide takes another form.
 */
export function layoutTable(flow: Flow, block: TableBlock): void {
  for (const part of tableForm(block, flow.width, flow.shaper, flow.style).tables) {
    const width = narrowWidth(part, flow);
    if (width === undefined) layoutPart(flow, part);
    else {
      const { widths: _, ...unweighted } = part;
      const narrow = { ...flow, width };
      layoutPart(narrow, unweighted);
      flow.gap = narrow.gap;
      flow.keepNext = narrow.keepNext;
    }
  }
}

function layoutPart(flow: Flow, block: TableBlock): void {
  const columns = columnsOf(block, flow);
  const from = flow.slices.length;
  const table = element('Table', flow.element);
  if (block.title) {
    const lines = linesOf(
      block.caption
        ? spansOf(block.caption, flow.style.text.caption.text)
        : [{ text: block.title, style: flow.style.text.caption.text }],
      flow.width,
      flow.shaper,
    );
    pushLines(flow, lines, flow.style.text.caption, element('Caption', table), flow.style.line * 0.6);
    flow.gap = 3;
    flow.keepNext = 2;
  }
  const head = headOf(flow, block, columns);
  const row = element('TR', element('THead', table));
  const cells = columns.map(() => element('TH', row, { scope: 'Column' }));
  pushSlice(flow, head.height, head.items(cells), block.title ? 0 : flow.style.line * 0.5);
  flow.keepNext = 2;
  const run: TableRun = {
    headHeight: head.height,
    head: () => head.items(null),
    bottom: () => [rule(flow.x, 0, flow.width, 0.8, flow.style.color.main)],
  };
  layoutRows(flow, block, columns, element('TBody', table), run);
  keepWhole(flow, from, WHOLE);
  flow.gap = flow.style.line;
}

function headOf(
  flow: Flow,
  block: TableBlock,
  columns: readonly Column[],
): { height: number; items(cells: readonly StructureElement[] | null): PageItem[] } {
  const lines = columns.map((column, index) =>
    linesOf(spansOf(block.head[index] ?? [], flow.style.text.headCell.text), column.textWidth, flow.shaper, {
      hyphenate: flow.hyphenate,
    }),
  );
  const height =
    Math.max(1, ...lines.map((cell) => cell.length)) * flow.style.text.headCell.leading + 2 * HEAD_PAD;
  const items = (cells: readonly StructureElement[] | null): PageItem[] => [
    { kind: 'box', x: flow.x, y: 0, width: flow.width, height, fill: flow.style.color.tint },
    rule(flow.x, 0, flow.width, 0.8, flow.style.color.main),
    rule(flow.x, height, flow.width, 0.8, flow.style.color.main),
    ...columns.flatMap((column, index): PageItem[] => {
      const cell = cells?.[index];
      // Heads are aligned at the bottom.
      const placed = cellItems(
        column,
        lines[index] ?? [],
        cell ?? null,
        flow.style.text.cell,
        height - HEAD_PAD - (lines[index]?.length ?? 0) * flow.style.text.headCell.leading,
      );
      return placed.length === 0 && cell ? [{ kind: 'empty', y: 0, element: cell }] : placed;
    }),
  ];
  return { height, items };
}
