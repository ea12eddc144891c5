import type { TableBlock } from '../../blocks/index.ts';
import { isLost } from '../lost.ts';
import type { Keep, ResumedHead, TableRun } from '../slice.ts';
import type { Flow } from '../slices.ts';
import { element, type StructureElement } from '../structure.ts';
import { bandOf, pushBand } from './bands.ts';
import type { Column } from './cells.ts';
import { openGroups, type RowGroup } from './groups.ts';
import { pushRow, pushStrips } from './push-rows.ts';
import { rowHeadersOf } from './row-headers.ts';
import { cellsOf, padded, type RowLayout } from './row-layout.ts';
import { isParting } from './strips.ts';
import { onlyColumn, wideCell } from './wide-row.ts';

/**
 * A row higher than this, in points, may be split between its texts or its lines; kept whole, it could leave
 * half a page empty.
 */
const TALL = 300;
/**
 * A row of several texts, separated by empty lines, may be split from this height on, in points, if much of a
 * page would stay empty.
 */
const TALL_OF_TEXTS = 130;

/**
 * Lays out the rows of a table as one slice each; a very high row as several, text by text or line by line.
 */
export function layoutRows(
  flow: Flow,
  block: TableBlock,
  columns: readonly Column[],
  body: StructureElement,
  run: TableRun,
): void {
  const groups = openGroups(block);
  // For each open group, the height of its label and of its rows so far.
  const labels = new Map<RowGroup, { label: number; rows: number }>();
  const headers = rowHeadersOf(block);
  let band: ResumedHead | undefined;
  let above = 0;
  for (const [index, contents] of block.rows.entries()) {
    const node = element('TR', body);
    if (contents.kind === 'band') {
      band = bandOf(flow, contents.cells[0] ?? []);
      pushBand(flow, contents.cells[0] ?? [], columns, node, run, keepOf(block, index));
      continue;
    }
    const open = groups[index] ?? [];
    const only = onlyColumn(block, contents);
    const cells =
      only === undefined
        ? cellsOf(flow, contents, columns, open, index, node, headers)
        : [wideCell(flow, block, contents, only, columns, node)];
    for (const { group, lines } of cells)
      if (group) labels.set(group, { label: padded(flow, lines), rows: 0 });
    const row: RowLayout = {
      index,
      cells,
      open,
      total: contents.kind === 'total',
      height: Math.max(
        padded(flow, []) + flow.style.text.cell.leading,
        ...cells.map((cell) => (cell.group ? 0 : padded(flow, cell.lines))),
      ),
      extra: 0,
      keep: keepOf(block, index),
      band,
    };
    for (const group of open) {
      const known = group && labels.get(group);
      if (!known) continue;
      // After a page break here, the label would have less room than it needs.
      if (group.start < index && known.rows < known.label) row.keep = 2;
      known.rows += row.height;
      if (group.end === index + 1) row.extra = Math.max(row.extra, known.label - known.rows);
    }
    const alone = index === block.rows.length - 1 ? row.height : above;
    if (row.keep === 1 && isLost(alone, flow.style)) row.keep = 2;
    above = row.height;
    const highest = Math.max(row.height, ...cells.map((cell) => padded(flow, cell.lines)));
    if (highest > TALL) pushStrips(flow, row, columns, run);
    else if (highest > TALL_OF_TEXTS && cells.some(({ lines }) => lines.some(isParting)))
      pushStrips(flow, row, columns, run, 1);
    else pushRow(flow, row, columns, run);
  }
}

// Neither the first row nor the last should be alone on its page, or with no more than its band.
function keepOf({ rows }: TableBlock, index: number): Keep {
  if (rows[index]?.kind === 'total' || rows[index - 1]?.kind === 'band') return 2;
  const second = rows[0]?.kind === 'band' ? 2 : 1;
  const last = rows.length - (rows.at(-2)?.kind === 'band' ? 2 : 1);
  return index > 0 && (index === second || index === last) ? 1 : 0;
}
