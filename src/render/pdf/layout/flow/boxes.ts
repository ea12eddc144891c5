import type { BoxBlock } from '../../blocks/index.ts';
import { textOf } from '../../blocks/index.ts';
import type { Frame } from '../slice.ts';
import { type Flow, keepWhole, pushSlice, textColumn } from '../slices.ts';
import { element } from '../structure.ts';
import { layoutParagraph } from './text-blocks.ts';

/** A callout is kept on one page up to this height, in points; a higher one would leave too much of a page empty. */
const WHOLE = 190;
/** A commitment of fewer lines than this is never cut. */
const WHOLE_LINES = 12;
/** The lines of a longer one that stay with its title. */
const START_LINES = 4;
const WHOLE_NOTE = 100;
/** From the bar of a callout to its text, in points. */
const PAD = 15;
/** A note that a footnote mark refers to begins with that mark. */
const CALLED = /^[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]/;

/** Lays out a commitment: a section of its own, kept on one page if it is not too high. */
export function layoutCommitment(flow: Flow, block: BoxBlock): void {
  const from = flow.slices.length;
  const inner: Flow = { ...flow, element: element('Sect', flow.element) };
  flow.blocks(inner, block.blocks);
  const made = flow.slices.slice(from + 1);
  const start = made.length + 1 < WHOLE_LINES ? made : made.slice(0, START_LINES);
  for (const slice of start) slice.keep = 2;
  keepWhole(flow, from, WHOLE);
  flow.keepNext = 0;
  flow.gap = flow.style.line;
}

/** Lays out a callout: a tinted box with a bar on its left. */
export function layoutCallout(flow: Flow, block: BoxBlock): void {
  const frame: Frame = {
    x: flow.x,
    width: flow.width,
    fill: flow.style.color.wash,
    bar: flow.style.color.main,
  };
  const from = flow.slices.length;
  const inner: Flow = {
    ...flow,
    x: flow.x + PAD,
    width: flow.width - 28,
    // Its text stands under that of the page.
    inset: Math.max(0, flow.inset - PAD),
    frames: [...flow.frames, frame],
    element: element('Sect', flow.element),
    body: flow.style.text.callout,
  };
  pushSlice(inner, 9, [], flow.style.line * 0.6);
  inner.keepNext = 2;
  flow.blocks(inner, block.blocks);
  inner.gap = 0;
  pushSlice(inner, 9, [], 0, 2);
  keepWhole(flow, from, WHOLE);
  flow.keepNext = 0;
  flow.gap = flow.style.line;
}

/**
 * Lays out a note (sources, reservations), small and grey. It stays with the table above it; under a heading
 * it belongs to the heading.
 */
export function layoutNote(flow: Flow, block: BoxBlock): void {
  const from = flow.slices.length;
  const underTable = flow.slices.at(-1)?.table !== undefined;
  const underHeading = flow.keepNext === 2;
  const inner: Flow = {
    ...flow,
    ...(underTable ? { inset: 0 } : textColumn(flow)),
    gap: underTable ? 5 : underHeading ? flow.gap / 2 : flow.gap,
    body: flow.style.text.note,
    keepNext: underTable ? 2 : flow.keepNext,
  };
  for (const child of block.blocks) {
    if (child.kind === 'paragraph' && CALLED.test(textOf(child.content)))
      layoutParagraph(inner, child, element('Note', flow.element));
    else flow.blocks(inner, [child]);
  }
  keepWhole(flow, from, WHOLE_NOTE);
  for (const slice of flow.slices.slice(from)) slice.note = true;
  flow.keepNext = underHeading ? 2 : 0;
  flow.gap = underHeading ? flow.style.line * 0.5 : flow.style.line * 0.75;
}
