/** The result of painting a page: its operators, and what the file links to their places. Four exports: types that go together. */

import type { StructureElement } from '../layout/structure.ts';
import type { Link } from '../text/index.ts';

/** Where a link is on a page, in points from its bottom left corner. */
export interface LinkArea {
  link: Link;
  element: StructureElement;
  rect: readonly [number, number, number, number];
}

/**
 * An element to attach before the marked content of index `before`: one without text, or a figure with its
 * box in points from the bottom left corner of the page.
 */
export interface PlacedElement {
  before: number;
  element: StructureElement;
  box?: readonly [number, number, number, number];
}

/**
 * The operators of a page, the element of each marked content in order (its index is the MCID), the elements
 * without text, and the links.
 */
export interface PageContent {
  operators: string;
  marked: StructureElement[];
  placed: PlacedElement[];
  links: LinkArea[];
}

/** The structure elements of links; the pages that a link spans share one. */
export type LinkElements = Map<Link, StructureElement>;
