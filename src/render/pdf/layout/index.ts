/**
 * The layout: from blocks to pages with every line placed. `layoutDocument` is the list of its steps. Blocks become slices
 * (`flow/`, `table/`, `chart/`, `signatures/`), slices fill pages (`pages/`); what needs the number of pages comes last.
 */

import { THEME_DE_CSI } from '../../../model/theme.ts';
import type { DocumentMeta } from '../../meta.ts';
import type { Block } from '../blocks/index.ts';
import type { Shaper } from '../fonts/index.ts';
import type { Picture } from '../pictures/index.ts';
import { type Style, styleOf } from '../style.ts';
import type { Hyphenate } from '../text/index.ts';
import { layoutBlocks } from './flow/index.ts';
import type { Page } from './items.ts';
import { labelsWidth } from './labels.ts';
import { fitOnePage } from './one-page.ts';
import {
  addColophon,
  addRunningMatter,
  fillings,
  insertTableOfContents,
  layoutCover,
  type PageArea,
  paginate,
} from './pages/index.ts';
import { partsOf } from './parts.ts';
import { isTurnedPicture } from './picture.ts';
import { addRevisionMarks } from './revisions.ts';
import type { Flow } from './slices.ts';
import { element } from './structure.ts';
import { isWholeInLandscape, readsBetterInLandscape } from './table/orientation.ts';

/** Places every block of a document on its pages. */
export function layoutDocument(
  blocks: readonly Block[],
  meta: DocumentMeta,
  shaper: Shaper,
  hyphenate: Hyphenate,
): Page[] {
  const { theme = THEME_DE_CSI } = meta;
  const style = styleOf(theme);
  const { portrait, landscape } = areasOf(style);
  const { pictures } = meta;
  const newFlow = flowMaker(shaper, hyphenate, style, labelsWidth(blocks, shaper, style), pictures);
  const ownSize = styleOf({ ...theme, taille: THEME_DE_CSI.taille });
  const parts = partsOf(blocks, (block) => isTurned(block, shaper, style, pictures));
  const pages: Page[] = [];
  let contentsAt: number | undefined;
  for (const part of parts) {
    const area = part.landscape ? landscape : portrait;
    if (part.contents) contentsAt ??= pages.length;
    else if (part.cover) pages.push(...layoutCover(newFlow(area), part.cover, theme.couverture));
    else
      pages.push(
        ...layoutPages((set) => newFlow(area, set), part.blocks, area, { ownSize, sheets: meta.sheets }),
      );
  }
  if (contentsAt !== undefined) insertTableOfContents(pages, contentsAt, () => newFlow(portrait), portrait);
  addRevisionMarks(pages, style);
  addRunningMatter(pages, meta, shaper, style);
  if (meta.provenance && meta.theme?.pages.colophon !== false)
    addColophon(pages, meta.provenance, shaper, style);
  return pages;
}

/** The text block of a page, upright and turned. */
function areasOf({
  page: { width, height, top, bottom },
}: Style): Record<'portrait' | 'landscape', PageArea> {
  return {
    portrait: { width, height, top, bottom },
    landscape: { width: height, height: width, top, bottom },
  };
}

/**
 * Key figures, and what stands between the same page breaks, are one page: where the text is too large for it, it is set in csi’s own size. Each
 * sheet of a document of sheets is one page too, as far as that can be read.
 */
function layoutPages(
  newFlow: (style?: Style) => Flow,
  blocks: readonly Block[],
  area: PageArea,
  { ownSize, sheets }: { ownSize: Style; sheets: DocumentMeta['sheets'] },
): Page[] {
  const flow = newFlow();
  for (const run of runsOf(blocks)) {
    const from = flow.slices.length;
    layoutBlocks(flow, run);
    if (sheets) fitOnePage(flow, from, run, newFlow);
    if (flow.style === ownSize || !run.some(({ kind }) => kind === 'key-figures')) continue;
    if (fillings(flow.slices, from, flow.slices.length, flow.height).length < 2) continue;
    const smaller = newFlow(ownSize);
    layoutBlocks(smaller, run);
    flow.slices.splice(from, Number.POSITIVE_INFINITY, ...smaller.slices);
  }
  return paginate(flow.slices, area);
}

// A page break stands alone.
function runsOf(blocks: readonly Block[]): Block[][] {
  const runs: Block[][] = [];
  for (const block of blocks) {
    const run = runs.at(-1);
    if (!run || block.kind === 'page-break' || run[0]?.kind === 'page-break') runs.push([block]);
    else run.push(block);
  }
  return runs;
}

/** A calendar of more columns than this is on landscape pages. */
const MOST_UPRIGHT = 11;

/** Whether a table or a picture is on landscape pages: because the author asks for it, or because it is read better so. */
function isTurned(
  block: Block,
  shaper: Shaper,
  style: Style,
  pictures: ReadonlyMap<string, Picture> | undefined,
): boolean {
  if (block.kind === 'picture') {
    const areas = areasOf(style);
    return isTurnedPicture(block, pictures, style, areas.portrait, areas.landscape);
  }
  if (block.kind === 'timeline') return block.head.length > MOST_UPRIGHT;
  if (block.kind !== 'table') return false;
  if (block.orientation === 'landscape') return true;
  const { portrait, landscape } = areasOf(style);
  if (block.orientation === 'portrait') return isWholeInLandscape(block, shaper, style, portrait, landscape);
  return readsBetterInLandscape(block, shaper, style, portrait, landscape);
}

/** Makes the flows of one document: all share the root of its structure and the names of its signature fields. */
function flowMaker(
  shaper: Shaper,
  hyphenate: Hyphenate,
  style: Style,
  labels: number,
  pictures: ReadonlyMap<string, Picture> | undefined,
): (area: PageArea, set?: Style) => Flow {
  const root = element('Document', null);
  const fields = new Set<string>();
  return (area, set = style) => ({
    inset: Math.min(set.page.inset, Math.max(0, area.width - 2 * set.page.side - set.measure)),
    blocks: layoutBlocks,
    shaper,
    hyphenate,
    style: set,
    x: set.page.side,
    width: area.width - 2 * set.page.side,
    slices: [],
    element: root,
    frames: [],
    labels,
    pictures,
    height: area.height - area.top - area.bottom,
    fields,
    body: set.text.body,
    gap: 0,
    keepNext: 0,
  });
}
