import type { FieldItem } from '../layout/items.ts';
import { pdfNumber as n, type PdfFile, pdfString, Raw } from './objects.ts';
import type { LinkArea } from './page-content.ts';
import type { StructureTree } from './structure-tree.ts';

/** A page's object number, and its height in points. */
export interface PageReference {
  id: number;
  height: number;
}

/** The annotations of a document: links, and empty signature fields with the form that lists them. */
export class Annotations {
  readonly #pages: readonly PageReference[];
  readonly #file: PdfFile;
  readonly #tree: StructureTree;
  readonly #fields: number[] = [];

  constructor(file: PdfFile, tree: StructureTree, pages: readonly PageReference[]) {
    this.#pages = pages;
    this.#file = file;
    this.#tree = tree;
  }

  /** Writes a link of a page; returns its object number. */
  link({ link, element, rect }: LinkArea, page: number): number {
    const id = this.#file.reserve();
    const key = this.#tree.annotation(element, page, id);
    const target =
      'url' in link ? `/A<</S/URI/URI ${pdfString(ascii(link.url))}>>` : this.#destination(link.page, link.y);
    this.#file.write(
      id,
      `<</Type/Annot/Subtype/Link/Rect[${rect.map(n).join(' ')}]/Border[0 0 0]/F 4/Contents ${pdfString('url' in link ? link.url : link.label)}` +
        `/StructParent ${key}${target}>>`,
    );
    return id;
  }

  #destination(index: number, y: number): string {
    const page = this.#pages[index];
    return page ? `/Dest[${page.id} 0 R/XYZ 0 ${n(page.height - y)} 0]` : '';
  }

  /** Writes a signature field on a page of that height; returns its object number. */
  field(item: FieldItem, page: number, pageHeight: number): number {
    const id = this.#file.reserve();
    const key = this.#tree.annotation(item.element, page, id);
    const bottom = pageHeight - item.y - item.height;
    const rect = [item.x, bottom, item.x + item.width, bottom + item.height].map(n).join(' ');
    // PDF/A requires an appearance, even for an empty field.
    const look = this.#file.add(
      `/Type/XObject/Subtype/Form/BBox[0 0 ${n(item.width)} ${n(item.height)}]/Resources<<>>`,
      EMPTY,
    );
    const label = pdfString(item.label);
    this.#file.write(
      id,
      `<</Type/Annot/Subtype/Widget/FT/Sig/T ${pdfString(item.name)}/TU ${label}/Contents ${label}/F 4/Rect[${rect}]/MK<<>>` +
        `/P ${page} 0 R/AP<</N ${look} 0 R>>/StructParent ${key}>>`,
    );
    this.#fields.push(id);
    return id;
  }

  /**
   * Adds the form to the catalog if there is a field. The flag for existing signatures is not set: there is
   * none yet.
   */
  end(): void {
    if (this.#fields.length === 0) return;
    const form = this.#file.add(`<</Fields[${this.#fields.map((id) => `${id} 0 R`).join(' ')}]>>`);
    this.#file.catalog.AcroForm = new Raw(`${form} 0 R`);
  }
}

const EMPTY = Uint8Array.from('q Q', (character) => character.charCodeAt(0));

// A URI is ASCII (ISO 32000-1, 12.6.4.7). What is already encoded stays unchanged; half of a surrogate pair
// cannot be encoded.
function ascii(url: string): string {
  return url.replaceAll(/\p{Cs}/gu, '\ufffd').replaceAll(/[^!-~]/gu, encodeURIComponent);
}
