import type { Page } from '../layout/items.ts';
import type { DocumentFonts } from './fonts.ts';
import type { LinkElements, PageContent } from './page-content.ts';
import { Painter } from './painter.ts';
import type { DocumentPictures } from './pictures.ts';

/** Writes the operators of a page: first backgrounds as artifacts, then the text in reading order, tagged. */
export function pageContent(
  page: Page,
  fonts: DocumentFonts,
  pictures: DocumentPictures,
  linkElements: LinkElements,
): PageContent {
  const painter = new Painter(page, fonts, pictures, linkElements);
  painter.shapes(page.items);
  for (const item of page.items) {
    if (item.kind === 'line' && item.element) painter.line(item, item.element);
    else if (item.kind === 'drawing') painter.drawing(item);
    else if (item.kind === 'picture') painter.picture(item);
    else if (item.kind === 'empty' || item.kind === 'field') painter.place(item.element);
  }
  painter.artifacts(page.items);
  return {
    operators: painter.out.join('\n'),
    marked: painter.marked,
    placed: painter.placed,
    links: painter.links,
  };
}
