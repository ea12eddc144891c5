import { textOf } from '../../blocks/index.ts';
import type { Inline, TableBlock } from '../../blocks/types.ts';

/** Rows `start` to `end` (excluded) of a table under one label, in a leading column. */
export interface RowGroup {
  column: number;
  start: number;
  end: number;
  label: Inline;
}

/** For each row of a table, the group open in each grouped column; a filled cell, a total, or a new group on its left begins another. */
export function openGroups(block: TableBlock): (RowGroup | undefined)[][] {
  const open: (RowGroup | undefined)[][] = block.rows.map(() => []);
  for (let column = 0; column < block.groups; column++) {
    let group: RowGroup | undefined;
    for (const [index, row] of block.rows.entries()) {
      const slots = open[index] ?? [];
      const label = row.cells[column] ?? [];
      if (row.kind !== 'plain') group = undefined;
      else if (label.length > 0 || !group || slots[column - 1]?.start === index)
        group = { column, start: index, end: index + 1, label };
      else group.end = index + 1;
      if (group) slots[column] = group;
    }
  }
  return open;
}

/** What heads a group or a band that goes on over the page: "Axe 1 (suite)" for "Axe 1. Sécurité intérieure". */
export function resumedLabel(content: Inline): string {
  const label = textOf(content);
  const [short] = label.split(/\n|\.\s|\.$|\s[—–]\s|\s:\s/, 1);
  return `${(short || label).trim()} (suite)`;
}
