/** Signature boxes, which must never be on a page without something of what they sign. */

import type { SignaturesBlock } from '../../blocks/index.ts';
import { type Flow, pushLines, pushSlice } from '../slices.ts';
import { element } from '../structure.ts';
import { boxItems } from './box.ts';
import { reminder } from './reminder.ts';
import { DENSITY, heightOf, rowsOf, type Signer } from './signers.ts';

/** Signatures up to this height, in points, are kept on one page with the heading and the text above them. */
const WHOLE = 540;

/**
 * Lays out the signature boxes in the order of the protocol, two in a row, or three when they would not fit
 * on a page or the last would be alone in its row, each with room to sign by hand. No page holds signatures alone: the first row stays with the
 * text above it, the next pages begin with a reminder of what is signed.
 */
export function layoutSignatures(flow: Flow, block: SignaturesBlock): void {
  const from = flow.slices.length;
  flow.blocks(flow, block.before);
  const two = rowsOf(flow, block, 2);
  const isOdd = block.boxes.length > 1 && block.boxes.length % 2 === 1;
  const across = isOdd || heightOf(two, 2) > WHOLE ? 3 : 2;
  const run = reminder(flow, block);
  for (const [index, row] of (across === 2 ? two : rowsOf(flow, block, 3)).entries()) {
    const above = index === 0 ? flow.style.line * 0.75 : 0;
    const start = flow.slices.length;
    if (index === 0) flow.keepNext = 2;
    for (const signer of row.signers) if (signer.tall) pushText(flow, signer, above);
    const items = row.signers.flatMap((signer, column) => boxItems(flow, signer, column, across, row.height));
    if (flow.slices.length > start) {
      // The end of a text, which names who signs, must be on the page of the box.
      for (const slice of flow.slices.slice(-2)) slice.keep = 2;
      pushSlice(flow, row.height, items, flow.style.line * 0.5, 2);
    } else pushSlice(flow, row.height, items, above);
    for (const slice of flow.slices.slice(start)) slice.table = run;
    flow.gap = DENSITY[across].gap;
  }
  keepTogether(flow, from);
  keepWithText(flow, from);
  flow.gap = flow.style.line;
}

// Signatures break by row only if much of a page would stay empty otherwise.
function keepTogether(flow: Flow, from: number): void {
  const slices = flow.slices.slice(from);
  if (slices.reduce((sum, { height, before }) => sum + height + before, 0) > WHOLE + 2 * flow.style.line)
    return;
  for (const slice of slices.slice(1)) if (slice.keep === 0) slice.keep = 1;
}

// With the heading alone, the page would not show what is signed: the end of the text before it comes along.
function keepWithText(flow: Flow, from: number): void {
  for (let at = from - 1; at >= 0 && from - at <= 4; at--) {
    const slice = flow.slices[at];
    if (!slice?.items.some((item) => item.kind === 'bookmark')) continue;
    slice.keep = 2;
    return;
  }
}

function pushText(flow: Flow, { text, section }: Signer, above: number): void {
  for (const [index, { style, lines }] of text.entries())
    pushLines(flow, lines, style, element('P', section), index === 0 ? above : flow.style.line * 0.25);
}
