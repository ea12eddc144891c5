import type { Table } from 'mdast';
import { textOf } from './text.ts';
import type { TimelineBlock } from './types.ts';

/** The calendar of an `:::echeancier`: its first column names the rows, the others are periods. */
export function timelineOf(table: Table, title: string | null | undefined): TimelineBlock {
  const [head, ...rows] = table.children;
  const names = head?.children.map((cell) => textOf(cell.children)) ?? [];
  return {
    kind: 'timeline',
    ...(title ? { title } : {}),
    head: names,
    rows: rows.map(({ children: [label, ...cells] }) => ({
      label: label?.children ?? [],
      cells: names.slice(1).map((_, at) =>
        textOf(cells[at]?.children ?? [])
          .split('\n')
          .filter(Boolean),
      ),
    })),
  };
}
