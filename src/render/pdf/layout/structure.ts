/** The structure types used, all standard in PDF 1.7 (ISO 32000-1, 14.8.4). */
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

/** Table and list attributes (ISO 32000-1, 14.8.5), and the text that stands for a figure (14.9.3). */
export interface ElementAttributes {
  scope?: 'Row' | 'Column';
  rowSpan?: number;
  colSpan?: number;
  numbering?: 'Disc' | 'Decimal' | 'None';
  /** What a figure shows, in words. */
  alt?: string;
}

/** An element of the logical structure; it takes its place in its parent when its first content is painted, in reading order. */
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
