import { tag } from '../../../archive/xml.ts';
import type { Inline, TableBlock } from '../../pdf/blocks/index.ts';
import { openGroups } from '../../pdf/layout/table/groups.ts';
import { wholeRevision } from '../../revision.ts';
import { sharesOf } from '../columns.ts';
import type { Look } from '../styles.ts';
import { staysWhole } from '../together.ts';
import { endOf, paragraph } from './paragraphs.ts';
import { run, runsOf } from './runs.ts';
import { hex, twips } from './styles.ts';
import { trackedRow } from './tracked.ts';
import { type Writing, withNotesOf } from './writing.ts';

/** A table with its caption: its head is repeated on each page, and its rows are not cut. */
export function tableOf(block: TableBlock, writing: Writing, turned: boolean): string {
  const { paper } = writing.look;
  const width = twips((turned ? paper.height : paper.width) - 2 * paper.side);
  const widths = sharesOf(block, turned).map((share) => Math.round(share * width));
  const groups = openGroups(block);
  return withNotesOf(writing, block, () => {
    const caption = block.caption
      ? paragraph(runsOf(block.caption, writing), { style: 'Legende', end: endOf(writing, block.caption) })
      : block.title
        ? paragraph(run(block.title), { style: 'Legende' })
        : '';
    const changed = (cells: readonly Inline[]) => trackedRow(wholeRevision(...cells), writing);
    const head = row(
      block.head.map((content, at) =>
        cell(content, writing, { width: widths[at], head: true, align: block.align[at] }),
      ),
      { whole: true, head: true, changed: changed(block.head) },
    );
    const rows = block.rows.map(({ kind, cells }, index) => {
      if (kind === 'band') {
        const band = { width, span: cells.length, band: true, head: true };
        return row([cell(cells[0] ?? [], writing, band)], { whole: true, changed: changed(cells) });
      }
      const written = cells.map((content, at) => {
        const group = kind === 'plain' ? groups[index]?.[at] : undefined;
        const merged =
          group && group.end > group.start + 1 ? (group.start === index ? 'restart' : 'continue') : undefined;
        return cell(content, writing, {
          width: widths[at],
          align: block.align[at],
          merged,
          total: kind === 'total',
        });
      });
      return row(written, {
        whole: staysWhole(cells),
        changed: changed(cells),
      });
    });
    return `${caption}${tag('w:tbl', {}, properties(block, widths), tag('w:tblGrid', {}, ...widths.map((each) => tag('w:gridCol', { 'w:w': each }))), head, ...rows)}`;
  });
}

/** A table of one cell, which frames what it holds. */
export function framed(
  content: string,
  { paper, color }: Look,
  { fill, bar, changed }: { fill?: string; bar?: string; changed?: string },
): string {
  const width = twips(paper.width - 2 * paper.side);
  const edge = (side: string, color: string, eighths: number) =>
    tag(`w:${side}`, { 'w:val': 'single', 'w:sz': eighths, 'w:space': 0, 'w:color': hex(color) });
  const margins = tag(
    'w:tblCellMar',
    {},
    ...['top', 'left', 'bottom', 'right'].map((side) =>
      tag(`w:${side}`, { 'w:w': twips(6), 'w:type': 'dxa' }),
    ),
  );
  const borders = bar
    ? [edge('left', bar, 24)]
    : ['top', 'left', 'bottom', 'right'].map((side) => edge(side, color.border, 6));
  return tag(
    'w:tbl',
    {},
    tag(
      'w:tblPr',
      {},
      tag('w:tblW', { 'w:w': width, 'w:type': 'dxa' }),
      tag('w:tblBorders', {}, ...borders),
      tag('w:tblLayout', { 'w:type': 'fixed' }),
      margins,
    ),
    tag('w:tblGrid', {}, tag('w:gridCol', { 'w:w': width })),
    tag(
      'w:tr',
      {},
      tag('w:trPr', {}, tag('w:cantSplit'), changed),
      tag(
        'w:tc',
        {},
        tag('w:tcPr', {}, tag('w:tcW', { 'w:w': width, 'w:type': 'dxa' }), fill && shade(fill)),
        content,
      ),
    ),
  );
}

function properties({ title, alike }: TableBlock, widths: readonly number[]): string {
  return tag(
    'w:tblPr',
    {},
    tag('w:tblStyle', { 'w:val': 'Tableaucsi' }),
    tag('w:tblW', { 'w:w': widths.reduce((sum, width) => sum + width, 0), 'w:type': 'dxa' }),
    tag('w:tblLayout', { 'w:type': 'fixed' }),
    tag('w:tblLook', {
      'w:val': alike ? '0020' : '00A0',
      ...{
        'w:firstRow': 1,
        'w:lastRow': 0,
        'w:firstColumn': alike ? 0 : 1,
        'w:lastColumn': 0,
        'w:noHBand': 1,
        'w:noVBand': 1,
      },
    }),
    title && tag('w:tblCaption', { 'w:val': title }),
  );
}

function row(
  cells: readonly string[],
  { whole, head, changed }: { whole: boolean; head?: true; changed: string },
): string {
  const inside = [whole && tag('w:cantSplit'), head && tag('w:tblHeader'), changed].filter(Boolean);
  return tag('w:tr', {}, inside.length > 0 && tag('w:trPr', {}, ...inside), ...cells);
}

interface CellLook {
  width: number | undefined;
  align?: 'left' | 'right' | 'center' | null | undefined;
  merged?: 'restart' | 'continue' | undefined;
  span?: number;
  head?: boolean;
  band?: boolean;
  total?: boolean;
}

function cell(
  content: Inline,
  writing: Writing,
  { width, align, merged, span, head, band, total }: CellLook,
): string {
  return tag(
    'w:tc',
    {},
    tag(
      'w:tcPr',
      {},
      tag('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
      span && tag('w:gridSpan', { 'w:val': span }),
      merged && tag('w:vMerge', { 'w:val': merged }),
      (band || total) && shade(writing.look.color.wash),
    ),
    paragraph(runsOf(content, writing), {
      style: head ? 'Entetedecolonne' : 'Case',
      keepNext: head === true,
      end: endOf(writing, content),
      align: align === 'right' || align === 'center' ? align : undefined,
    }),
  );
}

function shade(color: string): string {
  return tag('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': hex(color) });
}
