import type { DocumentMeta } from '../../meta.ts';
import type { Block } from '../blocks/index.ts';
import type { Shaper } from '../fonts/shaping.ts';
import { PAGE, TEXT } from '../style.ts';
import type { Hyphenate } from '../text/hyphenation.ts';
import { layoutBlocks } from './flow/index.ts';
import type { Page } from './items.ts';
import { layoutCover } from './pages/cover.ts';
import { type PageArea, paginate } from './pages/paginate.ts';
import { addFingerprint, addRunningMatter } from './pages/running.ts';
import { layoutTableOfContents } from './pages/table-of-contents.ts';
import type { Flow } from './slices.ts';
import { element } from './structure.ts';
import { readsBetterInLandscape } from './table/orientation.ts';

const PORTRAIT: PageArea = { width: PAGE.width, height: PAGE.height, top: PAGE.top, bottom: PAGE.bottom };
const LANDSCAPE: PageArea = { width: PAGE.height, height: PAGE.width, top: PAGE.top, bottom: PAGE.bottom };

/** Places every block of a document on its pages. */
export function layoutDocument(
  blocks: readonly Block[],
  meta: DocumentMeta,
  shaper: Shaper,
  hyphenate: Hyphenate,
): Page[] {
  const root = element('Document', null);
  const fields = new Set<string>();
  const flowOf = (area: PageArea): Flow => ({
    blocks: layoutBlocks,
    shaper,
    hyphenate,
    x: PAGE.side,
    width: area.width - 2 * PAGE.side,
    slices: [],
    element: root,
    frames: [],
    fields,
    body: TEXT.body,
    gap: 0,
    keepNext: 0,
  });
  const pages: Page[] = [];
  let contents: number | undefined;
  const turned = (block: Block): boolean =>
    block.kind === 'table' &&
    (block.orientation === 'landscape' ||
      (block.orientation === 'best' && readsBetterInLandscape(block, shaper, PORTRAIT, LANDSCAPE)));
  for (const part of partsOf(blocks, turned)) {
    const area = part.landscape ? LANDSCAPE : PORTRAIT;
    const flow = flowOf(area);
    if (part.contents) contents ??= pages.length;
    else if (part.cover) pages.push(...layoutCover(flow, part.cover));
    else {
      layoutBlocks(flow, part.blocks);
      pages.push(...paginate(flow.slices, area));
    }
  }
  if (contents !== undefined)
    pages.splice(contents, 0, ...layoutTableOfContents(() => flowOf(PORTRAIT), pages, contents, PORTRAIT));
  addRunningMatter(pages, meta, shaper);
  if (meta.provenance) addFingerprint(pages, meta.provenance, shaper);
  return pages;
}

interface DocumentPart {
  landscape: boolean;
  blocks: Block[];
  cover?: Extract<Block, { kind: 'cover' }>;
  /** Where the table of contents goes, once the pages are known. */
  contents?: true;
}

/** Cuts a document where the page turns; a landscape table takes along the headings and the words that introduce it, and the notes below it. */
function partsOf(blocks: readonly Block[], turned: (block: Block) => boolean): DocumentPart[] {
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
