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
/** Above a chapter, in points; close together where the list would take two pages. */
const LOOSE = 6.5;
const TIGHT = 2.6;
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
  const all = entriesOf(pages, at);
  if (pages.length < FEWEST_PAGES || all.length < FEWEST_ENTRIES) return;
  const laidOut = (entries: readonly TocEntry[], isTight: boolean, shift = 0): Page[] => {
    const flow = newFlow();
    layoutHeading(flow, { kind: 'heading', depth: 2, content: [{ type: 'text', value: TITLE }] });
    layoutEntries(
      flow,
      entries.map((entry) => ({ ...entry, page: entry.page + (entry.page >= at ? shift : 0) })),
      isTight,
    );
    return paginate(flow.slices, area);
  };
  const whole = laidOut(all, false).length;
  const [entries, isTight] =
    formsOf(all).find(([some, tight]) => whole > 1 && laidOut(some, tight).length === 1) ??
    (all.length > MOST_ENTRIES ? [chaptersOf(all), false] : [all, false]);
  pages.splice(at, 0, ...laidOut(entries, isTight, laidOut(entries, isTight).length));
}

/** The ways to list the headings that are tried until one takes a single page: closer lines, then no sections but those of the axes. */
function formsOf(all: readonly TocEntry[]): [entries: readonly TocEntry[], isTight: boolean][] {
  const some = all.length > MOST_ENTRIES ? chaptersOf(all) : all;
  const [most = [], next = []] = sectionsByChapter(all).sort((a, b) => b.length - a.length);
  const axes = all.filter((entry) => entry.depth === 2 || most.includes(entry));
  return [[some, true], ...(most.length > 1.5 * next.length ? [[axes, true] as [TocEntry[], boolean]] : [])];
}

const chaptersOf = (all: readonly TocEntry[]) => all.filter(({ depth }) => depth === 2);

function sectionsByChapter(all: readonly TocEntry[]): TocEntry[][] {
  const chapters: TocEntry[][] = [[]];
  for (const entry of all)
    if (entry.depth === 2) chapters.push([]);
    else chapters.at(-1)?.push(entry);
  return chapters;
}

function entriesOf(pages: readonly Page[], at: number): TocEntry[] {
  return pages
    .flatMap((page, index) =>
      page.items.flatMap((item): TocEntry[] =>
        item.kind === 'bookmark' && index >= at ? [{ ...item, page: index }] : [],
      ),
    )
    .filter(({ depth }) => depth === 2 || depth === 3);
}

function layoutEntries(flow: Flow, entries: readonly TocEntry[], isTight: boolean): void {
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
    layoutEntry(flow, entry, element('Reference', item), isTight ? TIGHT : LOOSE);
    if (!nested && entries[index + 1]?.depth === 3) flow.keepNext = 1;
  }
}

function layoutEntry(
  flow: Flow,
  { depth, title, page, y }: TocEntry,
  node: StructureElement,
  space: number,
): void {
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
    pushSlice(flow, style.leading, items, index > 0 ? 0 : depth === 2 ? space : 1, index > 0 ? 2 : 0);
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
