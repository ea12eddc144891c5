import { type TableBlock, textOf } from '../../blocks/index.ts';

/** A number that only says which row it is: « 1.2 », « 12 ». */
const RANK = /^\d+(\.\d+)*$/;

/**
 * The columns whose cells name their row: the first, and the second when the first only numbers the rows.
 * None when the author says that all columns are alike.
 */
export function rowHeadersOf({ alike, groups, rows }: TableBlock): ReadonlySet<number> {
  if (alike) return new Set();
  const first = groups;
  const numbered = rows.some(({ kind, cells }) => kind === 'plain' && RANK.test(textOf(cells[first] ?? [])));
  return new Set(numbered ? [first, first + 1] : [first]);
}

/** The number of columns that name the rows of a table whose other columns are all figures; 0 for any other table. */
export function labelColumns(block: TableBlock): number {
  const labels = Math.max(block.groups, ...[...rowHeadersOf(block)].map((at) => at + 1));
  const figures = block.head.length - labels;
  return figures >= 2 && block.head.every((_, at) => at < labels || block.align[at] === 'right') ? labels : 0;
}
