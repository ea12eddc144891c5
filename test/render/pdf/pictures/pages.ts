/** PDFs that show pictures, for tests. */

import { Shaper } from '../../../../src/render/pdf/fonts/shaping.ts';
import type { Page, PageItem } from '../../../../src/render/pdf/layout/items.ts';
import { element } from '../../../../src/render/pdf/layout/structure.ts';
import { paint } from '../../../../src/render/pdf/paint/index.ts';
import { type Picture, readPicture } from '../../../../src/render/pdf/pictures/index.ts';
import { FONTS, META } from '../support.ts';

/** A tagged PDF with a page for each picture: its box fills the page, in points. */
export function pdfOf(...pictures: { picture: Picture; width: number; height: number }[]): Uint8Array {
  const document = element('Document', null);
  const pages = pictures.map(({ picture, width, height }): Page => {
    const figure = element('Figure', document, { alt: 'Une image' });
    const item: PageItem = { kind: 'picture', x: 0, y: 0, width, height, picture, element: figure };
    return { width, height, cover: false, items: [item] };
  });
  return paint(pages, META, new Shaper(FONTS));
}

/** A PDF of one page that a picture fills. */
export function pdfOfBytes(bytes: Uint8Array, width: number, height: number): Uint8Array {
  return pdfOf({ picture: readPicture(bytes), width, height });
}
