/**
 * A slice: a strip of the page that no page break may cut. Blocks are laid out as slices first, and pages are filled with them
 * afterwards. The types of what a slice carries are here too, hence more than three exports.
 */

import type { PageItem } from './items.ts';

/** How much a page break before a slice is to be avoided: freely, if nothing better, only when a page is full of such. */
export type Keep = 0 | 1 | 2;

/** A tinted or ruled background behind slices that follow each other. */
export interface Frame {
  x: number;
  width: number;
  fill?: string;
  bar?: string;
  radius?: number;
}

/** What repeats when a table goes on over the page. */
export interface TableRun {
  headHeight: number;
  head(): PageItem[];
  bottom(): PageItem[];
}

/** What is drawn between a repeated head and the slice that resumes its table; `height` in points. */
export interface ResumedHead {
  height: number;
  items(): PageItem[];
}

/** A strip of the page that no break may cut; its items are placed from its top. Lengths in points. */
export interface Slice {
  height: number;
  /** Space above, left out at the top of a page. */
  before: number;
  keep: Keep;
  items: PageItem[];
  frames: readonly Frame[];
  table?: TableRun;
  /** Drawn unless the slice is the first under a head or at the top of a page. */
  top?: PageItem[];
  /** Drawn only when the slice is the first of its table on a page it did not begin on. */
  resumed?: () => PageItem[];
  /** Stands above the slice in the same case. */
  resumedHead?: ResumedHead;
  pageBreak?: boolean;
}
