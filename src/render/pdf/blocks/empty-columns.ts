import { textOf } from './text.ts';
import type { TableBlock } from './types.ts';

/** What a cell without anything to say holds. */
export const NOTHING = /^[–\s]*$/;

/** A table without the columns, other than its first two, that hold nothing but dashes: they say nothing and take room. */
export function withoutEmptyColumns(block: TableBlock): TableBlock {
  const kept = block.head.map(
    (_, at) => at < 2 || block.rows.some(({ cells }) => !NOTHING.test(textOf(cells[at] ?? []))),
  );
  if (block.rows.length === 0 || kept.every(Boolean)) return block;
  const cut = <T>(values: readonly T[]): T[] => values.filter((_, at) => kept[at]);
  return {
    ...block,
    ...(block.widths?.length === block.head.length ? { widths: cut(block.widths) } : {}),
    align: cut(block.align),
    head: cut(block.head),
    rows: block.rows.map((row) => ({ ...row, cells: cut(row.cells) })),
  };
}
