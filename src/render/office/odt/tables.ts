import { escaped, tag } from '../../../archive/xml.ts';
import type { Inline, TableBlock } from '../../pdf/blocks/index.ts';
import { openGroups } from '../../pdf/layout/table/groups.ts';
import { sharesOf } from '../columns.ts';
import { staysWhole } from '../together.ts';
import { paragraph } from './paragraphs.ts';
import { bare, spansOf } from './runs.ts';
import { pt } from './styles.ts';
import { type OdtWriting, styleNamed, withCallsOf } from './writing.ts';

/** A table with its caption: its head is repeated on each page, and its rows are not cut. */
export function tableOf(block: TableBlock, writing: OdtWriting, turned: boolean): string {
  const groups = openGroups(block);
  return withCallsOf(writing, block, () => {
    const title = block.caption ? spansOf(block.caption, writing) : bare(block.title ?? '');
    const caption = block.title ? paragraph(title, writing, { style: 'Legende' }) : '';
    const head = row(
      block.head.map((content, at) =>
        cell(content, writing, { head: true, first: true, align: block.align[at] }),
      ),
      writing,
      true,
    );
    const rows = block.rows.map(({ kind, cells }, index) => {
      const last = index === block.rows.length - 1;
      if (kind === 'band')
        return row(
          [
            cell(cells[0] ?? [], writing, { band: true, head: true, last, across: cells.length }),
            ...cells.slice(1).map(() => COVERED),
          ],
          writing,
          true,
        );
      const written = cells.map((content, at) => {
        const group = kind === 'plain' ? groups[index]?.[at] : undefined;
        if (group && group.start < index) return COVERED;
        const down = group && group.end > group.start + 1 ? group.end - group.start : undefined;
        const end = group ? group.end === block.rows.length : last;
        return cell(content, writing, { align: block.align[at], down, last: end, band: kind === 'total' });
      });
      return row(written, writing, staysWhole(cells));
    });
    const widths = sharesOf(block, turned);
    return (
      caption +
      tableWith(
        writing,
        { widths, turned, title: block.title },
        tag('table:table-header-rows', {}, head),
        ...rows,
      )
    );
  });
}

const COVERED = tag('table:covered-table-cell');

/** A table of one cell, which frames what it holds. */
export function framed(
  content: string,
  writing: OdtWriting,
  { fill, bar }: { fill?: string; bar?: string },
): string {
  const { border } = writing.look.color;
  const style = styleNamed(
    writing,
    'table-cell',
    {},
    tag('style:table-cell-properties', {
      'fo:padding': pt(6),
      ...(bar
        ? { 'fo:border': 'none', 'fo:border-left': `3pt solid ${bar}` }
        : { 'fo:border': `0.75pt solid ${border}` }),
      'fo:background-color': fill,
    }),
  );
  const only = tag('table:table-cell', { 'table:style-name': style, 'office:value-type': 'string' }, content);
  return tableWith(writing, { widths: [1], turned: false }, row([only], writing, true));
}

function tableWith(
  writing: OdtWriting,
  { widths, turned, title }: { widths: readonly number[]; turned: boolean; title?: string | undefined },
  ...rows: readonly string[]
): string {
  const { paper } = writing.look;
  const width = (turned ? paper.height : paper.width) - 2 * paper.side;
  writing.tables += 1;
  const style = styleNamed(
    writing,
    'table',
    {},
    tag('style:table-properties', {
      ...{ 'style:width': pt(width), 'table:align': 'left', 'table:border-model': 'collapsing' },
      'style:writing-mode': 'lr-tb',
    }),
  );
  const columns = widths.map((share) =>
    tag('table:table-column', {
      'table:style-name': styleNamed(
        writing,
        'table-column',
        {},
        tag('style:table-column-properties', { 'style:column-width': pt(share * width) }),
      ),
    }),
  );
  return tag(
    'table:table',
    { 'table:name': `Tableau${writing.tables}`, 'table:style-name': style },
    title && tag('table:title', {}, escaped(title)),
    ...columns,
    ...rows,
  );
}

function row(cells: readonly string[], writing: OdtWriting, whole: boolean): string {
  const style = styleNamed(
    writing,
    'table-row',
    {},
    tag('style:table-row-properties', { 'fo:keep-together': whole ? 'always' : 'auto' }),
  );
  return tag('table:table-row', { 'table:style-name': style }, ...cells);
}

interface OdtCellLook {
  align?: TableBlock['align'][number] | undefined;
  /** How many columns and rows it takes. */
  across?: number;
  down?: number | undefined;
  head?: boolean;
  band?: boolean;
  first?: boolean;
  last?: boolean;
}

function cell(content: Inline, writing: OdtWriting, own: OdtCellLook): string {
  const { align, across, down, head, band, first, last } = own;
  const { color } = writing.look;
  const style = styleNamed(
    writing,
    'table-cell',
    {},
    tag('style:table-cell-properties', {
      ...{
        'fo:padding-top': pt(2),
        'fo:padding-bottom': pt(2),
        'fo:padding-left': pt(4),
        'fo:padding-right': pt(4),
      },
      'fo:border-left': 'none',
      'fo:border-right': 'none',
      'fo:border-top': first ? `1pt solid ${color.main}` : 'none',
      'fo:border-bottom': last ? `1pt solid ${color.main}` : `0.5pt solid ${color.hairline}`,
      'fo:background-color': first ? color.tint : band ? color.wash : undefined,
    }),
  );
  return tag(
    'table:table-cell',
    {
      'table:style-name': style,
      'table:number-columns-spanned': across,
      'table:number-rows-spanned': down,
      'office:value-type': 'string',
    },
    paragraph(spansOf(content, writing), writing, {
      style: head ? 'Entetedecolonne' : 'Case',
      keepNext: head === true,
      align: align === 'right' || align === 'center' ? align : undefined,
    }),
  );
}
