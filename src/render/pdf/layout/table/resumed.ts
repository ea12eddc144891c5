import { linesOf, type TextLine } from '../../text/index.ts';
import type { PageItem } from '../items.ts';
import type { Flow } from '../slices.ts';
import { CELL, type Column, cellItems, linesHeight } from './cells.ts';
import { type RowGroup, resumedLabel } from './groups.ts';
import type { RowLayout } from './row-layout.ts';

/**
 * The labels repeated above a row at the top of a page. In a row that is split, `drawn` are the groups whose
 * label is itself still being continued.
 */
export function resumed(
  flow: Flow,
  { open, index }: RowLayout,
  columns: readonly Column[],
  room: number,
  drawn?: ReadonlySet<RowGroup>,
): PageItem[] {
  const { cell, resumed: style } = flow.style.text;
  return open.flatMap((group) => {
    const column = group && columns[group.column];
    if (!group || !column || (drawn ? drawn.has(group) : group.start === index)) return [];
    const most = group.end > index + 1 ? room + cell.leading : room;
    const text = (label: string): TextLine[] =>
      linesOf([{ text: label, style: style.text }], column.textWidth, flow.shaper, {
        hyphenate: flow.hyphenate,
      });
    const lines = text(resumedLabel(group.label));
    const fitting = linesHeight(lines, cell) <= most ? lines : text('(suite)').slice(0, 1);
    return cellItems(column, fitting, null, cell, drawn ? 0 : CELL.padY);
  });
}
