import type { Block, Inline } from '../pdf/blocks/index.ts';

/** The contents of blocks, each with its inline content, in their order; none of what the PDF alone draws. */
export function contentsIn(blocks: readonly Block[]): Inline[] {
  return blocks.flatMap((block): Inline[] => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return [block.content];
      case 'list':
        return block.items.flatMap(contentsIn);
      case 'details':
        return block.items.flatMap(({ label, value, more }) => [label, value, ...contentsIn(more)]);
      case 'entries':
        return block.items.flatMap(({ label, title, more }) => [label, title, ...contentsIn(more)]);
      case 'table':
        return [...block.head, ...block.rows.flatMap(({ cells }) => cells)];
      case 'callout':
      case 'note':
      case 'commitment':
        return contentsIn(block.blocks);
      default:
        return [];
    }
  });
}
