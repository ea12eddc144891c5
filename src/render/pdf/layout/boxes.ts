import type { BoxBlock, SignaturesBlock } from '../blocks.ts';
import { COLOR, LINE, TEXT } from '../style.ts';
import { spansOf } from '../text/inline.ts';
import { linesOf } from '../text/lines.ts';
import type { Item } from './items.ts';
import { baselineOf, type Flow, type Frame, keepWhole, pushSlice } from './slices.ts';
import { element } from './structure.ts';

/** A commitment or a callout is kept whole up to this height, in points: more would leave too much of a page empty. */
const WHOLE = 250;
const WHOLE_NOTE = 100;

/** Lays out a commitment: a section of its own, kept whole when that leaves no great void. */
export function layoutCommitment(flow: Flow, block: BoxBlock): void {
  const from = flow.slices.length;
  const inner: Flow = { ...flow, element: element('Sect', flow.element) };
  flow.blocks(inner, block.blocks);
  keepWhole(flow, from, WHOLE);
  flow.keepNext = 0;
  flow.gap = LINE;
}

/** Lays out a callout: a tinted box with a bar on its left. */
export function layoutCallout(flow: Flow, block: BoxBlock): void {
  const frame: Frame = { x: flow.x, width: flow.width, fill: COLOR.wash, bar: COLOR.navy };
  const from = flow.slices.length;
  const inner: Flow = {
    ...flow,
    x: flow.x + 15,
    width: flow.width - 28,
    frames: [...flow.frames, frame],
    element: element('Sect', flow.element),
    body: TEXT.callout,
  };
  pushSlice(inner, 9, [], LINE * 0.6);
  inner.keepNext = 2;
  flow.blocks(inner, block.blocks);
  inner.gap = 0;
  pushSlice(inner, 9, [], 0, 2);
  keepWhole(flow, from, WHOLE);
  flow.keepNext = 0;
  flow.gap = LINE;
}

/** Lays out a note: sources and reservations, small and grey; under a table it stays with it, under a heading it is part of it. */
export function layoutNote(flow: Flow, block: BoxBlock): void {
  const from = flow.slices.length;
  const underTable = flow.slices.at(-1)?.table !== undefined;
  const underHeading = flow.keepNext === 2;
  flow.blocks({ ...flow, gap: underTable ? 5 : flow.gap, body: TEXT.note, keepNext: underTable ? 1 : flow.keepNext }, block.blocks);
  keepWhole(flow, from, WHOLE_NOTE);
  flow.keepNext = underHeading ? 2 : 0;
  flow.gap = LINE * 0.75;
}

const GUTTER = 18;
const BOX_HEIGHT = 122;
/** Still room for a signature under three lines, when there are many. */
const LOW_BOX_HEIGHT = 104;
const MANY = 8;
const PAD = 10;

/** Lays out the signature blocks in two columns, each with room to sign by hand. */
export function layoutSignatures(flow: Flow, block: SignaturesBlock): void {
  const from = flow.slices.length;
  flow.blocks(flow, block.before);
  const width = (flow.width - GUTTER) / 2;
  for (let i = 0; i < block.boxes.length; i += 2) {
    const pair = block.boxes.slice(i, i + 2);
    const texts = pair.map((box) =>
      box.lines.map((content, index) => {
        const style = index === 0 ? TEXT.signatory : TEXT.signatoryName;
        return { style, lines: linesOf(spansOf(content, style.text), width - 2 * PAD, flow.shaper) };
      }),
    );
    const textHeight = Math.max(...texts.map((text) => text.reduce((sum, part) => sum + part.lines.length * part.style.leading, 0)));
    const height = Math.max(block.boxes.length > MANY ? LOW_BOX_HEIGHT : BOX_HEIGHT, textHeight + 62);
    const items = texts.flatMap((text, column): Item[] => {
      const x = flow.x + column * (width + GUTTER);
      const sect = element('Sect', flow.element);
      let y = PAD - 1;
      const placed: Item[] = [{ kind: 'box', x, y: 0, width, height, stroke: COLOR.rule, radius: 2.5 }];
      for (const { style, lines } of text) {
        const node = element('P', sect);
        for (const line of lines) {
          placed.push({ kind: 'line', x: x + PAD, y: y + baselineOf(style), line, element: node });
          y += style.leading;
        }
      }
      return placed;
    });
    pushSlice(flow, height, items, i === 0 ? LINE * 0.75 : 0, i === 0 ? 2 : 0);
    flow.gap = 14;
  }
  keepWhole(flow, from, 640);
  flow.gap = LINE;
}
