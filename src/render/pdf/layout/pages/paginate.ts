import type { BoxItem, Page, PageItem } from '../items.ts';
import type { Frame, Keep, Slice } from '../slice.ts';

/** The part of a page that slices fill; lengths in points. */
export interface PageArea {
  width: number;
  height: number;
  top: number;
  bottom: number;
}

/** What should stay together is split anyway if it would leave more than this share of a page empty. */
const MOST_VOID = 0.25;

/**
 * Fills pages with slices, each page as full as the `keep` of the slices allows; items are moved to their
 * place on the page.
 */
export function paginate(slices: readonly Slice[], area: PageArea): Page[] {
  const pages: Page[] = [];
  const room = area.height - area.top - area.bottom;
  for (let from = 0; from < slices.length; ) {
    const first = slices[from];
    if (first?.pageBreak) {
      from += 1;
      continue;
    }
    const end = breakAfter(slices, from, fill(slices, from, room), room * MOST_VOID);
    pages.push(place(slices, from, end, area));
    from = end;
  }
  return pages;
}

/** The first slice that does not fit on a page beginning with slice `from`. */
function fill(slices: readonly Slice[], from: number, room: number): number {
  const first = slices[from];
  let used = resumes(slices, from) ? (first?.table?.headHeight ?? 0) + (first?.resumedHead?.height ?? 0) : 0;
  for (let index = from; index < slices.length; index++) {
    const slice = slices[index];
    if (!slice || slice.pageBreak) return index;
    used += slice.height + (index === from ? 0 : slice.before);
    // A tenth of a point is the tolerance for rounding errors of sums.
    if (used > room + 0.1 && index > from) return index;
  }
  return slices.length;
}

function breakAfter(slices: readonly Slice[], from: number, full: number, mostVoid: number): number {
  if (full >= slices.length || slices[full]?.pageBreak) return full;
  const free = lastBreak(slices, from, full, 0);
  if (free > from && heightOf(slices, free, full) <= mostVoid) return free;
  return Math.max(free, lastBreak(slices, from, full, 1)) || full;
}

/**
 * The last place after `from` where the slice may begin a page at this level of `keep`; 0 when there is none.
 */
function lastBreak(slices: readonly Slice[], from: number, full: number, keep: Keep): number {
  for (let end = full; end > from; end--) if ((slices[end]?.keep ?? 0) <= keep) return end;
  return 0;
}

function heightOf(slices: readonly Slice[], from: number, end: number): number {
  let height = 0;
  for (const slice of slices.slice(from, end)) height += slice.height + slice.before;
  return height;
}

function resumes(slices: readonly Slice[], from: number): boolean {
  const table = slices[from]?.table;
  // The first row has the same TableRun as the head: only a row that follows a slice of the same table
  // resumes it.
  return table !== undefined && slices[from - 1]?.table === table;
}

function place(slices: readonly Slice[], from: number, end: number, area: PageArea): Page {
  const items: PageItem[] = [];
  const spans = new Map<Frame, { top: number; bottom: number }>();
  let y = area.top;
  for (let index = from; index < end; index++) {
    const slice = slices[index];
    if (!slice) continue;
    const { table } = slice;
    if (index === from && table && resumes(slices, from)) {
      items.push(...moved(table.head(), y));
      y += table.headHeight;
      items.push(...moved(slice.resumedHead?.items() ?? [], y));
      y += slice.resumedHead?.height ?? 0;
      items.push(...moved(slice.resumed?.() ?? [], y));
    } else {
      if (index > from) y += slice.before;
      if (slice.top && slices[index - 1]?.table === table) items.push(...moved(slice.top, y));
    }
    items.push(...moved(slice.items, y));
    for (const frame of slice.frames) {
      const span = spans.get(frame);
      if (span) span.bottom = y + slice.height;
      else spans.set(frame, { top: y, bottom: y + slice.height });
    }
    y += slice.height;
    if (table && (index === end - 1 || slices[index + 1]?.table !== table))
      items.push(...moved(table.bottom(), y));
  }
  const boxes = [...spans].flatMap(([frame, span]) => frameItems(frame, span.top, span.bottom - span.top));
  return { width: area.width, height: area.height, cover: false, items: [...boxes, ...items] };
}

function frameItems(frame: Frame, y: number, height: number): BoxItem[] {
  const box: BoxItem = {
    kind: 'box',
    x: frame.x,
    y,
    width: frame.width,
    height,
    ...(frame.fill ? { fill: frame.fill } : {}),
  };
  return frame.bar ? [box, { kind: 'box', x: frame.x, y, width: 2.2, height, fill: frame.bar }] : [box];
}

function moved(items: PageItem[], by: number): PageItem[] {
  for (const item of items) item.y += by;
  return items;
}
