import type { AlignType, List, PhrasingContent, Root, RootContent, Table, TableRow } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { plainText } from '../text/inline.ts';
import { chartOf } from './chart.ts';
import { coverOf } from './cover.ts';
import { signaturesOf } from './signatures.ts';

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
  /** Number of the first item; absent for bullets. */
  start?: number;
  items: Block[][];
}
export interface DetailsBlock {
  kind: 'details';
  items: { label: Inline; value: Inline; more: Block[] }[];
}
export interface TableBlock {
  kind: 'table';
  title?: string;
  /** Relative widths of the columns; absent: from what they hold. */
  widths?: number[];
  /** How many leading columns are grouped: an empty cell continues the one above. */
  groups: number;
  /** The side of the page that its columns run along; `best`: whichever reads better. */
  orientation: 'portrait' | 'landscape' | 'best';
  align: readonly AlignType[];
  head: Inline[];
  rows: TableRowBlock[];
}
/** A row; a total is all in bold, a band is one label for the rows below it, over all the columns. */
export interface TableRowBlock {
  cells: Inline[];
  kind: 'plain' | 'total' | 'band';
}
/** Series of figures by period, drawn as small lines side by side. */
export interface ChartBlock {
  kind: 'chart';
  title?: string;
  periods: string[];
  /** A figure is `undefined` where the cell holds none; `shown` is what the cell says. */
  series: { title: string; unit: string; figures: { value: number | undefined; shown: string }[] }[];
  notes: Block[];
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
  surtitle: Inline[];
  title: Inline;
  subtitle?: Inline;
  mention?: Inline;
  blocks: Block[];
  foot: Inline[];
}
/** What a document is made of, once Markdown is forgotten. */
export type Block =
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | DetailsBlock
  | TableBlock
  | ChartBlock
  | BoxBlock<'callout'>
  | BoxBlock<'note'>
  | BoxBlock<'commitment'>
  | SignaturesBlock
  | CoverBlock
  | { kind: 'table-of-contents' }
  | { kind: 'page-break' };

/** The blocks of a document that keeps to the dialect. */
export function blocksOf(root: Root): Block[] {
  return root.children.map(blockOf);
}

function blockOf(node: RootContent): Block {
  switch (node.type) {
    case 'heading':
      return { kind: 'heading', depth: node.depth, content: node.children };
    case 'paragraph':
      return { kind: 'paragraph', content: node.children };
    case 'list':
      return listOf(node);
    case 'table':
      return tableOf(node, {});
    case 'leafDirective':
      return { kind: node.name === 'sommaire' ? 'table-of-contents' : 'page-break' };
    case 'containerDirective':
      return containerOf(node);
    default:
      throw new Error(`nœud inattendu : ${node.type}`);
  }
}

function containerOf(node: ContainerDirective): Block {
  const first = node.children[0];
  switch (node.name) {
    case 'couverture':
      return coverOf(node, blockOf);
    case 'details':
      return first?.type === 'list' ? detailsOf(first) : { kind: 'details', items: [] };
    case 'tableau':
      return first?.type === 'table' ? tableOf(first, node.attributes ?? {}) : { kind: 'page-break' };
    case 'graphique':
      return chartOf(node, blockOf);
    case 'signatures':
      return signaturesOf(node, blockOf);
    default:
      return {
        kind: node.name === 'fiche' ? 'commitment' : node.name === 'note' ? 'note' : 'callout',
        blocks: node.children.map(blockOf),
      };
  }
}

function listOf(node: List): ListBlock {
  const items = node.children.map((item) => item.children.map(blockOf));
  return node.ordered ? { kind: 'list', start: node.start ?? 1, items } : { kind: 'list', items };
}

function detailsOf(node: List): DetailsBlock {
  return {
    kind: 'details',
    items: node.children.map((item) => {
      const [first, ...more] = item.children;
      const content = first?.type === 'paragraph' ? first.children : [];
      const label = content[0]?.type === 'strong' ? content[0].children : [];
      return { label, value: trimmedStart(content.slice(label.length > 0 ? 1 : 0)), more: more.map(blockOf) };
    }),
  };
}

function trimmedStart(content: Inline): Inline {
  const [first, ...rest] = content;
  return first?.type === 'text'
    ? [{ ...first, value: first.value.replace(/^[ \n]+/, '') }, ...rest]
    : content;
}

function tableOf(node: Table, attributes: Readonly<Record<string, string | null | undefined>>): TableBlock {
  const [head, ...rows] = node.children;
  const columns = head?.children.length ?? 0;
  const { titre, largeurs, groupes, orientation } = attributes;
  const groups = Math.min(Number(groupes ?? 0), columns);
  return {
    kind: 'table',
    ...(titre ? { title: titre } : {}),
    ...(largeurs ? { widths: largeurs.split(' ').map(Number) } : {}),
    groups,
    orientation: orientation === 'paysage' ? 'landscape' : orientation === 'au-mieux' ? 'best' : 'portrait',
    align: node.align ?? [],
    head: head?.children.map((cell) => cell.children) ?? [],
    rows: rows.map((row) => rowOf(row, columns, groups)),
  };
}

function rowOf(row: TableRow, columns: number, groups: number): TableRowBlock {
  const cells: Inline[] = Array.from({ length: columns }, (_, index) => row.children[index]?.children ?? []);
  const filled = cells.filter((cell) => cell.length > 0);
  if (!filled.every((cell) => cell.length === 1 && cell[0]?.type === 'strong'))
    return { cells, kind: 'plain' };
  if (filled.length > 1) return { cells, kind: 'total' };
  return { cells, kind: groups === 0 && columns > 1 && (cells[0]?.length ?? 0) > 0 ? 'band' : 'plain' };
}

/** Whether a paragraph is nothing but one strong text: a label. */
export function isLabel(block: ParagraphBlock): boolean {
  return block.content.length === 1 && block.content[0]?.type === 'strong';
}

/** The text of an inline, alone. */
export function textOf(content: Inline): string {
  return plainText(content);
}
