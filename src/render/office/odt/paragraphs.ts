import { tag } from '../../../archive/xml.ts';
import type {
  Block,
  DetailsBlock,
  EntriesBlock,
  HeadingBlock,
  ListBlock,
  ParagraphBlock,
} from '../../pdf/blocks/index.ts';
import { textOf } from '../../pdf/blocks/index.ts';
import { type Revision, wholeRevision } from '../../revision.ts';
import { bookmarksOf } from '../document.ts';
import { headingStyle, type StyleName } from '../styles.ts';
import { announces } from '../together.ts';
import { bulletList, numberedHeadings, orderedList } from './lists.ts';
import { bare, bookmarked, span, spansOf } from './runs.ts';
import { nameOf, pt } from './styles.ts';
import { tracked } from './tracked.ts';
import { markedWhole } from './wholes.ts';
import { type OdtWriting, styleNamed } from './writing.ts';

// Six exports: a paragraph in a style, and each kind of block that is made of paragraphs only.

/** How the first paragraph of a page begins it: with the same pages as before, or those of another model. */
export type PageStart = 'same' | 'Standard' | 'Paysage' | 'Couverture';

/** What surrounds a paragraph: its style, and whether it stays on the page of what follows. */
export interface OdtAround {
  style?: StyleName;
  keepNext?: boolean;
}

/** How a paragraph differs from its style. */
interface Differences extends OdtAround {
  page?: PageStart | undefined;
  /** Points above, in place of those of the style. */
  before?: number;
  align?: 'right' | 'center' | undefined;
  /** The level of a heading. */
  level?: number | undefined;
  /** The style of the list of which it is an item by itself; null in any other place of a list. */
  list?: string | null;
  /** What a paragraph without text is. */
  revision?: Revision | undefined;
}

/** A paragraph, or a heading if it has a level. */
export function paragraph(content: string, writing: OdtWriting, own: Differences = {}): string {
  const name = styleOf(writing, own);
  const written =
    own.level === undefined
      ? tag('text:p', { 'text:style-name': name }, content)
      : tag('text:h', { 'text:style-name': name, 'text:outline-level': own.level }, content);
  return markedWhole(written, content, own);
}

function styleOf(writing: OdtWriting, { style, keepNext, page, before, align }: Differences): string {
  const parent = style ? nameOf(style, writing.look) : 'Standard';
  const properties = {
    'fo:break-before': page === 'same' ? 'page' : undefined,
    'fo:keep-with-next': keepNext && 'always',
    'fo:margin-top': before && pt(before),
    'fo:text-align': align && (align === 'right' ? 'end' : 'center'),
    'style:page-number': page && page !== 'same' ? 'auto' : undefined,
  };
  if (Object.values(properties).every((value) => !value)) return parent;
  const kept = Object.fromEntries(Object.entries(properties).filter(([, value]) => value)) as Record<
    string,
    string
  >;
  return styleNamed(
    writing,
    'paragraph',
    { 'style:parent-style-name': parent, 'style:master-page-name': page === 'same' ? undefined : page },
    tag('style:paragraph-properties', kept),
  );
}

/** A heading with its bookmarks; a list numbers it where its count is right. */
export function headingOf(block: HeadingBlock, writing: OdtWriting, page: PageStart | undefined): string {
  const known = writing.document.headings.get(block);
  const style = headingStyle(block.depth);
  const names = bookmarksOf(writing.document, known);
  const content = bookmarked(names, spansOf(known?.live?.content ?? block.content, writing));
  const level = block.depth === 1 ? undefined : known?.level;
  const heading = paragraph(content, writing, { style, page, level });
  return known?.live ? numberedHeadings(known.live.list, heading, writing) : heading;
}

/** A paragraph of text. */
export function paragraphOf(
  { content }: ParagraphBlock,
  writing: OdtWriting,
  { style, keepNext }: OdtAround,
): string {
  const kept = keepNext || announces(content);
  return paragraph(spansOf(content, writing), writing, { ...(style && { style }), keepNext: kept });
}

/** A list, so many points from the margin; an ordered one counts from its own first number. */
export function listOf(block: ListBlock, writing: OdtWriting, around: OdtAround, margin = 0): string {
  const name = block.start === undefined ? bulletList(writing, margin) : orderedList(writing, margin);
  const items = (list: ListBlock): string[] =>
    list.items.map((item, index) => {
      const start = index === 0 && list.start !== undefined && list.start !== 1 ? list.start : undefined;
      // What takes an item away takes its number away too, which the next one would have to say.
      const alone = list === block && item.length === 1 && start === undefined ? name : null;
      return tag(
        'text:list-item',
        { 'text:start-value': start },
        ...item.map((child) => childOf(child, alone)),
      );
    });
  const childOf = (child: Block, alone: string | null): string => {
    if (child.kind === 'list') {
      const other = (child.start === undefined) !== (block.start === undefined);
      const inner = child.start === undefined ? bulletList(writing, margin) : orderedList(writing, margin);
      return tag('text:list', { 'text:style-name': other ? inner : undefined }, ...items(child));
    }
    if (child.kind !== 'paragraph') throw new Error(`unexpected in a list: ${child.kind}`);
    return paragraph(spansOf(child.content, writing), writing, {
      style: around.style ?? 'Liste',
      list: alone,
    });
  };
  return tag('text:list', { 'text:style-name': name }, ...items(block));
}

/** Commitments as entries: a number, a tabulation and a title, with a bookmark on them. */
export function entriesOf({ items }: EntriesBlock, writing: OdtWriting): string {
  return items
    .map(({ label, title, more }) => {
      const mark = writing.document.markOf(textOf(label));
      const content = labelled(label, title, writing);
      const marked = bookmarked(mark === undefined ? [] : [mark], content);
      return (
        paragraph(marked, writing, { style: 'Engagement' }) + furtherOf(more, writing, 'Suitedengagement')
      );
    })
    .join('');
}

/** The details of a commitment: a label, a tabulation, and its value. */
export function detailsOf(block: DetailsBlock, writing: OdtWriting): string {
  return block.items
    .map(({ label, value, more }) => {
      const content = labelled(label, value, writing);
      return paragraph(content, writing, { style: 'Detail' }) + furtherOf(more, writing, 'Suitededetail');
    })
    .join('');
}

function labelled(label: ParagraphBlock['content'], value: ParagraphBlock['content'], writing: OdtWriting) {
  const marked = span('label', spansOf(label, writing));
  const tab = tracked(bare('\t'), wholeRevision(label, value), writing);
  return `${marked}${tab}${spansOf(value, writing)}`;
}

// What follows below the value of a label, as far from the margin.
function furtherOf(blocks: readonly Block[], writing: OdtWriting, style: StyleName): string {
  return blocks
    .map((block) => {
      const { left = 0 } = writing.look.styles[style] as { left?: number };
      if (block.kind === 'list') return listOf(block, writing, { style }, left);
      if (block.kind !== 'paragraph') throw new Error(`unexpected below a label: ${block.kind}`);
      return paragraphOf(block, writing, { style });
    })
    .join('');
}
