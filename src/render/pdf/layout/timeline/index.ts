/** Calendars: a band of time for each row, with marks where something falls. `lanes.ts` finds each mark a place. */

import type { TimelineBlock } from '../../blocks/index.ts';
import { linesOf, spansOf, type TextLine } from '../../text/index.ts';
import type { PageItem } from '../items.ts';
import { isLost } from '../lost.ts';
import type { Keep, TableRun } from '../slice.ts';
import { baselineOf, type Flow, keepWhole, pushLines, pushSlice } from '../slices.ts';
import { element, type StructureElement } from '../structure.ts';
import { type Lane, lanesOf } from './lanes.ts';
import { LABEL_PAD, type Scale, scaleOf } from './scale.ts';

const PAD = LABEL_PAD;
const HEAD_PAD = 4.2;
/** A row higher than this, in points, goes on in another one, so that a page may end between the two. */
const TALL = 230;
const WHOLE = 320;

/**
 * Lays out a calendar. It is a table for those who listen, with a cell for each row and year; the drawing around its texts is no content,
 * for the texts say all of it.
 */
export function layoutTimeline(flow: Flow, block: TimelineBlock): void {
  const { style } = flow;
  const from = flow.slices.length;
  const table = element('Table', flow.element);
  const scale = scaleOf(block, flow);
  if (block.title) {
    const lines = linesOf([{ text: block.title, style: style.text.caption.text }], flow.width, flow.shaper);
    pushLines(flow, lines, style.text.caption, element('Caption', table), style.line * 0.6);
    flow.gap = 3;
    flow.keepNext = 2;
  }
  const head = element('TR', element('THead', table));
  const cells = block.head.map(() => element('TH', head, { scope: 'Column' }));
  const height = style.text.headCell.leading + 2 * HEAD_PAD;
  pushSlice(flow, height, headItems(flow, block, scale, cells));
  flow.keepNext = 2;
  const run: TableRun = {
    headHeight: height,
    head: () => headItems(flow, block, scale, null),
    bottom: () => [rule(flow, 0, 0.8, style.color.main)],
  };
  const body = element('TBody', table);
  // Neither the first row nor the last should be alone on its page.
  let above = 0;
  for (const [index, row] of block.rows.entries()) {
    const last = index === block.rows.length - 1;
    const start = flow.slices.length;
    pushRows(flow, row, { scale, body, run, keep: index === 1 || (last && index > 0) ? 1 : 0 });
    const made = flow.slices.slice(start);
    const height = made.reduce((sum, slice) => sum + slice.height, 0);
    const [first] = made;
    if (first?.keep === 1 && isLost(last ? height : above, style)) first.keep = 2;
    above = height;
  }
  keepWhole(flow, from, WHOLE);
  flow.gap = style.line;
  flow.keepNext = 0;
}

const rule = ({ x, width }: Flow, y: number, weight: number, color: string): PageItem => ({
  kind: 'rule',
  x,
  y,
  width,
  weight,
  color,
});

function headItems(
  flow: Flow,
  block: TimelineBlock,
  scale: Scale,
  cells: readonly StructureElement[] | null,
): PageItem[] {
  const { color, text } = flow.style;
  const height = text.headCell.leading + 2 * HEAD_PAD;
  return [
    { kind: 'box', x: flow.x, y: 0, width: flow.width, height, fill: color.tint },
    rule(flow, 0, 0.8, color.main),
    rule(flow, height, 0.8, color.main),
    ...block.head.flatMap((name, at): PageItem[] => {
      const place = at === 0 ? { x: flow.x, width: scale.x - flow.x } : scale.column(at - 1);
      const [line] = linesOf([{ text: name, style: text.headCell.text }], place.width, flow.shaper);
      const inset = at === 0 || scale.isAside(at - 1) ? PAD : (place.width - (line?.width ?? 0)) / 2;
      const node = cells?.[at] ?? null;
      if (!line) return node ? [{ kind: 'empty', y: 0, element: node }] : [];
      return [
        { kind: 'line', x: place.x + inset, y: HEAD_PAD + baselineOf(text.headCell), line, element: node },
      ];
    }),
  ];
}

interface RowPlace {
  scale: Scale;
  body: StructureElement;
  run: TableRun;
  keep: Keep;
}

/** A row in time; where it is high, it goes on under the same label. */
function pushRows(
  flow: Flow,
  row: TimelineBlock['rows'][number],
  { scale, body, run, keep }: RowPlace,
): void {
  const { text, color } = flow.style;
  const width = scale.x - flow.x - 2 * PAD;
  for (const [index, lanes] of lanesOf(flow, row.cells, scale, TALL).entries()) {
    const node = element('TR', body);
    const label = index === 0 ? row.label : [...row.label, { type: 'text' as const, value: ' (suite)' }];
    const lines = linesOf(spansOf(label, text.headCell.text), width, flow.shaper);
    const head = element('TH', node, { scope: 'Row' });
    const cells = row.cells.map(() => element('TD', node));
    const marks = Math.max(0, ...lanes.map(({ y, height }) => y + height));
    const height = Math.max(lines.length * text.headCell.leading, marks) + 2 * PAD;
    const items = [
      ...columnLines(scale, height, color.tint),
      ...labelItems(flow, lines, head),
      ...cells.flatMap((cell, at) => cellItems(flow, lanes, at, cell)),
    ];
    const slice = pushSlice(flow, height, items, 0, index === 0 ? keep : 0);
    slice.table = run;
    slice.top = [rule(flow, 0, index === 0 ? 0.5 : 0.25, color.rule)];
  }
}

const columnLines = (scale: Scale, height: number, fill: string): PageItem[] =>
  scale.edges.map((x) => ({ kind: 'box', x: x - 0.4, y: 0, width: 0.8, height, fill }));

const labelItems = (flow: Flow, lines: readonly TextLine[], node: StructureElement): PageItem[] =>
  lines.map((line, index) => ({
    kind: 'line',
    x: flow.x + PAD,
    y: PAD + index * flow.style.text.headCell.leading + baselineOf(flow.style.text.headCell),
    line,
    element: node,
  }));

function cellItems(flow: Flow, lanes: readonly Lane[], at: number, cell: StructureElement): PageItem[] {
  const { mark } = flow.style.text;
  const own = lanes.filter(({ column }) => column === at);
  if (own.length === 0) return [{ kind: 'empty', y: 0, element: cell }];
  return own.flatMap(({ y, textX, lines, shapes }): PageItem[] => {
    // Each mark is a paragraph of its own: read aloud, the words of two would run together.
    const node = element('P', cell);
    return [
      ...shapes.map((shape) => ({ ...shape, y: shape.y + PAD + y })),
      ...lines.map(
        (line, index): PageItem => ({
          kind: 'line',
          x: textX,
          y: PAD + y + index * mark.leading + baselineOf(mark),
          line,
          element: node,
        }),
      ),
    ];
  });
}
