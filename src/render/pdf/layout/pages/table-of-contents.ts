import type { LineStyle } from '../../style.ts';
import { type Link, linesOf, spansOf } from '../../text/index.ts';
import { layoutHeading } from '../flow/heading.ts';
import type { BookmarkItem, Page, PageItem } from '../items.ts';
import { baselineOf, type Flow, pushSlice } from '../slices.ts';
import { element, type StructureElement } from '../structure.ts';
import { type PageArea, paginate } from './paginate.ts';

/** A shorter document needs no table of contents. */
const FEWEST_PAGES = 8;
const FEWEST_ENTRIES = 5;
/** With more entries than this, only the chapters (headings of level 2) are listed. */
const MOST_ENTRIES = 60;
const TITLE: BookmarkItem['title'] = 'Sommaire';
const INDENT = 15;
/** Free space to the right of the titles, for leaders and numbers, in points. */
const NUMBERS = 58;

interface TocEntry {
  depth: number;
  title: string;
  page: number;
  y: number;
}

/**
 * Inserts the table of contents before `pages[at]`: the headings of levels 2 and 3 with their page; a short document gets none.
 * Its length does not depend on the numbers in it: it is laid out once to count its pages, then again with the right numbers.
 */
export function insertTableOfContents(pages: Page[], at: number, newFlow: () => Flow, area: PageArea): void {
  const entries = entriesOf(pages, at);
  if (pages.length < FEWEST_PAGES || entries.length < FEWEST_ENTRIES) return;
  const laidOut = (shift: number): Page[] => {
    const flow = newFlow();
    layoutHeading(flow, { kind: 'heading', depth: 2, content: [{ type: 'text', value: TITLE }] });
    layoutEntries(
      flow,
      entries.map((entry) => ({ ...entry, page: entry.page + (entry.page >= at ? shift : 0) })),
    );
    return paginate(flow.slices, area);
  };
  pages.splice(at, 0, ...laidOut(laidOut(0).length));
}

function entriesOf(pages: readonly Page[], at: number): TocEntry[] {
  const all = pages.flatMap((page, index) =>
    page.items.flatMap((item): TocEntry[] =>
      item.kind === 'bookmark' && index >= at ? [{ ...item, page: index }] : [],
    ),
  );
  const listed = all.filter(({ depth }) => depth === 2 || depth === 3);
  return listed.length > MOST_ENTRIES ? listed.filter(({ depth }) => depth === 2) : listed;
}

function layoutEntries(flow: Flow, entries: readonly TocEntry[]): void {
  const contents = element('TOC', flow.element);
  let sections: StructureElement | undefined;
  let chapter: StructureElement | undefined;
  for (const [index, entry] of entries.entries()) {
    const nested = entry.depth === 3 && chapter !== undefined;
    if (nested) sections ??= element('TOC', chapter ?? contents);
    const item = element('TOCI', nested && sections ? sections : contents);
    if (!nested) {
      chapter = item;
      sections = undefined;
    }
    layoutEntry(flow, entry, element('Reference', item));
    if (!nested && entries[index + 1]?.depth === 3) flow.keepNext = 1;
  }
}

function layoutEntry(flow: Flow, { depth, title, page, y }: TocEntry, node: StructureElement): void {
  const style: LineStyle = depth === 2 ? flow.style.text.tocChapter : flow.style.text.tocSection;
  const indent = depth === 2 ? 0 : INDENT;
  const number = String(page + 1);
  const link: Link = { page, y, label: `${title}, page ${number}` };
  const lines = linesOf(
    [
      ...spansOf([{ type: 'text', value: title }], style.text, link),
      { text: ' ', style: { ...style.text, spoken: ', ' }, link },
    ],
    flow.width - indent - NUMBERS,
    flow.shaper,
  );
  for (const [index, line] of lines.entries()) {
    const baseline = baselineOf(style);
    const items: PageItem[] = [{ kind: 'line', x: flow.x + indent, y: baseline, line, element: node }];
    if (index === lines.length - 1)
      items.push(...numbered(flow, number, link, node, indent + line.width, baseline));
    pushSlice(flow, style.leading, items, index > 0 ? 0 : depth === 2 ? 6.5 : 1, index > 0 ? 2 : 0);
  }
}

function numbered(
  flow: Flow,
  number: string,
  link: Link,
  node: StructureElement,
  from: number,
  y: number,
): PageItem[] {
  const style = { ...flow.style.text.tocSection.text, spoken: `page ${number}` };
  const [line] = linesOf([{ text: number, style, link }], NUMBERS, flow.shaper);
  if (!line) return [];
  // All dots are on one grid, so that they line up from entry to entry.
  const step = 4.5;
  const start = Math.ceil((from + 5) / step) * step;
  const end = flow.width - 22;
  const dots: PageItem[] =
    end > start
      ? [
          {
            kind: 'rule',
            x: flow.x + start,
            y: y - 0.4,
            width: end - start,
            weight: 0.8,
            color: flow.style.color.rule,
            dots: step,
          },
        ]
      : [];
  return [...dots, { kind: 'line', x: flow.x + flow.width - line.width, y, line, element: node }];
}
