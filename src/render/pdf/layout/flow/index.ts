/**
 * Lays out blocks one after the other as slices of a flow. `LAYOUTS` has one function for each kind of block.
 */

import type { Block } from '../../blocks/index.ts';
import { layoutChart } from '../chart/index.ts';
import { layoutKeyFigures } from '../key-figures/index.ts';
import { layoutMention } from '../mention.ts';
import { layoutPicture } from '../picture.ts';
import { layoutSignatures } from '../signatures/index.ts';
import { type Flow, pushSlice, textColumn } from '../slices.ts';
import { layoutTable } from '../table/index.ts';
import { layoutTimeline } from '../timeline/index.ts';
import { layoutTrajectory } from '../trajectory/index.ts';
import { layoutCallout, layoutCommitment, layoutNote } from './boxes.ts';
import { layoutEntries } from './entries.ts';
import { layoutHeading } from './heading.ts';
import { layoutDetails, layoutList, layoutParagraph } from './text-blocks.ts';

type Layouts = {
  [Kind in Exclude<Block['kind'], OwnPages>]: (flow: Flow, block: Extract<Block, { kind: Kind }>) => void;
};

/** Kinds that have pages of their own. */
type OwnPages = 'cover' | 'table-of-contents';

/** How each kind of block is laid out in a flow. */
const LAYOUTS: Layouts = {
  heading: layoutHeading,
  paragraph: (flow, block) => layoutParagraph(flow, block),
  list: (flow, block) => layoutList(flow, block),
  details: layoutDetails,
  entries: layoutEntries,
  table: layoutTable,
  'key-figures': layoutKeyFigures,
  timeline: layoutTimeline,
  chart: layoutChart,
  trajectory: layoutTrajectory,
  picture: layoutPicture,
  commitment: layoutCommitment,
  callout: layoutCallout,
  note: layoutNote,
  signatures: layoutSignatures,
  mention: (flow, { content }) => layoutMention(flow, content),
  'page-break': (flow) => {
    pushSlice(flow, 0, []).pageBreak = true;
  },
};

/** The kinds of running text. */
const SET_IN: ReadonlySet<Block['kind']> = new Set(['paragraph', 'list']);

/** Lays out blocks one after the other in a flow. Throws an Error on a block that has pages of its own. */
export function layoutBlocks(flow: Flow, blocks: readonly Block[]): void {
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'cover' || block.kind === 'table-of-contents')
      throw new Error(`a block with pages of its own inside a flow: ${block.kind}`);
    const from = flow.slices.length;
    const layOut = LAYOUTS[block.kind] as (flow: Flow, block: Block) => void;
    if (SET_IN.has(block.kind)) {
      const inner = { ...flow, ...textColumn(flow) };
      layOut(inner, block);
      flow.gap = inner.gap;
      flow.keepNext = inner.keepNext;
    } else layOut(flow, block);
    // The single line of a chapter's last paragraph must not be alone on the next page.
    const [line] = flow.slices.slice(from);
    const last = blocks[index + 1]?.kind === 'heading' && blocks[index - 1]?.kind === 'paragraph';
    if (last && block.kind === 'paragraph' && line && flow.slices.length === from + 1 && line.keep === 0)
      line.keep = 1;
  }
}
