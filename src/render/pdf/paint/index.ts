/** Painting: from placed pages to the bytes of a tagged PDF. */

import { latin1Bytes } from '../../../kernel/bytes/latin1.ts';
import type { DocumentMeta } from '../../meta.ts';
import type { Shaper } from '../fonts/index.ts';
import type { Page } from '../layout/items.ts';
import type { StructureElement } from '../layout/structure.ts';
import { Annotations } from './annotations.ts';
import { attachFiles } from './attachment.ts';
import { pageContent } from './content.ts';
import { DocumentFonts } from './fonts.ts';
import { addOutputIntent, dateOf, infoOf, xmpOf } from './metadata.ts';
import { PdfFile, pdfNumber } from './objects.ts';
import { type Bookmark, writeOutline } from './outline.ts';
import type { LinkElements, PlacedElement } from './page-content.ts';
import { DocumentPictures } from './pictures.ts';
import { StructureTree } from './structure-tree.ts';

/** Writes placed pages as a tagged PDF 1.7; the same pages and meta give the same bytes. */
export function paint(pages: readonly Page[], meta: DocumentMeta, shaper: Shaper): Uint8Array {
  const file = new PdfFile(infoOf(meta), xmpOf(meta));
  const fonts = new DocumentFonts(shaper);
  const pictures = new DocumentPictures();
  const tree = new StructureTree(file);
  const ids = pages.map((page) => ({ id: file.reserve(), height: page.height }));
  const annotations = new Annotations(file, tree, ids);
  const links: LinkElements = new Map();
  const bookmarks: Bookmark[] = [];
  const resources = file.reserve();
  for (const [index, page] of pages.entries()) {
    const id = ids[index]?.id ?? 0;
    const { operators, marked, placed, links: areas } = pageContent(page, fonts, pictures, links);
    const parents = attach(tree, id, marked, placed);
    const onPage = areas.map((area) => annotations.link(area, id));
    for (const item of page.items) {
      if (item.kind === 'field') onPage.push(annotations.field(item, id, page.height));
      if (item.kind === 'bookmark')
        bookmarks.push({ depth: item.depth, title: item.title, page: id, top: page.height - item.y });
    }
    const content = file.add('', latin1Bytes(operators));
    file.write(
      id,
      `<</Type/Page/Parent ${file.pageTree} 0 R/MediaBox[0 0 ${pdfNumber(page.width)} ${pdfNumber(page.height)}]/Contents ${content} 0 R` +
        `/Resources ${resources} 0 R/StructParents ${tree.page(parents)}/Tabs/S${onPage.length > 0 ? `/Annots[${onPage.map((one) => `${one} 0 R`).join(' ')}]` : ''}>>`,
    );
    file.addPage(id);
  }
  file.write(resources, `<</Font<<${fonts.embed(file)}>>${pictures.embed(file)}>>`);
  annotations.end();
  tree.end();
  writeOutline(file, bookmarks);
  addOutputIntent(file);
  if (meta.provenance) attachFiles(file, meta.provenance, dateOf(meta));
  return file.end();
}

// Attaches the elements of a page in reading order; those without text come before the text that follows
// them.
function attach(
  tree: StructureTree,
  page: number,
  marked: readonly StructureElement[],
  placed: readonly PlacedElement[],
): number[] {
  const parents: number[] = [];
  let next = 0;
  for (const [mcid, element] of marked.entries()) {
    for (let one = placed[next]; one && one.before <= mcid; one = placed[++next])
      tree.place(one.element, one.box);
    parents.push(tree.content(element, page, mcid));
  }
  for (const { element, box } of placed.slice(next)) tree.place(element, box);
  return parents;
}
