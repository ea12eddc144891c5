/**
 * The form of a table of figures by period that is too wide for its page: as it is on a landscape page, with its periods as rows, or in
 * parts under one another. A number is never cut; the height of each form decides. Three exports: the form, its kind, its choice.
 */

import type { TableBlock } from '../../blocks/index.ts';
import type { Shaper } from '../../fonts/index.ts';
import type { Style } from '../../style.ts';
import { fitted } from './columns.ts';
import { contentOf } from './content.ts';
import { heightOf, linesAt } from './heights.ts';
import { partsOfTable } from './parts.ts';
import { labelColumns } from './row-headers.ts';
import { periodsAsRows } from './turned-table.ts';

/** A form of a table: the tables that stand for it, and the height that they need on paper, in points. */
export interface TableForm {
  kind: 'whole' | 'rows' | 'parts';
  tables: TableBlock[];
  height: number;
}

/** What a caption and the space around a table take, in lines of a cell. */
const AROUND = 2.75;
/** A series is easier to read whole: its periods as rows may take so much more height than its parts. */
const WORTH_WHOLE = 1.5;

/** The form that a table takes across a column of `width` points, upright. */
export function tableForm(block: TableBlock, width: number, shaper: Shaper, style: Style): TableForm {
  const whole = formOf('whole', [block], width, shaper, style);
  const labels = labelColumns(block);
  if (labels === 0 || fits(block, width, shaper, style)) return whole;
  const parts = formOf('parts', partsOfTable(block, labels, width, shaper, style), width, shaper, style);
  const turned = periodsAsRows(block, labels);
  if (!turned || !fits(turned, width, shaper, style)) return parts;
  const rows = formOf('rows', [turned], width, shaper, style);
  return rows.height < WORTH_WHOLE * parts.height ? rows : parts;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Whether no figure and no word of a table has to be cut at this width. */
export function fits(block: TableBlock, width: number, shaper: Shaper, style: Style): boolean {
  return sum(contentOf(block, shaper, style).least) <= width;
}

function formOf(
  kind: TableForm['kind'],
  tables: TableBlock[],
  width: number,
  shaper: Shaper,
  style: Style,
): TableForm {
  const { leading } = style.text.cell;
  const height = tables.reduce((total, table) => {
    const content = contentOf(table, shaper, style);
    const columns = fitted(content, width);
    const rows = heightOf(
      content,
      columns.map((own, at) => linesAt(content, at, own)),
    );
    return total + rows + AROUND * leading;
  }, 0);
  return { kind, tables, height };
}
