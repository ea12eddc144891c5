/** How blocks add slices to a flow. Six exports: every layout of a block needs them all. */

import type { Block } from '../blocks/index.ts';
import type { Shaper } from '../fonts/index.ts';
import type { Picture } from '../pictures/index.ts';
import type { LineStyle, Style } from '../style.ts';
import type { Hyphenate, TextLine } from '../text/index.ts';
import type { PageItem } from './items.ts';
import type { Frame, Keep, Slice } from './slice.ts';
import type { StructureElement } from './structure.ts';

/** Where blocks are laid out: a column, and the slices made so far. */
export interface Flow {
  /** Lays out blocks in a flow: used by blocks that contain others. */
  blocks(flow: Flow, blocks: readonly Block[]): void;
  shaper: Shaper;
  hyphenate: Hyphenate;
  /** The look of the document, made from its theme. */
  style: Style;
  x: number;
  width: number;
  /** How far running text stands from `x`, where headings, tables, numbers and labels begin; 0 in what is itself set in. */
  inset: number;
  slices: Slice[];
  element: StructureElement;
  frames: readonly Frame[];
  /** The width of the column of labels, the same in all grids of a document; in points. */
  labels: number;
  /** The pictures of the document, by their path as the source writes it; undefined when nobody has read them: their words stand for them. */
  pictures: ReadonlyMap<string, Picture> | undefined;
  /** The height of the column on a page that has nothing else. */
  height: number;
  /** Names of the fields made so far in the document. */
  fields: Set<string>;
  body: LineStyle;
  /** Space wanted below the last block. */
  gap: number;
  /** How much a page break before the next slice is to be avoided. */
  keepNext: Keep;
}

/** Adds a slice; the space above it is the larger of those wanted by the block above and by this one. */
export function pushSlice(flow: Flow, height: number, items: PageItem[], above = 0, keep: Keep = 0): Slice {
  const slice: Slice = {
    height,
    before: Math.max(flow.gap, above),
    keep: Math.max(keep, flow.keepNext) as Keep,
    items,
    frames: flow.frames,
  };
  flow.slices.push(slice);
  flow.gap = 0;
  flow.keepNext = 0;
  return slice;
}

/** The baseline of a line, in points from the top of its leading. */
export function baselineOf(style: LineStyle): number {
  return style.leading / 2 + style.text.size * 0.335;
}

/** Adds lines as one slice each, so that no page begins or ends with a single line of a paragraph. */
export function pushLines(
  flow: Flow,
  lines: readonly TextLine[],
  style: LineStyle,
  element: StructureElement | null,
  above: number,
  indent = 0,
): Slice | undefined {
  let first: Slice | undefined;
  for (const [index, line] of lines.entries()) {
    const item: PageItem = { kind: 'line', x: flow.x + indent, y: baselineOf(style), line, element };
    const alone = index === 1 || (index > 0 && index === lines.length - 1);
    const slice = pushSlice(flow, style.leading, [item], index === 0 ? above : 0, alone ? 2 : 0);
    first ??= slice;
  }
  return first;
}

/**
 * Avoids page breaks between the slices made since index `from`, if they take at most `most` points in all.
 */
export function keepWhole(flow: Flow, from: number, most: number): void {
  const made = flow.slices.slice(from);
  const height = made.reduce((sum, slice, index) => sum + slice.height + (index === 0 ? 0 : slice.before), 0);
  if (height > most) return;
  for (const slice of made.slice(1)) if (slice.keep === 0) slice.keep = 1;
}

/** The column of running text: set in from that of headings and tables, and no wider than a line reads well. */
export function textColumn(flow: Flow): { x: number; width: number; inset: number } {
  if (flow.inset === 0) return { x: flow.x, width: flow.width, inset: 0 };
  return {
    x: flow.x + flow.inset,
    width: Math.min(flow.width - flow.inset, flow.style.measure),
    inset: 0,
  };
}
