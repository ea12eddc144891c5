import type { TableBlock, TableRowBlock } from '../../blocks/index.ts';
import { COLOR, TEXT } from '../../style.ts';
import { spansOf } from '../../text/inline.ts';
import { linesOf, type TextLine } from '../../text/lines.ts';
import { bandOf, pushBand } from '../flow/bands.ts';
import { openGroups, type RowGroup, resumedLabel } from '../flow/groups.ts';
import type { PageItem } from '../items.ts';
import { type Flow, type Keep, pushSlice, type ResumedHead, type TableRun } from '../slices.ts';
import { element, type StructureElement } from '../structure.ts';
import { CELL, type Column, cellItems, linesHeight, rule } from './cells.ts';
import { isParting, stripsOf } from './strips.ts';

/** A row higher than this, in points, may be cut between its texts or its lines: kept whole, it would leave half a page empty. */
const TALL = 300;
/** One that holds several texts, parted by empty lines, may from this height on, in points, if much of a page would stay empty. */
const TALL_OF_TEXTS = 130;
const LABEL = { ...TEXT.cell.text, color: COLOR.navy };
const RESUMED = { ...TEXT.headCell.text, color: COLOR.grey };
const { leading } = TEXT.cell;

interface CellLayout {
  lines: TextLine[];
  column: Column;
  element: StructureElement;
  /** The group whose rows the cell spans. */
  group: RowGroup | undefined;
}

interface RowLayout {
  index: number;
  cells: CellLayout[];
  open: readonly (RowGroup | undefined)[];
  total: boolean;
  /** Height of the row itself, the labels of its groups left aside, in points. */
  height: number;
  /** Height added below, so that the label of a group that ends here has room. */
  extra: number;
  keep: Keep;
  /** What stands above the row on a page that begins with it: the band that it is under. */
  band: ResumedHead | undefined;
}

/** Lays out the rows of a table, one slice each; a very tall one text by text, or line by line. */
export function layoutRows(
  flow: Flow,
  block: TableBlock,
  columns: readonly Column[],
  body: StructureElement,
  run: TableRun,
): void {
  const groups = openGroups(block);
  // What of each open group is laid out so far: its label's height, and its rows'.
  const labels = new Map<RowGroup, { label: number; rows: number }>();
  let band: ResumedHead | undefined;
  for (const [index, contents] of block.rows.entries()) {
    const node = element('TR', body);
    if (contents.kind === 'band') {
      band = bandOf(flow, contents.cells[0] ?? []);
      pushBand(flow, contents.cells[0] ?? [], columns, node, run);
      continue;
    }
    const open = groups[index] ?? [];
    const cells = cellsOf(flow, contents, columns, open, index, node);
    for (const { group, lines } of cells) if (group) labels.set(group, { label: padded(lines), rows: 0 });
    const row: RowLayout = {
      index,
      cells,
      open,
      total: contents.kind === 'total',
      height: Math.max(padded([]) + leading, ...cells.map((cell) => (cell.group ? 0 : padded(cell.lines)))),
      extra: 0,
      keep: keepOf(block, index),
      band,
    };
    for (const group of open) {
      const known = group && labels.get(group);
      if (!known) continue;
      // A break here would leave the label less room than it takes.
      if (group.start < index && known.rows < known.label) row.keep = 2;
      known.rows += row.height;
      if (group.end === index + 1) row.extra = Math.max(row.extra, known.label - known.rows);
    }
    const highest = Math.max(row.height, ...cells.map((cell) => padded(cell.lines)));
    if (highest > TALL) pushStrips(flow, row, columns, run);
    else if (highest > TALL_OF_TEXTS && cells.some(({ lines }) => lines.some(isParting)))
      pushStrips(flow, row, columns, run, 1);
    else pushRow(flow, row, columns, run);
  }
}

// Neither the first row nor the last stands alone on its page, if anything better can be done.
function keepOf({ rows }: TableBlock, index: number): Keep {
  if (rows[index]?.kind === 'total' || rows[index - 1]?.kind === 'band') return 2;
  return index === 1 || index === rows.length - 1 ? 1 : 0;
}

