import type { TableBlock } from '../blocks.ts';
import { COLOR, LINE, TEXT } from '../style.ts';
import { spansOf } from '../text/inline.ts';
import { type Line, linesOf } from '../text/lines.ts';
import { CELL, type Column, cellItems, rule } from './cells.ts';
import { columnsOf } from './columns.ts';
import { groupsOf } from './groups.ts';
import type { Item } from './items.ts';
import { type Flow, pushLines, pushSlice, type TableRun } from './slices.ts';
import { type Element, element } from './structure.ts';

const HEAD_PAD = 4.2;
/** A row higher than this share of the page is split between its lines. */
const TALL = 300;

/** Lays out a table: caption, head repeated on each page, rows kept whole unless very tall, groups that span rows. */
export function layoutTable(flow: Flow, block: TableBlock): void {
  const columns = columnsOf(block, flow);
  const table = element('Table', flow.element);
  if (block.title) {
    const lines = linesOf([{ text: block.title, style: TEXT.caption.text }], flow.width, flow.shaper);
    pushLines(flow, lines, TEXT.caption, element('Caption', table), LINE * 0.6);
    flow.gap = 3;
    flow.keepNext = 2;
  }
  const head = headOf(flow, block, columns);
  const row = element('TR', element('THead', table));
  const cells = columns.map(() => element('TH', row, { scope: 'Column' }));
  pushSlice(flow, head.height, head.items(cells), block.title ? 0 : LINE * 0.5);
  flow.keepNext = 2;
  const run: TableRun = {
    headHeight: head.height,
    head: () => head.items(null),
    bottom: () => [rule(flow.x, 0, flow.width, 0.8, COLOR.navy)],
  };
  layoutRows(flow, block, columns, element('TBody', table), run);
  flow.gap = LINE;
}

function layoutRows(flow: Flow, block: TableBlock, columns: readonly Column[], body: Element, run: TableRun): void {
  const groups = groupsOf(block, columns, flow);
  for (const [index, row] of block.rows.entries()) {
    const node = element('TR', body);
    const style = row.total ? TEXT.headCell : TEXT.cell;
    const cells: { lines: Line[]; column: Column; element: Element | null }[] = [];
    const open = groups.at(index);
    for (const [at, column] of columns.entries()) {
      const group = open[at];
      if (group && group.start !== index) continue;
      const lines = group
        ? group.lines
        : linesOf(spansOf(row.cells[at] ?? [], style.text), column.textWidth, flow.shaper, { hyphenate: flow.hyphenate });
      const cell = group
        ? element('TH', node, { scope: 'Row', ...(group.end - group.start > 1 ? { rowSpan: group.end - group.start } : {}) })
        : element(row.total && at === 0 ? 'TH' : 'TD', node, row.total && at === 0 ? { scope: 'Row' } : undefined);
      cells.push({ lines, column, element: cell });
    }
    layoutRow(flow, cells, { index, open, columns, run, total: row.total, extra: groups.extra(index, open, cells) });
  }
}

interface RowContext {
  index: number;
  open: ReturnType<ReturnType<typeof groupsOf>['at']>;
  columns: readonly Column[];
  run: TableRun;
  total: boolean;
  extra: number;
}

function layoutRow(flow: Flow, cells: readonly { lines: Line[]; column: Column; element: Element | null }[], context: RowContext): void {
  const own = cells.filter((cell) => !context.open.some((group) => group && context.columns[group.column] === cell.column));
  const leading = TEXT.cell.leading;
  const count = Math.max(1, ...own.map((cell) => cell.lines.length));
  const height = count * leading + 2 * CELL.padY + context.extra;
  const strips = height > TALL ? count : 1;
  for (let strip = 0; strip < strips; strip++) {
    const first = strip === 0;
    const last = strip === strips - 1;
    const items: Item[] = [];
    const padding = first ? CELL.padY : 0;
    for (const cell of cells) {
      const whole = strips === 1 || !own.includes(cell);
      const lines = whole ? (first ? cell.lines : []) : cell.lines.slice(strip, strip + 1);
      items.push(...cellItems(cell.column, lines, cell.element, padding));
      if (first && cell.lines.length === 0 && cell.element) items.push({ kind: 'empty', y: 0, element: cell.element });
    }
    const stripHeight = strips === 1 ? height : leading + padding + (last ? CELL.padY + context.extra : 0);
    if (first && context.total) items.unshift({ kind: 'box', x: flow.x, y: 0, width: flow.width, height, fill: COLOR.wash });
    const keep = first ? rowKeep(context) : strip < 2 || strip > strips - 3 ? 2 : 0;
    const slice = pushSlice(flow, stripHeight, items, 0, keep);
    slice.table = context.run;
    if (first) slice.top = [separator(flow, context)];
    slice.resumed = () => resumedItems(context, flow);
  }
}

function rowKeep(context: RowContext): 0 | 1 | 2 {
  return context.total || context.open.some((group) => group?.holds(context.index)) ? 2 : 0;
}

// Between two rows of a group, the rule leaves the label of the group alone.
function separator(flow: Flow, context: RowContext): Item {
  if (context.total) return rule(flow.x, 0, flow.width, 0.8, COLOR.navy);
  const inside = context.open.findLastIndex((group) => group && group.start < context.index);
  if (inside < 0)
    return rule(
      flow.x,
      0,
      flow.width,
      context.open.length > 0 && context.open.some(Boolean) ? 0.8 : 0.5,
      context.open.some(Boolean) ? COLOR.navy : COLOR.hairline,
    );
  const x = context.columns[inside + 1]?.x ?? flow.x;
  return rule(x, 0, flow.x + flow.width - x, 0.5, COLOR.hairline);
}

function resumedItems(context: RowContext, flow: Flow): Item[] {
  return context.open.flatMap((group) => {
    const column = group && context.columns[group.column];
    return group && column && group.start < context.index ? cellItems(column, group.resumed(flow), null, CELL.padY) : [];
  });
}

function headOf(
  flow: Flow,
  block: TableBlock,
  columns: readonly Column[],
): { height: number; items(cells: readonly Element[] | null): Item[] } {
  const lines = columns.map((column, index) =>
    linesOf(spansOf(block.head[index] ?? [], TEXT.headCell.text), column.textWidth, flow.shaper, {
      hyphenate: flow.hyphenate,
      sparing: true,
    }),
  );
  const height = Math.max(1, ...lines.map((cell) => cell.length)) * TEXT.headCell.leading + 2 * HEAD_PAD;
  const items = (cells: readonly Element[] | null): Item[] => [
    { kind: 'box', x: flow.x, y: 0, width: flow.width, height, fill: COLOR.tint },
    rule(flow.x, 0, flow.width, 0.8, COLOR.navy),
    rule(flow.x, height, flow.width, 0.8, COLOR.navy),
    ...columns.flatMap((column, index): Item[] => {
      const cell = cells?.[index];
      // A head of fewer lines stands on the last one.
      const placed = cellItems(
        column,
        lines[index] ?? [],
        cell ?? null,
        height - HEAD_PAD - (lines[index]?.length ?? 0) * TEXT.headCell.leading,
      );
      return placed.length === 0 && cell ? [{ kind: 'empty', y: 0, element: cell }] : placed;
    }),
  ];
  return { height, items };
}
