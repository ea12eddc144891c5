import type { ElementAttributes, StructureElement } from '../layout/structure.ts';
import { type PdfFile, pdfNumber, pdfString, Raw } from './objects.ts';

interface TagNode {
  id: number;
  element: StructureElement;
  parent: TagNode | null;
  page: number;
  kids: string[];
  box?: readonly number[];
}

/**
 * The tree of tags. An element is attached when its first content is painted, so the order of the tree is the
 * reading order.
 */
export class StructureTree {
  readonly #file: PdfFile;
  readonly #nodes = new Map<StructureElement, TagNode>();
  readonly #parents: string[] = [];

  constructor(file: PdfFile) {
    this.#file = file;
  }

  /** Attaches marked content `mcid` of a page to an element; returns the object number of the element. */
  content(element: StructureElement, page: number, mcid: number): number {
    const node = this.#node(element);
    if (node.page === 0) node.page = page;
    node.kids.push(node.page === page ? String(mcid) : `<</Type/MCR/Pg ${page} 0 R/MCID ${mcid}>>`);
    return node.id;
  }

  /** Attaches an annotation to an element; returns the key that the annotation must have as StructParent. */
  annotation(element: StructureElement, page: number, annotation: number): number {
    const node = this.#node(element);
    node.kids.push(`<</Type/OBJR/Obj ${annotation} 0 R/Pg ${page} 0 R>>`);
    return this.#parents.push(`${node.id} 0 R`) - 1;
  }

  /** Attaches an element before it has any content; `box` is the place of a figure on the page. */
  place(element: StructureElement, box?: readonly number[]): void {
    const node = this.#node(element);
    if (box) node.box = box;
  }

  /**
   * Records the elements of a page's marked contents, in order; returns the key that the page must have as
   * StructParents.
   */
  page(elements: readonly number[]): number {
    return this.#parents.push(`[${elements.map((id) => `${id} 0 R`).join(' ')}]`) - 1;
  }

  /** Writes the tree and adds it to the catalog. */
  end(): void {
    const objects: [number, string][] = [];
    let root = 0;
    const treeRoot = this.#file.reserve();
    // Each note has an identifier (ISO 14289-1, 7.9), listed in a name tree in order (ISO 32000-1, 14.7.2).
    const notes: string[] = [];
    for (const node of this.#nodes.values()) {
      if (!node.parent) root = node.id;
      const note = node.element.type === 'Note' ? `(note-${String(notes.length + 1).padStart(6, '0')})` : '';
      if (note) notes.push(`${note} ${node.id} 0 R`);
      const kids = node.kids.length === 1 ? (node.kids[0] ?? '') : `[${node.kids.join(' ')}]`;
      objects.push([
        node.id,
        `<</Type/StructElem/S/${node.element.type}/P ${node.parent?.id ?? treeRoot} 0 R${node.page ? `/Pg ${node.page} 0 R` : ''}` +
          `${note && `/ID${note}`}${node.element.attributes ? attributes(node.element.attributes, node.box) : ''}${node.kids.length > 0 ? `/K ${kids}` : ''}>>`,
      ]);
    }
    this.#file.writeAll(objects);
    const nums = this.#parents.map((value, key) => `${key} ${value}`).join('\n');
    const parentTree = this.#file.add(`<</Nums[${nums}]>>`);
    this.#file.write(
      treeRoot,
      `<</Type/StructTreeRoot/K ${root} 0 R/ParentTree ${parentTree} 0 R/ParentTreeNextKey ${this.#parents.length}` +
        `${notes.length > 0 ? `/IDTree<</Names[${notes.join(' ')}]>>` : ''}>>`,
    );
    this.#file.catalog.StructTreeRoot = Object.assign(new Raw(`${treeRoot} 0 R`), { end() {} });
    this.#file.catalog.MarkInfo = Object.assign(new Raw('<</Marked true>>'), { end() {} });
  }

  #node(element: StructureElement): TagNode {
    let node = this.#nodes.get(element);
    if (!node) {
      const parent = element.parent ? this.#node(element.parent) : null;
      node = { id: this.#file.reserve(), element, parent, page: 0, kids: [] };
      parent?.kids.push(`${node.id} 0 R`);
      this.#nodes.set(element, node);
    }
    return node;
  }
}

function attributes(
  { scope, rowSpan, colSpan, numbering, alt }: ElementAttributes,
  box: readonly number[] = [],
): string {
  if (alt)
    return `/Alt ${pdfString(alt)}/A<</O/Layout/Placement/Block/BBox[${box.map(pdfNumber).join(' ')}]>>`;
  if (numbering) return `/A<</O/List/ListNumbering/${numbering}>>`;
  return `/A<</O/Table${scope ? `/Scope/${scope}` : ''}${rowSpan ? `/RowSpan ${rowSpan}` : ''}${colSpan ? `/ColSpan ${colSpan}` : ''}>>`;
}
