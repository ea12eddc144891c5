import type { LineStyle } from '../../style.ts';
import type { TextLine } from '../../text/index.ts';
import type { PageItem } from '../items.ts';
import type { Keep, TableRun } from '../slice.ts';
import { type Flow, pushSlice } from '../slices.ts';
import { CELL, type Column, cellItems, linesHeight, rule } from './cells.ts';
import { resumed } from './resumed.ts';
import type { CellLayout, RowLayout } from './row-layout.ts';
import { stripsOf } from './strips.ts';

/** Adds a row as one slice. */
export function pushRow(flow: Flow, row: RowLayout, columns: readonly Column[], run: TableRun): void {
  const height = row.height + row.extra;
  const items = row.cells.flatMap((cell) => cellOrEmpty(cell, cell.lines, flow.style.text.cell, CELL.padY));
  if (row.total)
    items.unshift({ kind: 'box', x: flow.x, y: 0, width: flow.width, height, fill: flow.style.color.wash });
  const slice = pushSlice(flow, height, items, 0, row.keep);
  slice.table = run;
  slice.top = [separator(flow, row, columns)];
  slice.resumed = () => resumed(flow, row, columns, row.height);
  if (row.band) slice.resumedHead = row.band;
}

/**
 * Adds a tall row as several slices. The label of a group is split like the other cells, so that nothing extends below the
 * page.
 */
export function pushStrips(
  flow: Flow,
  row: RowLayout,
  columns: readonly Column[],
  run: TableRun,
  least: Keep = 0,
): void {
  const { cell: style } = flow.style.text;
  const { leading } = style;
  const strips = stripsOf(
    row.cells.map((cell) => cell.lines),
    style,
  );
  for (const [at, { parts, above, keep }] of strips.entries()) {
    const top = at === 0 ? CELL.padY : above;
    const height =
      top +
      Math.max(leading, ...parts.map((lines) => linesHeight(lines, style))) +
      (at === strips.length - 1 ? CELL.padY : 0);
    const items = row.cells.flatMap((cell, index) =>
      at === 0
        ? cellOrEmpty(cell, parts[index] ?? [], style, top)
        : cellItems(cell.column, parts[index] ?? [], cell.element, style, top),
    );
    const slice = pushSlice(flow, height, items, 0, at === 0 ? row.keep : (Math.max(least, keep) as Keep));
    slice.table = run;
    slice.inset = {
      above: at === 0 || above > 0 ? 0 : CELL.padY,
      below: at === strips.length - 1 ? 0 : CELL.padY,
    };
    if (at === 0) slice.top = [separator(flow, row, columns)];
    const drawn = new Set(
      row.cells.flatMap(({ group }, index) => (group && (parts[index]?.length ?? 0) > 0 ? [group] : [])),
    );
    const room = strips
      .slice(at)
      .reduce(
        (sum, strip) => sum + Math.max(leading, ...strip.parts.map((lines) => linesHeight(lines, style))),
        0,
      );
    slice.resumed = () => resumed(flow, row, columns, room, at === 0 ? undefined : drawn);
    if (row.band) slice.resumedHead = row.band;
  }
}

function cellOrEmpty(
  cell: CellLayout,
  lines: readonly TextLine[],
  style: LineStyle,
  top: number,
): PageItem[] {
  return cell.lines.length > 0
    ? cellItems(cell.column, lines, cell.element, style, top)
    : [{ kind: 'empty', y: 0, element: cell.element }];
}

// The rule above a row. Between two rows of a group it does not cross the column of the label.
function separator(flow: Flow, { open, index, total }: RowLayout, columns: readonly Column[]): PageItem {
  const inside = open.findLastIndex((group) => group && group.start < index);
  const strong = total || (inside < 0 && open.some(Boolean));
  const x = total ? flow.x : (columns[inside + 1]?.x ?? flow.x);
  return rule(
    x,
    0,
    flow.x + flow.width - x,
    strong ? 0.8 : 0.5,
    strong ? flow.style.color.main : flow.style.color.hairline,
  );
}
