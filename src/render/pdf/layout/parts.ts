import type { Block } from '../blocks/types.ts';

/** Blocks that share the orientation of their pages, the cover, or the place of the table of contents. */
export interface DocumentPart {
  landscape: boolean;
  blocks: Block[];
  cover?: Extract<Block, { kind: 'cover' }>;
  /** Where the table of contents goes, once the pages are known. */
  contents?: true;
}

/** Cuts a document where the page turns; a landscape table takes along the headings and the words that introduce it, and the notes below it. */
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
  // The title of a document that is little more than this table would be alone on a page of its own.
  const first = blocks[0];
  return first?.kind === 'heading' && first.depth === 1 && start <= LONGEST_INTRODUCTION ? 0 : start;
}
