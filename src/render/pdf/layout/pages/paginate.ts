import type { BoxItem, Page, PageItem } from '../items.ts';
import type { Frame, Slice } from '../slice.ts';
import { type Filling, fillings, resumes } from './fill.ts';

/** The part of a page that slices fill; lengths in points. */
export interface PageArea {
  width: number;
  height: number;
  top: number;
  bottom: number;
}

/**
 * Fills pages with slices as well as the `keep` of the slices allows; items are moved to their place on the
 * page.
 */
export function paginate(slices: readonly Slice[], area: PageArea): Page[] {
  const pages: Page[] = [];
  const room = area.height - area.top - area.bottom;
  for (let from = 0; from < slices.length; ) {
    if (slices[from]?.pageBreak) {
      from += 1;
      continue;
    }
    let to = from + 1;
    while (to < slices.length && !slices[to]?.pageBreak) to += 1;
    for (const filling of fillings(slices, from, to, room)) pages.push(place(slices, filling, area));
    from = to;
  }
  return pages;
}

function place(slices: readonly Slice[], { from, end, stretch }: Filling, area: PageArea): Page {
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
      y += (slice.resumedHead?.height ?? 0) + (slice.inset?.above ?? 0);
      items.push(...moved(slice.resumed?.() ?? [], y));
    } else {
      if (index > from) y += slice.before * (1 + stretch);
      if (slice.top && slices[index - 1]?.table === table) items.push(...moved(slice.top, y));
    }
    items.push(...moved(slice.items, y));
    for (const frame of slice.frames) {
      const span = spans.get(frame);
      if (span) span.bottom = y + slice.height;
      else spans.set(frame, { top: y, bottom: y + slice.height });
    }
    y += slice.height + (index === end - 1 ? (slice.inset?.below ?? 0) : 0);
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
