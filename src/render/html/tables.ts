import type { TableNotes } from '../office/footnotes.ts';
import { type Inline, type TableBlock, textOf } from '../pdf/blocks/index.ts';
import { openGroups } from '../pdf/layout/table/groups.ts';
import { rowHeadersOf } from '../pdf/layout/table/row-headers.ts';
import { type Calls, escaped, inline, tag } from './markup.ts';

/** A table that can be scrolled sideways on a narrow screen, with its caption and its notes. */
export function tableOf(block: TableBlock, id: string, notes: TableNotes | undefined): string {
  const calls: Calls = { id, marks: new Set(notes?.keys()), called: new Set() };
  const caption =
    block.title !== undefined &&
    tag('caption', { id }, block.caption ? inline(block.caption) : escaped(block.title));
  const head = block.head.map((content, at) =>
    tag('th', { scope: 'col', class: alignOf(block, at) }, inline(content, calls)),
  );
  const table = tag(
    'table',
    {},
    caption,
    tag('thead', {}, tag('tr', {}, ...head)),
    ...bodiesOf(block, calls),
  );
  const name = block.title === undefined ? { 'aria-label': 'Tableau' } : { 'aria-labelledby': id };
  return (
    tag('div', { class: 'tableau', role: 'region', tabindex: 0, ...name }, table) + notesOf(calls, notes)
  );
}

// A band begins a body of its own: it names the rows below it.
function bodiesOf(block: TableBlock, calls: Calls): string[] {
  const bodies: string[][] = [];
  const groups = openGroups(block);
  const headers = rowHeadersOf(block);
  for (const [index, { kind, cells }] of block.rows.entries()) {
    if (kind === 'band' || bodies.length === 0) bodies.push([]);
    if (kind === 'band') {
      const band = tag('th', { scope: 'rowgroup', colspan: cells.length }, inline(cells[0] ?? [], calls));
      bodies.at(-1)?.push(tag('tr', { class: 'bande' }, band));
      continue;
    }
    const written = cells.map((content, at) => {
      const group = kind === 'plain' ? groups[index]?.[at] : undefined;
      if (group && group.start < index) return '';
      const rowspan = group && group.end > group.start + 1 ? group.end - group.start : undefined;
      const own = { class: alignOf(block, at), rowspan };
      return headers.has(at) && hasText(content)
        ? tag('th', { scope: rowspan ? 'rowgroup' : 'row', ...own }, inline(content, calls))
        : tag('td', own, inline(content, calls));
    });
    bodies.at(-1)?.push(tag('tr', { class: kind === 'total' ? 'total' : undefined }, ...written));
  }
  return bodies.map((rows) => tag('tbody', {}, ...rows));
}

function notesOf({ id }: Calls, notes: TableNotes | undefined): string {
  return [...(notes ?? [])]
    .map(([mark, content]) => {
      const back = tag(
        'a',
        {
          href: `#${id}-appel-${mark}`,
          role: 'doc-backlink',
          'aria-label': `Retour à l’appel de la note ${mark}`,
        },
        '↩',
      );
      return tag(
        'p',
        { class: 'note', id: `${id}-note-${mark}`, role: 'doc-footnote' },
        escaped(`${mark} `),
        inline(content),
        ' ',
        back,
      );
    })
    .join('');
}

const hasText = (content: Inline) => textOf(content).trim() !== '';

function alignOf({ align }: TableBlock, at: number): string | undefined {
  return align[at] === 'right' ? 'nombre' : undefined;
}
