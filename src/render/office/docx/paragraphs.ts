import { tag } from '../../../archive/xml.ts';
import type {
  Block,
  DetailsBlock,
  EntriesBlock,
  HeadingBlock,
  Inline,
  ListBlock,
  ParagraphBlock,
} from '../../pdf/blocks/index.ts';
import { textOf } from '../../pdf/blocks/index.ts';
import { moveOf, type Revisee, wholeRevision } from '../../revision.ts';
import { bookmarksOf } from '../document.ts';
import { NUMBERED_LISTS } from '../headings.ts';
import { headingStyle, type StyleName } from '../styles.ts';
import { announces } from '../together.ts';
import { bookmarked, run, runsOf } from './runs.ts';
import { twips } from './styles.ts';
import { moved, tracked, trackedEnd } from './tracked.ts';
import { knownOf, type Writing } from './writing.ts';

// Seven exports: a paragraph in a style, its end, and each kind of block that is made of paragraphs only.

const INDENT = 18;
const DEEPEST = 8;

/** What surrounds a paragraph: its style, and how far from the margin it begins. */
export interface Around {
  style?: StyleName;
  /** Points. */
  left?: number;
  /** Whether it stays on the page of what follows. */
  keepNext?: boolean;
}

/** How a paragraph differs from its style, in the order in which WordprocessingML wants it. */
interface Own extends Around {
  newPage?: boolean;
  /** Points above, in place of those of the style. */
  before?: number;
  list?: { id: number; level: number };
  align?: 'right' | 'center' | undefined;
  /** Its end, where it is inserted or deleted with the paragraph. */
  end?: string;
  /** The last paragraph of a section holds its properties. */
  section?: string;
}

/** A paragraph of runs. */
export function paragraph(
  runs: string,
  { style, keepNext, newPage, list, before, left, align, end, section }: Own = {},
): string {
  const properties = [
    style && tag('w:pStyle', { 'w:val': style }),
    keepNext && tag('w:keepNext'),
    newPage && tag('w:pageBreakBefore'),
    list && tag('w:numPr', {}, tag('w:ilvl', { 'w:val': list.level }), tag('w:numId', { 'w:val': list.id })),
    before && tag('w:spacing', { 'w:before': twips(before) }),
    left && !list && tag('w:ind', { 'w:left': twips(left) }),
    align && tag('w:jc', { 'w:val': align }),
    end,
    section,
  ].filter(Boolean);
  return tag('w:p', {}, properties.length > 0 && tag('w:pPr', {}, ...properties), runs);
}

/** A heading with its bookmarks; the list engine numbers it where it counts right. */
export function headingOf(block: HeadingBlock, writing: Writing, newPage: boolean): string {
  const known = knownOf(writing, block);
  const style = headingStyle(block.depth);
  const content = runsOf(known?.live?.content ?? block.content, writing);
  const names = bookmarksOf(writing.document, known);
  return paragraph(movedRuns(bookmarked(names, content, writing), writing, block.content), {
    style,
    newPage,
    end: endOf(writing, block.content),
    ...(known?.live && { list: { id: NUMBERED_LISTS.indexOf(known.live.list) + 1, level: 0 } }),
  });
}

/** A paragraph of text. */
export function paragraphOf({ content }: ParagraphBlock, writing: Writing, around: Around): string {
  return paragraph(movedRuns(runsOf(content, writing), writing, content), {
    ...around,
    end: endOf(writing, content),
    keepNext: around.keepNext || announces(content),
  });
}

/** A list; an ordered one counts from its own first number. */
export function listOf(block: ListBlock, writing: Writing, around: Around, level = 0): string {
  const id = block.start === undefined ? 3 : 3 + writing.lists.push(block.start);
  return block.items
    .map((item) =>
      item
        .map((child, index) => {
          if (child.kind === 'list') return listOf(child, writing, around, Math.min(level + 1, DEEPEST));
          if (child.kind !== 'paragraph') throw new Error(`unexpected in a list: ${child.kind}`);
          const runs = movedRuns(runsOf(child.content, writing), writing, child.content);
          const style = around.style ?? 'Liste';
          const end = endOf(writing, child.content);
          return index === 0
            ? paragraph(runs, { style, list: { id, level }, end })
            : paragraph(runs, { style, left: INDENT * (level + 1), end });
        })
        .join(''),
    )
    .join('');
}

/** Commitments as entries: a number, a tabulation and a title, with a bookmark on them. */
export function entriesOf({ items }: EntriesBlock, writing: Writing): string {
  return items
    .map(({ label, title, more }) => {
      const mark = writing.document.markOf(textOf(label));
      const runs = labelled(label, title, writing);
      const marked = movedRuns(
        bookmarked(mark === undefined ? [] : [mark], runs, writing),
        writing,
        label,
        title,
      );
      const end = endOf(writing, label, title);
      return (
        paragraph(marked, { style: 'Engagement', end }) + furtherOf(more, writing, 'Suitedengagement', 1)
      );
    })
    .join('');
}

/** The details of a commitment: a label, a tabulation, and its value. */
export function detailsOf(block: DetailsBlock, writing: Writing): string {
  return block.items
    .map(({ label, value, more }) => {
      const runs = movedRuns(labelled(label, value, writing), writing, label, value);
      return (
        paragraph(runs, { style: 'Detail', end: endOf(writing, label, value) }) +
        furtherOf(more, writing, 'Suitededetail', 4)
      );
    })
    .join('');
}

/** The end of a paragraph of these contents, which comes, goes or is moved with them. */
export function endOf(writing: Writing, ...contents: readonly Inline[]): string {
  return writing.compared ? trackedEnd(revisedOf(contents), writing) : '';
}

const revisedOf = (contents: readonly Inline[]): Revisee => {
  const [revision, deplacement] = [wholeRevision(...contents), moveOf(...contents)];
  return { ...(revision && { revision }), ...(deplacement && { deplacement }) };
};

const movedRuns = (runs: string, writing: Writing, ...contents: readonly Inline[]): string =>
  writing.compared ? moved(runs, revisedOf(contents), writing) : runs;

function labelled(label: Inline, value: Inline, writing: Writing): string {
  const tab = tracked(run('\t'), revisedOf([label, value]), writing);
  return `${runsOf(label, writing, { style: 'Etiquette' })}${tab}${runsOf(value, writing)}`;
}

// What follows below the value of a label, as far from the margin.
function furtherOf(blocks: readonly Block[], writing: Writing, style: StyleName, level: number): string {
  return blocks
    .map((block) => {
      if (block.kind === 'list') return listOf(block, writing, { style }, level);
      if (block.kind !== 'paragraph') throw new Error(`unexpected below a label: ${block.kind}`);
      return paragraphOf(block, writing, { style });
    })
    .join('');
}
