/** What painting a page gives to the file: its operators and what hangs on its places. The types go together, hence four exports. */

import type { StructureElement } from '../layout/structure.ts';
import type { Link } from '../text/index.ts';

/** Where a link stands on a page, in points from its bottom left corner. */
export interface LinkArea {
  link: Link;
  element: StructureElement;
  rect: readonly [number, number, number, number];
}

/** An element to put in its place before marked content `before`: one without text, or a figure and its box in points from the page's bottom left corner. */
export interface PlacedElement {
  before: number;
  element: StructureElement;
  box?: readonly [number, number, number, number];
}

/** A page's operators, the element of each marked content in order (its index is the MCID), those without text, and the links. */
export interface PageContent {
  operators: string;
  marked: StructureElement[];
  placed: PlacedElement[];
  links: LinkArea[];
}

/** Elements of links, shared by the pages that a link runs over. */
export type LinkElements = Map<Link, StructureElement>;
