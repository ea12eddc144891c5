import type { Block } from '../blocks.ts';
import { layoutCallout, layoutCommitment, layoutNote, layoutSignatures } from './boxes.ts';
import { type Flow, pushSlice } from './slices.ts';
import { layoutTable } from './table.ts';
import { layoutDetails, layoutHeading, layoutList, layoutParagraph } from './text-blocks.ts';

/** Lays out blocks one after the other in a flow. */
export function layoutBlocks(flow: Flow, blocks: readonly Block[]): void {
  for (const block of blocks) layoutBlock(flow, block);
}

function layoutBlock(flow: Flow, block: Block): void {
  switch (block.kind) {
    case 'heading':
      return layoutHeading(flow, block);
    case 'paragraph':
      return layoutParagraph(flow, block);
    case 'list':
      return layoutList(flow, block);
    case 'details':
      return layoutDetails(flow, block);
    case 'table':
      return layoutTable(flow, block);
    case 'commitment':
      return layoutCommitment(flow, block);
    case 'callout':
      return layoutCallout(flow, block);
    case 'note':
      return layoutNote(flow, block);
    case 'signatures':
      return layoutSignatures(flow, block);
    case 'page-break':
      pushSlice(flow, 0, []).pageBreak = true;
      return;
    case 'cover':
      throw new Error('une couverture n’a pas sa place dans le texte');
  }
}
