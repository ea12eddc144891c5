/**
 * A slice: a strip of the page that no page break may cut. Blocks are laid out as slices first, and pages are filled with them
 * afterwards. The types of what a slice carries are here too, hence more than three exports.
 */

import type { PageItem } from './items.ts';

/**
 * How much a page break before a slice is to be avoided: 0 not at all, 1 if there is a better place, 2 unless
 * no other place exists.
 */
export type Keep = 0 | 1 | 2;

/** A tinted background or a bar drawn behind consecutive slices. */
export interface Frame {
  x: number;
  width: number;
  fill?: string;
  bar?: string;
  radius?: number;
}

/** What is repeated when a table continues on the next page. */
export interface TableRun {
  headHeight: number;
  head(): PageItem[];
  bottom(): PageItem[];
}

/** What is drawn between a repeated head and the first slice under it; `height` in points. */
export interface ResumedHead {
  height: number;
  items(): PageItem[];
}

/**
 * A strip of the page that no break may split; its items are placed relative to its top. Lengths in points.
 */
export interface Slice {
  height: number;
  /** Space above, omitted at the top of a page. */
  before: number;
  keep: Keep;
  items: PageItem[];
  frames: readonly Frame[];
  table?: TableRun;
  /** Drawn unless the slice is the first under a head or the first of a page. */
  top?: PageItem[];
  /** Drawn only when the slice continues its table at the top of a page. */
  resumed?: () => PageItem[];
  /** Placed above the slice in the same case. */
  resumedHead?: ResumedHead;
  /** Within a row: the space kept above the slice where it begins a page, and below it where it ends one. */
  inset?: { above: number; below: number };
  /** Part of a note, which says nothing without what it is about: it is not to be alone on a page. */
  note?: true;
  pageBreak?: boolean;
}
