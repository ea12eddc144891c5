import { type TableBlock, textOf } from '../blocks.ts';
import { COLOR, TEXT } from '../style.ts';
import { spansOf } from '../text/inline.ts';
import { type Line, linesOf } from '../text/lines.ts';
import { CELL, type Column } from './cells.ts';
import type { Flow } from './slices.ts';

/** Rows `start` to `end` (excluded) under one label in a leading column. */
export interface Group {
  column: number;
  start: number;
  end: number;
  lines: Line[];
  /** Whether a break before this row would leave the label, above or below, without room. */
  holds(row: number): boolean;
  /** The label where the group goes on over the page: "Axe 1 (suite)". */
  resumed(flow: Flow): Line[];
}

/** The groups of a table: for each row, the group open in each leading column. */
export interface Groups {
  at(row: number): (Group | undefined)[];
  /** Height to add to a row so that the labels that end with it have room, in points. */
  extra(row: number, open: readonly (Group | undefined)[], cells: readonly { lines: Line[]; column: Column }[]): number;
}

const LABEL = { ...TEXT.cell.text, color: COLOR.navy };
const RESUMED = { ...TEXT.headCell.text, color: COLOR.grey };

/** Reads the groups of a table's leading columns; a total row, or a filled cell, ends a group. */
export function groupsOf(block: TableBlock, columns: readonly Column[], flow: Flow): Groups {
  const open: (Group | undefined)[][] = block.rows.map(() => []);
  const heights = new Map<Group, number>();
  for (let column = 0; column < block.groups; column++) {
    let group: Group | undefined;
    for (const [index, row] of block.rows.entries()) {
      const cell = row.cells[column] ?? [];
      const outer = column > 0 && open[index]?.[column - 1]?.start === index;
      if (row.total) group = undefined;
      else if (cell.length > 0 || outer || !group) {
        group = {
          column,
          start: index,
          end: index + 1,
          lines: labelLines(cell, columns[column], flow),
          holds: () => false,
          resumed: () => [],
        };
        finish(group, cell, columns[column]);
      } else group.end = index + 1;
      const slots = open[index];
      if (group && slots) slots[column] = group;
    }
  }
  return {
    at: (row) => open[row] ?? [],
    extra: (row, groups, cells) => {
      const count = Math.max(
        1,
        ...cells.filter((cell) => !groups.some((group) => group && columns[group.column] === cell.column)).map((cell) => cell.lines.length),
      );
      const height = count * TEXT.cell.leading + 2 * CELL.padY;
      let extra = 0;
      for (const group of groups) {
        if (!group) continue;
        const above = heights.get(group) ?? 0;
        if (group.end === row + 1) extra = Math.max(extra, labelHeight(group.lines.length) - above - height);
        heights.set(group, above + height);
      }
      return extra;
    },
  };
}

function labelLines(cell: TableBlock['head'][number], column: Column | undefined, flow: Flow): Line[] {
  return linesOf(spansOf(cell, LABEL), column?.textWidth ?? 0, flow.shaper, { hyphenate: flow.hyphenate, sparing: true });
}

function labelHeight(lines: number): number {
  return lines * TEXT.cell.leading + 2 * CELL.padY;
}

function finish(group: Group, cell: TableBlock['head'][number], column: Column | undefined): void {
  let resumed: Line[] | undefined;
  group.resumed = (flow) => {
    resumed ??= linesOf([{ text: `${shortLabel(textOf(cell))} (suite)`, style: RESUMED }], column?.textWidth ?? 0, flow.shaper, {
      hyphenate: flow.hyphenate,
      sparing: true,
    });
    return resumed.map((line) => ({ ...line }));
  };
  // One line and a half a row is the least a row takes: enough to judge where the label would lack room.
  const rows = Math.ceil(labelHeight(group.lines.length) / labelHeight(1));
  group.holds = (row) => row > group.start && row < group.start + Math.min(rows, 4);
}

/** The beginning of a label, up to its first dash or full stop: "Axe 1" for "Axe 1. Sécurité intérieure". */
export function shortLabel(label: string): string {
  const [short] = label.split(/\.\s|\.$|\s[—–]\s|[\u00a0\u202f ]:\s/, 1);
  return (short || label).trim();
}
