/** Key figures: columns face to face, each figure in large type above what it counts and where it comes from. */

import { type Inline, type KeyFiguresBlock, textOf } from '../../blocks/index.ts';
import type { LineStyle, Style } from '../../style.ts';
import { linesOf, spansOf, type TextLine } from '../../text/index.ts';
import type { PageItem } from '../items.ts';
import { baselineOf, type Flow, pushLines, pushSlice } from '../slices.ts';
import { element, type StructureElement } from '../structure.ts';
import { figureLine, figureSizes } from './figure.ts';

/** The space between two columns, where the arrow stands; in points. */
const GUTTER = 44;
const PAD = { first: 3, top: 11, bottom: 13 } as const;
const HEAD = { above: 7, below: 6, rule: 1.6 } as const;
interface ColumnPlace {
  x: number;
  width: number;
}

/**
 * Lays out key figures. They are a table for those who listen: a heading for each column, a cell for each figure. Where the first
 * names what it is exchanged for (« ↔ 1.5 »), an arrow points at it; the text says it already, so that the arrow is no content.
 */
export function layoutKeyFigures(flow: Flow, block: KeyFiguresBlock): void {
  const table = element('Table', flow.element);
  if (block.title) {
    const lines = linesOf(
      [{ text: block.title, style: flow.style.text.caption.text }],
      flow.width,
      flow.shaper,
    );
    pushLines(flow, lines, flow.style.text.caption, element('Caption', table), flow.style.line);
    flow.gap = 7;
    flow.keepNext = 2;
  }
  const width = (flow.width - (block.head.length - 1) * GUTTER) / block.head.length;
  const columns = block.head.map((_, at): ColumnPlace => ({ x: flow.x + at * (width + GUTTER), width }));
  pushHead(flow, block, columns, element('TR', element('THead', table)));
  const body = element('TBody', table);
  const sizes = figureSizes(
    block.rows.map((row) => row.map(({ figure }) => figure)),
    width,
    flow,
  );
  for (const [at, row] of block.rows.entries())
    pushRow(flow, row, columns, { sizes: sizes[at] ?? [], isFirst: at === 0, node: element('TR', body) });
  flow.gap = 1.5 * flow.style.line;
  flow.keepNext = 0;
}

function pushHead(
  flow: Flow,
  { head }: KeyFiguresBlock,
  columns: readonly ColumnPlace[],
  node: StructureElement,
): void {
  const cells = head.map((cell, at) => ({
    lines: linesOf(spansOf(cell, flow.style.text.keyHead.text), columns[at]?.width ?? 0, flow.shaper),
    node: element('TH', node, { scope: 'Column' }),
  }));
  const most = Math.max(1, ...cells.map(({ lines }) => lines.length));
  const items = cells.flatMap(({ lines, node: cell }, at): PageItem[] => {
    const { x = 0, width = 0 } = columns[at] ?? {};
    return [
      { kind: 'rule', x, y: HEAD.rule / 2, width, weight: HEAD.rule, color: flow.style.color.main },
      ...placed(lines, flow.style.text.keyHead, x, HEAD.above, cell),
    ];
  });
  pushSlice(flow, HEAD.above + most * flow.style.text.keyHead.leading + HEAD.below, items);
}

interface RowOptions {
  sizes: readonly number[];
  isFirst: boolean;
  node: StructureElement;
}

function pushRow(
  flow: Flow,
  row: KeyFiguresBlock['rows'][number],
  columns: readonly ColumnPlace[],
  { sizes, isFirst, node }: RowOptions,
): void {
  const top = isFirst ? PAD.first : PAD.top;
  let height = 0;
  const items = row.flatMap(({ figure, lines }, at): PageItem[] => {
    const { x = 0, width = 0 } = columns[at] ?? {};
    const cell = element('TD', node);
    const line: PageItem = { kind: 'rule', x, y: 0, width, weight: 0.5, color: flow.style.color.hairline };
    const rule = isFirst ? [] : [line];
    if (!figure) return [...rule, { kind: 'empty', y: 0, element: cell }];
    let y: number = top;
    const text: PageItem[] = placed(
      figureLine(figure, sizes[at] ?? 0, width, flow),
      flow.style.text.keyFigure,
      x,
      y,
      element('P', cell),
    );
    y += flow.style.text.keyFigure.leading * Math.max(1, text.length);
    for (const [index, content] of lines.entries()) {
      const style = styleOf(flow.style, index, content);
      const set = linesOf(spansOf(unstressed(content), style.text), width, flow.shaper, {
        hyphenate: flow.hyphenate,
      });
      text.push(...placed(set, style, x, y, element('P', cell)));
      y += set.length * style.leading;
    }
    height = Math.max(height, y + PAD.bottom);
    return [...rule, ...text];
  });
  pushSlice(flow, height, [...items, ...arrow(flow, row, columns, top)], 0, 2);
}

// First what it counts, then what qualifies it; what is stressed says where it comes from.
function styleOf({ text }: Style, index: number, [first]: Inline): LineStyle {
  if (index === 0) return text.keyCount;
  return first?.type === 'emphasis' ? text.keySource : text.keyDetail;
}

const unstressed = (content: Inline): Inline =>
  content.flatMap((node) => (node.type === 'emphasis' ? node.children : [node]));

function arrow(
  flow: Flow,
  row: KeyFiguresBlock['rows'][number],
  [first]: readonly ColumnPlace[],
  top: number,
): PageItem[] {
  if (!first || !row[0]?.lines.some((line) => textOf(line).startsWith('↔'))) return [];
  return linesOf([{ text: '↔', style: flow.style.text.keyArrow.text }], GUTTER, flow.shaper).map(
    (line): PageItem => ({
      kind: 'line',
      x: first.x + first.width + (GUTTER - line.width) / 2,
      y: top + baselineOf(flow.style.text.keyFigure) - 3,
      line,
      element: null,
    }),
  );
}

function placed(
  lines: readonly TextLine[],
  style: LineStyle,
  x: number,
  top: number,
  node: StructureElement,
): PageItem[] {
  return lines.map(
    (line, index): PageItem => ({
      kind: 'line',
      x,
      y: top + index * style.leading + baselineOf(style),
      line,
      element: node,
    }),
  );
}