function cellsOf(
  flow: Flow,
  { cells: contents, kind }: TableRowBlock,
  columns: readonly Column[],
  open: readonly (RowGroup | undefined)[],
  index: number,
  node: StructureElement,
): CellLayout[] {
  const cells: CellLayout[] = [];
  const total = kind === 'total';
  const style = total ? TEXT.headCell.text : TEXT.cell.text;
  for (const [at, column] of columns.entries()) {
    const group = open[at];
    if (group && group.start !== index) continue;
    const spans = spansOf(contents[at] ?? [], group ? LABEL : style);
    const lines = linesOf(spans, column.textWidth, flow.shaper, {
      hyphenate: flow.hyphenate,
      sparing: group !== undefined,
    });
    const rowSpan = group ? group.end - group.start : 1;
    const header = group !== undefined || (total && at === 0);
    const attributes = header ? { scope: 'Row' as const, ...(rowSpan > 1 ? { rowSpan } : {}) } : undefined;
    cells.push({ lines, column, element: element(header ? 'TH' : 'TD', node, attributes), group });
  }
  return cells;
}

function pushRow(flow: Flow, row: RowLayout, columns: readonly Column[], run: TableRun): void {
  const height = row.height + row.extra;
  const items = row.cells.flatMap((cell) => cellOrEmpty(cell, cell.lines, CELL.padY));
  if (row.total) items.unshift({ kind: 'box', x: flow.x, y: 0, width: flow.width, height, fill: COLOR.wash });
  const slice = pushSlice(flow, height, items, 0, row.keep);
  slice.table = run;
  slice.top = [separator(flow, row, columns)];
  slice.resumed = () => resumed(flow, row, columns, row.height);
  if (row.band) slice.resumedHead = row.band;
}

// The label of a group is cut like the other cells: nothing of it may hang below the page.
function pushStrips(
  flow: Flow,
  row: RowLayout,
  columns: readonly Column[],
  run: TableRun,
  least: Keep = 0,
): void {
  const strips = stripsOf(row.cells.map((cell) => cell.lines));
  for (const [at, { parts, above, keep }] of strips.entries()) {
    const top = at === 0 ? CELL.padY : above;
    const height =
      top +
      Math.max(leading, ...parts.map((lines) => linesHeight(lines))) +
      (at === strips.length - 1 ? CELL.padY : 0);
    const items = row.cells.flatMap((cell, index) =>
      at === 0
        ? cellOrEmpty(cell, parts[index] ?? [], top)
        : cellItems(cell.column, parts[index] ?? [], cell.element, top),
    );
    const slice = pushSlice(flow, height, items, 0, at === 0 ? row.keep : (Math.max(least, keep) as Keep));
    slice.table = run;
    if (at === 0) slice.top = [separator(flow, row, columns)];
    const drawn = new Set(
      row.cells.flatMap(({ group }, index) => (group && (parts[index]?.length ?? 0) > 0 ? [group] : [])),
    );
    const room = strips
      .slice(at)
      .reduce((sum, strip) => sum + Math.max(leading, ...strip.parts.map((lines) => linesHeight(lines))), 0);
    slice.resumed = () => resumed(flow, row, columns, room, at === 0 ? undefined : drawn);
    if (row.band) slice.resumedHead = row.band;
  }
}

function cellOrEmpty(cell: CellLayout, lines: readonly TextLine[], top: number): PageItem[] {
  return cell.lines.length > 0
    ? cellItems(cell.column, lines, cell.element, top)
    : [{ kind: 'empty', y: 0, element: cell.element }];
}

// Between two rows of a group, the rule leaves the label of the group alone.
function separator(flow: Flow, { open, index, total }: RowLayout, columns: readonly Column[]): PageItem {
  const inside = open.findLastIndex((group) => group && group.start < index);
  const strong = total || (inside < 0 && open.some(Boolean));
  const x = total ? flow.x : (columns[inside + 1]?.x ?? flow.x);
  return rule(x, 0, flow.x + flow.width - x, strong ? 0.8 : 0.5, strong ? COLOR.navy : COLOR.hairline);
}

// `drawn`, inside of a row that is cut: the groups whose label is still being drawn.
function resumed(
  flow: Flow,
  { open, index }: RowLayout,
  columns: readonly Column[],
  room: number,
  drawn?: ReadonlySet<RowGroup>,
): PageItem[] {
  return open.flatMap((group) => {
    const column = group && columns[group.column];
    if (!group || !column || (drawn ? drawn.has(group) : group.start === index)) return [];
    const most = group.end > index + 1 ? room + leading : room;
    const text = (label: string): TextLine[] =>
      linesOf([{ text: label, style: RESUMED }], column.textWidth, flow.shaper, {
        hyphenate: flow.hyphenate,
        sparing: true,
      });
    const lines = text(resumedLabel(group.label));
    const fitting = linesHeight(lines) <= most ? lines : text('(suite)').slice(0, 1);
    return cellItems(column, fitting, null, drawn ? 0 : CELL.padY);
  });
}

function padded(lines: readonly TextLine[]): number {
  return linesHeight(lines) + 2 * CELL.padY;
}
