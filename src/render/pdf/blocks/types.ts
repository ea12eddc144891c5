/**
 * The blocks that a document is made of, once Markdown is out of the way. One union needs all its members in one file: hence
 * more than three exports.
 */

import type { AlignType, PhrasingContent } from 'mdast';

export type Inline = readonly PhrasingContent[];

export interface HeadingBlock {
  kind: 'heading';
  depth: number;
  content: Inline;
}
export interface ParagraphBlock {
  kind: 'paragraph';
  content: Inline;
}
export interface ListBlock {
  kind: 'list';
  /** Number of the first item; absent for a bullet list. */
  start?: number;
  items: Block[][];
}
export interface DetailsBlock {
  kind: 'details';
  items: { label: Inline; value: Inline; more: Block[] }[];
}
/** Commitments as entries of a list, each with its number. */
export interface EntriesBlock {
  kind: 'entries';
  items: { label: Inline; title: Inline; more: Block[] }[];
}
export interface TableBlock {
  kind: 'table';
  title?: string;
  /** The title where it is marked. */
  caption?: Inline;
  /** Relative widths of the columns; when absent, they are computed from the contents. */
  widths?: number[];
  /** How many leading columns are grouped: in these, an empty cell continues the cell above. */
  groups: number;
  /** Orientation of the page; `best`: whichever makes the table easier to read. */
  orientation: 'portrait' | 'landscape' | 'best';
  /** True when no column names the rows: texts face to face. */
  alike?: true;
  align: readonly AlignType[];
  head: Inline[];
  rows: TableRowBlock[];
}
/** A row of a table. A total is all bold; a band is one label across all columns, for the rows below it. */
export interface TableRowBlock {
  cells: Inline[];
  kind: 'plain' | 'total' | 'band';
  /** True where « 330 → 430 » has a bar under it. */
  bars?: true;
}
/** Key figures, in columns face to face: each cell is one figure in large type, above what it counts and where it comes from. */
export interface KeyFiguresBlock {
  kind: 'key-figures';
  title?: string;
  head: Inline[];
  /** A cell without figure is empty. */
  rows: { figure: string; lines: Inline[] }[][];
}
/** What falls in each period, row by row: lines of the form « 31/12 : 1.1, 1.4 », in time. */
export interface TimelineBlock {
  kind: 'timeline';
  title?: string;
  /** The heads of the columns: first that of the labels, then years, then perhaps « Sans terme ». */
  head: string[];
  rows: { label: Inline; cells: string[][] }[];
}
/** Series of figures by period, drawn as small line charts next to each other. */
export interface ChartBlock {
  kind: 'chart';
  title?: string;
  periods: string[];
  series: ChartSeries[];
  notes: Block[];
}
/** One series of a chart. */
export interface ChartSeries {
  title: string;
  unit: string;
  /** One for each period; `value` is undefined where the cell contains no number, `shown` is the text of the cell. */
  figures: { value: number | undefined; shown: string }[];
}
/** Figures on their days against what was expected of them and what is to be reached, drawn in time. */
export interface TrajectoryBlock {
  kind: 'trajectory';
  title?: string;
  /** True where what is expected grows by steps, and not day by day. */
  steps: boolean;
  /** True for a drawing that stands beside others on one page. */
  small: boolean;
  /** In the order of their days; none where the table cannot be drawn. */
  moments: TrajectoryMoment[];
  /** The same as a table, for formats that print it. */
  table: TableBlock;
  notes: Block[];
}
/** A row of a trajectory. */
export interface TrajectoryMoment {
  /** The day, counted in days. */
  day: number;
  /** What was found. */
  figure?: Figure;
  /** One figure; two where an amendment replaces the first one by the second. */
  expected: Figure[];
  target: Figure[];
  /** What the day is, and how its figure is known: « Échéance », « estimé ». */
  marks: string[];
  /** All cells of the row. */
  cells: string[];
}
/** A number and how it is written. */
export interface Figure {
  value: number;
  shown: string;
}
/** A picture by the path that the source writes, with what it shows in words, and the lines under it. */
export interface PictureBlock {
  kind: 'picture';
  name: string;
  alt: string;
  caption: Inline[];
  /** True in a figure of an annex, which may take the whole width and a page of its own. */
  figure: boolean;
  orientation: 'portrait' | 'landscape' | 'best';
}
/** The emblems of a cover: whose first is that of the State, if `issuer`; heights in millimetres where they are given. */
export interface EmblemsBlock {
  issuer: boolean;
  emblems: { name: string; alt: string; height?: number }[];
}
/** Blocks in a box: a commitment, a callout, or a note. */
export interface BoxBlock<
  Kind extends 'callout' | 'note' | 'commitment' = 'callout' | 'note' | 'commitment',
> {
  kind: Kind;
  blocks: Block[];
}
export interface SignaturesBlock {
  kind: 'signatures';
  before: Block[];
  boxes: { party?: string; lines: Inline[] }[];
}
export interface CoverBlock {
  kind: 'cover';
  emblems?: EmblemsBlock;
  surtitle: Inline[];
  title: Inline;
  subtitle?: Inline;
  mention?: Inline;
  blocks: Block[];
  foot: Inline[];
}
/** One thing the printed document is made of. */
export type Block =
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | DetailsBlock
  | EntriesBlock
  | TableBlock
  | KeyFiguresBlock
  | TimelineBlock
  | ChartBlock
  | TrajectoryBlock
  | PictureBlock
  | BoxBlock<'callout'>
  | BoxBlock<'note'>
  | BoxBlock<'commitment'>
  | SignaturesBlock
  | CoverBlock
  | { kind: 'mention'; content: Inline }
  | { kind: 'table-of-contents' }
  | { kind: 'page-break' };
