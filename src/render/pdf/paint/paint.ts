import type { DocumentMeta } from '../../meta.ts';
import type { Shaper } from '../fonts/shaping.ts';
import type { Page } from '../layout/items.ts';
import { type LinkArea, type LinkElements, pageContent } from './content.ts';
import { DocumentFonts } from './fonts.ts';
import { addOutputIntent, infoOf, xmpOf } from './metadata.ts';
import { PdfFile, pdfNumber, pdfString } from './objects.ts';
import { type Bookmark, writeOutline } from './outline.ts';
import { StructureTree } from './structure-tree.ts';

/** Writes placed pages as a tagged PDF 1.7; the same pages and meta give the same bytes. */
export function paint(pages: readonly Page[], meta: DocumentMeta, shaper: Shaper): Uint8Array {
  const file = new PdfFile(infoOf(meta), xmpOf(meta));
  const fonts = new DocumentFonts(shaper);
  const tree = new StructureTree(file);
  const links: LinkElements = new Map();
  const bookmarks: Bookmark[] = [];
  const resources = file.reserve();
  for (const page of pages) {
    const id = file.reserve();
    const { operators, marked, links: areas } = pageContent(page, fonts, links);
    const parents: number[] = [];
    for (const [mcid, element] of marked.entries()) parents.push(tree.content(element, id, mcid));
    for (const item of page.items) {
      if (item.kind === 'empty') tree.place(item.element);
      if (item.kind === 'bookmark') bookmarks.push({ depth: item.depth, title: item.title, page: id, top: page.height - item.y });
    }
    const annotations = areas.map((area) => `${annotate(file, tree, area, id)} 0 R`).join(' ');
    const content = file.add('', Buffer.from(operators, 'latin1'));
    file.write(
      id,
      `<</Type/Page/Parent ${file.pageTree} 0 R/MediaBox[0 0 ${pdfNumber(page.width)} ${pdfNumber(page.height)}]/Contents ${content} 0 R` +
        `/Resources ${resources} 0 R/StructParents ${tree.page(parents)}/Tabs/S${annotations ? `/Annots[${annotations}]` : ''}>>`,
    );
    file.addPage(id);
  }
  file.write(resources, `<</Font<<${fonts.embed(file)}>>>>`);
  tree.end();
  writeOutline(file, bookmarks);
  addOutputIntent(file);
  return file.end();
}

function annotate(file: PdfFile, tree: StructureTree, { link, element, rect }: LinkArea, page: number): number {
  const id = file.reserve();
  const key = tree.annotation(element, page, id);
  file.write(
    id,
    `<</Type/Annot/Subtype/Link/Rect[${rect.map(pdfNumber).join(' ')}]/Border[0 0 0]/F 4/Contents ${pdfString(link.url)}` +
      `/StructParent ${key}/A<</S/URI/URI ${pdfString(ascii(link.url))}>>>>`,
  );
  return id;
}

// A URI is ASCII (ISO 32000-1, 12.6.4.7); what is already encoded stays as it is, and half a character can't be encoded.
function ascii(url: string): string {
  return url.replaceAll(/\p{Cs}/gu, '\ufffd').replaceAll(/[^!-~]/gu, encodeURIComponent);
}
