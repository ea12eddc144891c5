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
