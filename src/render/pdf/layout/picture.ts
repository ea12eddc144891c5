/** Pictures in the text and in annexes. Three exports: their layout, the orientation of the page that it needs, and their size. */

import type { PictureBlock } from '../blocks/index.ts';
import type { Picture } from '../pictures/index.ts';
import type { Style } from '../style.ts';
import { linesOf, spansOf } from '../text/index.ts';
import type { PageArea } from './pages/index.ts';
import { type Flow, pushLines, pushSlice } from './slices.ts';
import { element } from './structure.ts';

/** The share of a page that a picture may take; above it are a heading and a few lines, and below its legend. */
const HIGHEST = 0.74;
/** In an annex, a picture of dots is enlarged as long as it keeps this many of them an inch. */
const SHARP = 150;
/** A picture turns its page when it gains at least this much, in length. */
const WORTH_A_TURN = 1.2;

/**
 * Lays out a picture, not wider than the column, and kept with its legend and credit. A picture of the text is never enlarged; a drawing in an
 * annex takes the whole width.
 */
export function layoutPicture(flow: Flow, block: PictureBlock): void {
  if (!flow.pictures) {
    layoutWords(flow, block);
    return;
  }
  const picture = flow.pictures.get(block.name);
  if (!picture) throw new Error(`a picture that was not read: ${block.name}`);
  const { width, height } = sizeIn(picture, flow.width, flow.height * HIGHEST, block.figure);
  const parent = block.caption.length > 0 ? element('Sect', flow.element) : flow.element;
  const figure = element('Figure', parent, { alt: block.alt });
  const x = flow.x + (block.figure ? (flow.width - width) / 2 : 0);
  pushSlice(
    flow,
    height,
    [{ kind: 'picture', x, y: 0, width, height, picture, element: figure }],
    flow.style.line * 0.5,
  );
  const caption = element('Caption', parent);
  for (const [index, line] of block.caption.entries()) {
    const style = isCredit(line) ? flow.style.text.note : flow.style.text.value;
    const from = flow.slices.length;
    pushLines(
      flow,
      linesOf(spansOf(line, style.text), flow.width, flow.shaper),
      style,
      // Each line is a paragraph of its own: read aloud, the words of two lines would run together.
      element('P', caption),
      index === 0 ? 6 : 2,
    );
    for (const slice of flow.slices.slice(from)) slice.keep = 2;
  }
  flow.gap = flow.style.line * 0.8;
  flow.keepNext = 0;
}

function layoutWords(flow: Flow, { alt, caption }: PictureBlock): void {
  const words = [{ type: 'text', value: `[image\u00a0: ${alt}]` }] as const;
  flow.blocks(flow, [
    { kind: 'note', blocks: [words, ...caption].map((content) => ({ kind: 'paragraph', content })) },
  ]);
}

/** The template writes the credit in italics, so that Markdown shows the difference too. */
const isCredit = (line: PictureBlock['caption'][number]) => line[0]?.type === 'emphasis';

/** Whether a picture of an annex is on a landscape page: because the author asks for it, or because it is read better so. */
export function isTurnedPicture(
  { name, figure, orientation }: PictureBlock,
  pictures: ReadonlyMap<string, Picture> | undefined,
  { page }: Style,
  portrait: PageArea,
  landscape: PageArea,
): boolean {
  const picture = pictures?.get(name);
  if (!figure || !picture || orientation === 'portrait') return false;
  if (orientation === 'landscape') return true;
  const on = (area: PageArea) =>
    sizeIn(picture, area.width - 2 * page.side, (area.height - area.top - area.bottom) * HIGHEST, true).width;
  return on(landscape) >= on(portrait) * WORTH_A_TURN;
}

/** The size of a picture that is not wider nor higher than this, in points; only `enlarged` it exceeds its natural size. */
export function sizeIn(picture: Picture, width: number, height: number, enlarged: boolean) {
  const scale = Math.min(enlarged ? largest(picture) : 1, width / picture.width, height / picture.height);
  return { width: picture.width * scale, height: picture.height * scale };
}

// How many times its natural size a picture may be: a drawing has no limit.
function largest(picture: Picture): number {
  if (picture.kind === 'vector') return Number.POSITIVE_INFINITY;
  const { columns, rows, orientation, width } = picture;
  return Math.max(1, ((orientation >= 5 ? rows : columns) * 72) / SHARP / width);
}
