import type { Inline, TableBlock } from '../../blocks/index.ts';
import { textOf } from '../../blocks/index.ts';

/** Rows `start` to `end` (excluded) of a table that share one label in a leading column. */
export interface RowGroup {
  column: number;
  start: number;
  end: number;
  label: Inline;
}

/**
 * For each row, the group it belongs to in each grouped column. A filled cell, a total, or a new group to its
 * left begins another group.
 */
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

/**
 * The label of a group or band that continues on the next page: « Axe 1 (suite) » for « Axe 1. Sécurité
 * intérieure ».
 */
export function resumedLabel(content: Inline): string {
  const label = textOf(content);
  const [short] = label.split(/\n|\.\s|\.$|\s[—–]\s|\s:\s/, 1);
  return `${(short || label).trim()} (suite)`;
}
