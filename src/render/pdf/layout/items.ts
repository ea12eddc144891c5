/** What the layout places on pages, and what `paint/` draws. One union and its members: hence ten exports. */

import type { Picture } from '../pictures/index.ts';
import type { TextLine } from '../text/index.ts';
import type { StructureElement } from './structure.ts';

/** A line of text; `y` is its baseline. Without an element it is an artifact: screen readers skip it. */
export interface LineItem {
  kind: 'line';
  x: number;
  y: number;
  line: TextLine;
  element: StructureElement | null;
}
/** A horizontal rule; `y` is its middle. */
export interface RuleItem {
  kind: 'rule';
  x: number;
  y: number;
  width: number;
  weight: number;
  color: string;
  /** When present, the rule is a row of dots of its weight, this many points apart. */
  dots?: number;
}
/** A rectangle; `y` is its top. */
export interface BoxItem {
  kind: 'box';
  x: number;
  y: number;
  width: number;
  height: number;
  fill?: string;
  stroke?: string;
  radius?: number;
}
/** An element without anything to draw, such as an empty cell. */
interface EmptyItem {
  kind: 'empty';
  y: number;
  element: StructureElement;
}
/**
 * A line or an area through points, or a circle; coordinates in points from the top left corner of the
 * drawing.
 */
export type DrawnShape = { fill?: string; stroke?: string; weight?: number } & (
  | { points: [number, number][] }
  | { center: [number, number]; radius: number }
);
/**
 * The shapes of a figure, painted in order; `y` is its top. The lines of its text are items of the same
 * element, placed after it.
 */
export interface DrawingItem {
  kind: 'drawing';
  x: number;
  y: number;
  width: number;
  height: number;
  shapes: DrawnShape[];
  element: StructureElement;
}
/** A picture stretched over a box, a figure of its own; `y` is its top. */
export interface PictureItem {
  kind: 'picture';
  x: number;
  y: number;
  width: number;
  height: number;
  picture: Picture;
  element: StructureElement;
}
/** An empty signature field; `y` is its top. `name` is unique in the document, `label` says who signs. */
export interface FieldItem {
  kind: 'field';
  x: number;
  y: number;
  width: number;
  height: number;
  name: string;
  label: string;
  element: StructureElement;
}
/** Where a bookmark leads. */
export interface BookmarkItem {
  kind: 'bookmark';
  y: number;
  depth: number;
  title: string;
}

/**
 * Something placed on a page; `x` from its left edge, `y` from its top edge, in points. Rules and boxes are
 * artifacts.
 */
export type PageItem =
  | LineItem
  | RuleItem
  | BoxItem
  | EmptyItem
  | DrawingItem
  | PictureItem
  | FieldItem
  | BookmarkItem;

/** A page with all its items placed; lengths in points. */
export interface Page {
  width: number;
  height: number;
  /** True for a page without running head and foot. */
  cover: boolean;
  items: PageItem[];
}
