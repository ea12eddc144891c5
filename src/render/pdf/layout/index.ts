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
import {
  addColophon,
  addRunningMatter,
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
  const parts = partsOf(blocks, (block) => isTurned(block, shaper, style, pictures));
  const pages: Page[] = [];
  let contentsAt: number | undefined;
  for (const part of parts) {
    const area = part.landscape ? landscape : portrait;
    if (part.contents) contentsAt ??= pages.length;
    else if (part.cover) pages.push(...layoutCover(newFlow(area), part.cover, theme.couverture));
    else pages.push(...layoutPages(newFlow(area), part.blocks, area));
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

function layoutPages(flow: Flow, blocks: readonly Block[], area: PageArea): Page[] {
  layoutBlocks(flow, blocks);
  return paginate(flow.slices, area);
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
): (area: PageArea) => Flow {
  const root = element('Document', null);
  const fields = new Set<string>();
  return (area) => ({
    inset: Math.min(style.page.inset, Math.max(0, area.width - 2 * style.page.side - style.measure)),
    blocks: layoutBlocks,
    shaper,
    hyphenate,
    style,
    x: style.page.side,
    width: area.width - 2 * style.page.side,
    slices: [],
    element: root,
    frames: [],
    labels,
    pictures,
    height: area.height - area.top - area.bottom,
    fields,
    body: style.text.body,
    gap: 0,
    keepNext: 0,
  });
}
