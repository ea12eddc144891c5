import type { TableBlock } from '../blocks.ts';
import { COLOR, TEXT } from '../style.ts';
import { spansOf } from '../text/inline.ts';
import { type Line, linesOf } from '../text/lines.ts';
import { CELL, type Column, cellItems, rule } from './cells.ts';
import { type Group, openGroups, resumedLabel } from './groups.ts';
import type { Item } from './items.ts';
import { type Flow, type Keep, pushSlice, type TableRun } from './slices.ts';
import { type Element, element } from './structure.ts';

/** A row higher than this, in points, may be cut between its lines: kept whole, it would leave half a page empty. */
const TALL = 300;
const LABEL = { ...TEXT.cell.text, color: COLOR.navy };
const RESUMED = { ...TEXT.headCell.text, color: COLOR.grey };
const { leading } = TEXT.cell;

interface Cell {
  lines: Line[];
  column: Column;
  element: Element;
  /** The group whose rows the cell spans. */
  group: Group | undefined;
}

interface Row {
  index: number;
  cells: Cell[];
  open: readonly (Group | undefined)[];
  total: boolean;
  /** Lines of the row itself, the labels of its groups left aside. */
  count: number;
  /** Height added below, so that the label of a group that ends here has room. */
  extra: number;
  keep: Keep;
}

/** Lays out the rows of a table, one slice each; a very tall one line by line. */
export function layoutRows(flow: Flow, block: TableBlock, columns: readonly Column[], body: Element, run: TableRun): void {
  const groups = openGroups(block);
  // What of each open group is laid out so far: its label's height, and its rows'.
  const labels = new Map<Group, { label: number; rows: number }>();
  for (const [index, { cells: contents, total }] of block.rows.entries()) {
    const open = groups[index] ?? [];
    const cells = cellsOf(flow, contents, columns, open, { index, total, node: element('TR', body) });
    for (const { group, lines } of cells) if (group) labels.set(group, { label: heightOf(lines.length), rows: 0 });
    const count = Math.max(1, ...cells.map((cell) => (cell.group ? 0 : cell.lines.length)));
    // Neither the first row nor the last stands alone on its page, if anything better can be done.
    const row: Row = {
      index,
      cells,
      open,
      total,
      count,
      extra: 0,
      keep: total ? 2 : index === 1 || index === block.rows.length - 1 ? 1 : 0,
    };
    for (const group of open) {
      const known = group && labels.get(group);
      if (!known) continue;
      // A break here would leave the label less room than it takes.
      if (group.start < index && known.rows < known.label) row.keep = 2;
      known.rows += heightOf(count);
      if (group.end === index + 1) row.extra = Math.max(row.extra, known.label - known.rows);
    }
    if (heightOf(count) > TALL || cells.some((cell) => heightOf(cell.lines.length) > TALL)) pushStrips(flow, row, columns, run);
    else pushRow(flow, row, columns, run);
  }
}

function cellsOf(
  flow: Flow,
  contents: TableBlock['head'],
  columns: readonly Column[],
  open: readonly (Group | undefined)[],
  { index, total, node }: { index: number; total: boolean; node: Element },
): Cell[] {
  const cells: Cell[] = [];
  const style = total ? TEXT.headCell.text : TEXT.cell.text;
  for (const [at, column] of columns.entries()) {
    const group = open[at];
    if (group && group.start !== index) continue;
    const spans = spansOf(contents[at] ?? [], group ? LABEL : style);
    const lines = linesOf(spans, column.textWidth, flow.shaper, { hyphenate: flow.hyphenate, sparing: group !== undefined });
    const rowSpan = group ? group.end - group.start : 1;
    const header = group !== undefined || (total && at === 0);
    const attributes = header ? { scope: 'Row' as const, ...(rowSpan > 1 ? { rowSpan } : {}) } : undefined;
    cells.push({ lines, column, element: element(header ? 'TH' : 'TD', node, attributes), group });
  }
  return cells;
}

function pushRow(flow: Flow, row: Row, columns: readonly Column[], run: TableRun): void {
  const height = heightOf(row.count) + row.extra;
  const items = row.cells.flatMap((cell) => cellOrEmpty(cell, cell.lines, CELL.padY));
  if (row.total) items.unshift({ kind: 'box', x: flow.x, y: 0, width: flow.width, height, fill: COLOR.wash });
  const slice = pushSlice(flow, height, items, 0, row.keep);
  slice.table = run;
  slice.top = [separator(flow, row, columns)];
  slice.resumed = () => resumed(flow, row, columns, row.count);
}

// Line by line, the label of a group like the other cells: nothing of it may hang below the page.
function pushStrips(flow: Flow, row: Row, columns: readonly Column[], run: TableRun): void {
  const count = Math.max(...row.cells.map((cell) => cell.lines.length));
  for (let strip = 0; strip < count; strip++) {
    const top = strip === 0 ? CELL.padY : 0;
    const bottom = strip === count - 1 ? CELL.padY : 0;
    const items = row.cells.flatMap((cell) =>
      strip === 0
        ? cellOrEmpty(cell, cell.lines.slice(0, 1), top)
        : cellItems(cell.column, cell.lines.slice(strip, strip + 1), cell.element, 0),
    );
    const alone = strip === 1 || strip === count - 1;
    const slice = pushSlice(flow, leading + top + bottom, items, 0, strip === 0 ? row.keep : alone ? 2 : 0);
    slice.table = run;
    if (strip === 0) slice.top = [separator(flow, row, columns)];
    slice.resumed = () => resumed(flow, row, columns, count - strip, strip);
  }
}

function cellOrEmpty(cell: Cell, lines: readonly Line[], top: number): Item[] {
  return cell.lines.length > 0 ? cellItems(cell.column, lines, cell.element, top) : [{ kind: 'empty', y: 0, element: cell.element }];
}

// Between two rows of a group, the rule leaves the label of the group alone.
function separator(flow: Flow, { open, index, total }: Row, columns: readonly Column[]): Item {
  const inside = open.findLastIndex((group) => group && group.start < index);
  const strong = total || (inside < 0 && open.some(Boolean));
  const x = total ? flow.x : (columns[inside + 1]?.x ?? flow.x);
  return rule(x, 0, flow.x + flow.width - x, strong ? 0.8 : 0.5, strong ? COLOR.navy : COLOR.hairline);
}

function resumed(flow: Flow, { open, index, cells }: Row, columns: readonly Column[], room: number, strip = 0): Item[] {
  return open.flatMap((group) => {
    const column = group && columns[group.column];
    const drawn = cells.find((cell) => cell.group === group)?.lines.length ?? 0;
    if (!group || !column || (group.start === index && drawn > strip) || (group.start === index && strip === 0)) return [];
    const most = group.end > index + 1 ? room + 1 : room;
    const text = (label: string): Line[] =>
      linesOf([{ text: label, style: RESUMED }], column.textWidth, flow.shaper, { hyphenate: flow.hyphenate, sparing: true });
    const lines = text(resumedLabel(group));
    const fitting = lines.length <= most ? lines : text('(suite)').slice(0, 1);
    return cellItems(column, fitting, null, strip === 0 ? CELL.padY : 0);
  });
}

function heightOf(lines: number): number {
  return lines * leading + 2 * CELL.padY;
}
