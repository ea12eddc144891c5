import type { Block } from '../blocks/index.ts';

/** Blocks that share the orientation of their pages, the cover, or the place of the table of contents. */
export interface DocumentPart {
  landscape: boolean;
  blocks: Block[];
  cover?: Extract<Block, { kind: 'cover' }>;
  /** True for the place of the table of contents, which is laid out once the pages are known. */
  contents?: true;
}

/**
 * Splits a document where the orientation of the pages changes. The headings and paragraphs that introduce a
 * landscape table, and the notes below it, go with it.
 */
export function partsOf(blocks: readonly Block[], turned: (block: Block) => boolean): DocumentPart[] {
  const parts: DocumentPart[] = [];
  const current = (landscape: boolean): DocumentPart => {
    let part = parts.at(-1);
    if (!part || part.cover || part.contents || part.landscape !== landscape) {
      part = { landscape, blocks: [] };
      parts.push(part);
    }
    return part;
  };
  for (const block of blocks) {
    const last = parts.at(-1);
    if (block.kind === 'cover') parts.push({ landscape: false, blocks: [], cover: block });
    else if (block.kind === 'table-of-contents') parts.push({ landscape: false, blocks: [], contents: true });
    else if (turned(block)) {
      const introduction = last && !last.landscape ? last.blocks.splice(introductionStart(last.blocks)) : [];
      if (last?.blocks.length === 0 && !last.cover && !last.contents) parts.pop();
      current(true).blocks.push(...introduction, block);
    } else if (block.kind === 'note' && last?.landscape) last.blocks.push(block);
    else current(false).blocks.push(block);
  }
  return parts;
}

const LONGEST_INTRODUCTION = 3;

function introductionStart(blocks: readonly Block[]): number {
  let start = blocks.length;
  while (start > 0 && blocks.length - start < LONGEST_INTRODUCTION && blocks[start - 1]?.kind === 'paragraph')
    start -= 1;
  if (blocks[start - 1]?.kind !== 'heading') return blocks.length;
  while (blocks[start - 1]?.kind === 'heading') start -= 1;
  // When a document consists of little more than this table, its title would be alone on a page.
  const first = blocks[0];
  return first?.kind === 'heading' && first.depth === 1 && start <= LONGEST_INTRODUCTION ? 0 : start;
}
