import type { Theme } from '../../../../model/theme.ts';
import type { Block, CoverBlock, Inline } from '../../blocks/index.ts';
import { isLabel } from '../../blocks/index.ts';
import type { LineStyle } from '../../style.ts';
import { linesOf, spansOf } from '../../text/index.ts';
import type { Page, PageItem } from '../items.ts';
import { layoutMention } from '../mention.ts';
import { baselineOf, type Flow, pushLines, pushSlice } from '../slices.ts';
import { element } from '../structure.ts';
import { layoutEmblems } from './emblems.ts';
import { type PageArea, paginate } from './paginate.ts';

const FOOT_BASELINE = 92;
const HIGHEST_FOOT = 120;
/** How little of the space between lines may be left to keep a cover on one page. */
const LEAST_SPACE = 0.45;
/** Where the bar above the title is, if there is room: above the middle, where the eye rests. */
const TITLE_TOP = 205;
/** The top of the emblems, and the free space under them. */
const EMBLEMS_TOP = 52;
const UNDER_EMBLEMS = 30;

/** The least space above the first line, in points; with room for a printed letterhead, 5 cm. */
const LEAST_TOP: Readonly<Record<Theme['couverture'], number>> = {
  sobre: 72,
  bandeau: 72,
  'papier-entete': 142,
};
/** The band on the side of a cover, and the thin one beside it, in points. */
const BAND = { main: 26, accent: 4 } as const;

/** Lays out the cover, on as many pages as its parties need. */
export function layoutCover(outer: Flow, block: CoverBlock, couverture: Theme['couverture']): Page[] {
  const { page: sheet } = outer.style;
  const flow: Flow = {
    ...outer,
    x: sheet.side,
    width: sheet.width - 2 * sheet.side,
    slices: [],
    gap: 0,
    keepNext: 0,
    element: element('Sect', outer.element),
  };
  const emblems =
    block.emblems && flow.pictures && couverture !== 'papier-entete'
      ? layoutEmblems(block.emblems, {
          x: flow.x,
          y: EMBLEMS_TOP,
          width: flow.width,
          pictures: flow.pictures,
          parent: flow.element,
        })
      : { items: [], height: 0 };
  for (const line of block.surtitle) text(flow, line, flow.style.text.coverSurtitle, 0);
  pushSlice(
    flow,
    4,
    [
      { kind: 'box', x: flow.x, y: 0, width: 58, height: 3.2, fill: flow.style.color.main },
      { kind: 'box', x: flow.x + 58, y: 0, width: 16, height: 3.2, fill: flow.style.color.accent },
    ],
    block.surtitle.length > 0 ? flow.style.line : 0,
    2,
  );
  text(flow, block.title, flow.style.text.coverTitle, 13, 'H1');
  if (block.subtitle) text(flow, block.subtitle, flow.style.text.coverSubtitle, 9);
  rest(flow, block);
  const foot = footOf(flow, block.foot);
  // A foot too high to leave room for the rest is placed after it instead.
  if (foot.height > HIGHEST_FOOT)
    for (const line of block.foot) text(flow, line, flow.style.text.coverFoot, 3);
  const bottom = FOOT_BASELINE + (foot.height > HIGHEST_FOOT ? 0 : foot.height) + flow.style.line;
  const under = emblems.height > 0 ? EMBLEMS_TOP + emblems.height + UNDER_EMBLEMS : 0;
  const highest = Math.max(LEAST_TOP[couverture], under);
  const height = tightened(flow, sheet.height - bottom - highest);
  const top = Math.max(highest, Math.min(TITLE_TOP, sheet.height - bottom - height));
  const area: PageArea = { width: sheet.width, height: sheet.height, top, bottom };
  const pages = paginate(flow.slices, area);
  if (foot.height <= HIGHEST_FOOT) pages.at(-1)?.items.push(...foot.items);
  pages[0]?.items.unshift(...emblems.items);
  if (couverture === 'bandeau') for (const page of pages) page.items.unshift(...bandOf(flow, page.height));
  for (const page of pages) page.cover = true;
  return pages;
}

/** The height of a cover; where less space between its lines is enough, it is made to fit on its page. */
function tightened({ slices }: Flow, room: number): number {
  const spaces = slices.reduce((sum, { before }) => sum + before, 0);
  const height = slices.reduce((sum, slice) => sum + slice.height, spaces);
  const share = 1 - (height - room) / spaces;
  if (share >= 1 || share < LEAST_SPACE) return height;
  for (const slice of slices) slice.before *= share;
  return room;
}

function bandOf({ style: { color } }: Flow, height: number): PageItem[] {
  return [
    { kind: 'box', x: 0, y: 0, width: BAND.main, height, fill: color.main },
    { kind: 'box', x: BAND.main, y: 0, width: BAND.accent, height, fill: color.accent },
  ];
}

// First the lines under the title, then the status, then the labels (« les parties ») with their lists.
function rest(flow: Flow, block: CoverBlock): void {
  const labels = block.blocks.findIndex(
    (child) => child.kind === 'list' || (child.kind === 'paragraph' && isLabel(child)),
  );
  const lines = labels < 0 ? block.blocks : block.blocks.slice(0, labels);
  for (const [index, child] of lines.entries()) {
    if (child.kind === 'paragraph')
      text(flow, child.content, flow.style.text.coverLine, index === 0 ? flow.style.line * 0.6 : 1);
    else flow.blocks(flow, [child]);
  }
  if (block.mention) layoutMention(flow, block.mention);
  for (const [index, child] of block.blocks.slice(lines.length).entries()) {
    const above = index === 0 ? 3.4 * flow.style.line : 1.6 * flow.style.line;
    if (child.kind === 'list') entries(flow, child.items);
    else if (child.kind !== 'paragraph') flow.blocks(flow, [child]);
    else if (!isLabel(child)) text(flow, child.content, flow.style.text.coverEntry, 3);
    else {
      text(flow, child.content, flow.style.text.coverLabel, above);
      flow.keepNext = 2;
    }
  }
}

function entries(flow: Flow, items: readonly Block[][]): void {
  const list = element('L', flow.element, { numbering: 'None' });
  for (const blocks of items) {
    const body = element('LBody', element('LI', list));
    for (const child of blocks) {
      if (child.kind !== 'paragraph') flow.blocks({ ...flow, element: body }, [child]);
      else
        pushLines(
          flow,
          linesOf(spansOf(child.content, flow.style.text.coverEntry.text), flow.width, flow.shaper),
          flow.style.text.coverEntry,
          body,
          3.4,
        );
    }
  }
}

function text(flow: Flow, content: Inline, style: LineStyle, above: number, type: 'P' | 'H1' = 'P'): void {
  pushLines(
    flow,
    linesOf(spansOf(content, style.text), flow.width, flow.shaper, { balanced: true }),
    style,
    element(type, flow.element),
    above,
  );
}

function footOf(flow: Flow, content: readonly Inline[]): { height: number; items: Page['items'] } {
  const style = flow.style.text.coverFoot;
  const lines = content.flatMap((inline) => {
    const node = element('P', flow.element);
    return linesOf(spansOf(inline, style.text), flow.width, flow.shaper).map((line) => ({ line, node }));
  });
  const height = lines.length * style.leading;
  const top = flow.style.page.height - FOOT_BASELINE - height;
  return {
    height,
    items: lines.map(({ line, node }, index) => ({
      kind: 'line',
      x: flow.x,
      y: top + index * style.leading + baselineOf(style),
      line,
      element: node,
    })),
  };
}
