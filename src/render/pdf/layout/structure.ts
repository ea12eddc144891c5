/** The logical structure of the document, which screen readers follow. Four exports: an element is made of the others. */

/** The structure types used; all are standard in PDF 1.7 (ISO 32000-1, 14.8.4). */
export type ElementType =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'P'
  | 'Note'
  | 'Caption'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Link'
  | 'Form'
  | 'Figure'
  | 'TOC'
  | 'TOCI'
  | 'Reference';

/** Attributes of tables and lists (ISO 32000-1, 14.8.5), and the alternative text of a figure (14.9.3). */
export interface ElementAttributes {
  scope?: 'Row' | 'Column';
  rowSpan?: number;
  colSpan?: number;
  numbering?: 'Disc' | 'Decimal' | 'None';
  /** The content of a figure, in words. */
  alt?: string;
}

/**
 * An element of the logical structure. It is attached to its parent when its first content is painted, which
 * is in reading order.
 */
export interface StructureElement {
  type: ElementType;
  parent: StructureElement | null;
  attributes?: ElementAttributes;
}

/** A new element under `parent`. */
export function element(
  type: ElementType,
  parent: StructureElement | null,
  attributes?: ElementAttributes,
): StructureElement {
  return attributes ? { type, parent, attributes } : { type, parent };
}
