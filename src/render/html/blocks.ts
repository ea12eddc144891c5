import { chartTable, keyFiguresTable, timelineTable } from '../office/as-tables.ts';
import type { OfficeDocument } from '../office/document.ts';
import type {
  Block,
  CoverBlock,
  HeadingBlock,
  Inline,
  ListBlock,
  PictureBlock,
  SignaturesBlock,
} from '../pdf/blocks/index.ts';
import { textOf } from '../pdf/blocks/index.ts';
import type { Style } from '../pdf/style.ts';
import { inline, tag } from './markup.ts';
import { chartTag, pictureTag, trajectoryTag } from './pictures.ts';
import { tableOf } from './tables.ts';

// Three exports: the state of one page while it is written, its blocks and its cover.

/** The document, and how many tables are written. */
export interface HtmlWriting {
  document: OfficeDocument;
  tables: number;
  style: Style;
}

const p = (content: Inline, name?: string) => tag('p', { class: name }, inline(content));

/** Blocks, one after the other. */
export function blocksOf(blocks: readonly Block[], writing: HtmlWriting): string {
  return blocks.map((block) => `${blockOf(block, writing)}\n`).join('');
}

/** The cover: the title of the page and what stands around it. */
export function coverOf(cover: CoverBlock, writing: HtmlWriting): string {
  return tag(
    'header',
    { class: 'couverture' },
    emblemsOf(cover, writing),
    ...cover.surtitle.map((line) => p(line, 'surtitre')),
    tag('h1', {}, inline(cover.title)),
    cover.subtitle && p(cover.subtitle, 'soustitre'),
    cover.mention && p(cover.mention, 'mention'),
    blocksOf(cover.blocks, writing),
    ...cover.foot.map((line) => p(line, 'surtitre')),
  );
}

function blockOf(block: Block, writing: HtmlWriting): string {
  switch (block.kind) {
    case 'heading':
      return headingOf(block, writing);
    case 'paragraph':
      return p(block.content);
    case 'list':
      return listOf(block, writing);
    case 'details': {
      const items = block.items.map(({ label, value, more }) =>
        tag('div', {}, tag('dt', {}, inline(label)), tag('dd', {}, inline(value), blocksOf(more, writing))),
      );
      return tag('dl', {}, ...items);
    }
    case 'entries': {
      const items = block.items.map(({ label, title, more }) =>
        tag(
          'li',
          { id: writing.document.markOf(textOf(label)) },
          tag('strong', {}, inline(label)),
          ' ',
          inline(title),
          blocksOf(more, writing),
        ),
      );
      return tag('ul', { class: 'engagements' }, ...items);
    }
    case 'table': {
      writing.tables += 1;
      return tableOf(block, `tableau-${writing.tables}`, writing.document.notes.get(block));
    }
    case 'chart':
      return (
        (writing.document.compared ? '' : chartTag(block, writing.style)) +
        blockOf(chartTable(block), writing) +
        noteOf(block.notes, writing)
      );
    case 'trajectory':
      return (
        (writing.document.compared || block.moments.length === 0 ? '' : trajectoryTag(block, writing.style)) +
        blockOf(block.table, writing) +
        noteOf(block.notes, writing)
      );
    case 'timeline':
      return blockOf(timelineTable(block), writing);
    case 'picture':
      return pictureOf(block, writing);
    case 'key-figures':
      return blockOf(keyFiguresTable(block), writing);
    case 'commitment':
      return tag('section', {}, blocksOf(block.blocks, writing));
    case 'note':
      return noteOf(block.blocks, writing);
    case 'callout':
      return tag('div', { class: 'encadre' }, blocksOf(block.blocks, writing));
    case 'signatures':
      return signaturesOf(block, writing);
    case 'mention':
      return p(block.content, 'mention');
    case 'page-break':
      return '<div class="saut"></div>';
    case 'cover':
      return coverOf(block, writing);
    case 'table-of-contents':
      return contentsOf(writing);
  }
}

function listOf({ start, items }: ListBlock, writing: HtmlWriting): string {
  const inner = items.map((item) => tag('li', {}, blocksOf(item, writing)));
  return start === undefined ? tag('ul', {}, ...inner) : tag('ol', { start }, ...inner);
}

const standIn = (alt: string): Inline => [{ type: 'text', value: `[image\u00a0: ${alt}]` }];

/** The room for a picture, in points: the column of the page. */
const COLUMN = 528;
const HIGHEST = 700;

function pictureOf(block: PictureBlock, { document }: HtmlWriting): string {
  const placed = document.pictures.placed(block, COLUMN, HIGHEST);
  const shown = placed ? pictureTag(placed) : p(standIn(block.alt));
  const legend = block.caption.map((line) => p(line)).join('');
  return tag('figure', {}, shown, legend && tag('figcaption', { class: 'note' }, legend));
}

function emblemsOf(cover: CoverBlock, { document }: HtmlWriting): string {
  const placed = document.pictures.emblems(cover);
  if (placed)
    return tag(
      'div',
      { class: cover.emblems?.issuer ? 'emblemes emetteur' : 'emblemes' },
      ...placed.map(pictureTag),
    );
  return (cover.emblems?.emblems ?? []).map(({ alt }) => p(standIn(alt), 'surtitre')).join('');
}

function noteOf(blocks: readonly Block[], writing: HtmlWriting): string {
  return blocks.length > 0 ? tag('div', { class: 'note' }, blocksOf(blocks, writing)) : '';
}

function headingOf(block: HeadingBlock, { document }: HtmlWriting): string {
  const known = document.headings.get(block);
  const mark = known && document.markOf(known.text);
  const inner = mark === undefined ? '' : tag('span', { id: mark }, '');
  return tag(`h${block.depth}`, { id: known?.anchor }, inner, inline(block.content));
}

function signaturesOf({ before, boxes }: SignaturesBlock, writing: HtmlWriting): string {
  const signers = boxes.map(({ lines }) =>
    tag('div', { class: 'signature' }, ...lines.map((line) => p(line))),
  );
  return blocksOf(before, writing) + signers.join('\n');
}

function contentsOf({ document: { contents } }: HtmlWriting): string {
  if (contents.length === 0) return '';
  const entries = contents.map(({ anchor, text, level }) =>
    tag(
      'li',
      { class: level === 1 ? undefined : 'sous' },
      tag('a', { href: `#${anchor}` }, inline([{ type: 'text', value: text }])),
    ),
  );
  return tag(
    'nav',
    { 'aria-labelledby': 'sommaire' },
    tag('h2', { id: 'sommaire' }, 'Sommaire'),
    tag('ul', {}, ...entries),
  );
}
